package org.yawlfoundation.yawl.config.maven;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.finding.Severity;
import org.yawlfoundation.yawl.config.report.FailOn;

/** Tells findings in Maven's log: one message each, so that their lines stay as they are. */
final class Teller {
  private final Log log;

  Teller(Log log) {
    this.log = log;
  }

  void tell(List<Finding> findings) {
    findings.stream().sorted(Finding.ORDER).forEach(this::tell);
  }

  private void tell(Finding finding) {
    var text = FindingPrinter.print(List.of(finding));
    switch (finding.severity()) {
      case ERROR -> log.error(text);
      case WARNING -> log.warn(text);
      case INFO -> log.info(text);
    }
  }

  /** Such as "2 errors in tier `a` (tiers/a.yaml), 1 error in tier `b` (tiers/b.yaml)". */
  static String failures(List<TierBundle> bundles, FailOn level) {
    return bundles.stream()
        .filter(bundle -> bundle.fails(level))
        .map(bundle -> counts(bundle.findings(), level) + " in " + bundle.told())
        .collect(Collectors.joining(", "));
  }

  private static String counts(List<Finding> findings, FailOn level) {
    return Stream.of(Severity.values())
        .filter(level::isMetBy)
        .map(severity -> count(severity, findings))
        .filter(count -> !count.startsWith("0 "))
        .collect(Collectors.joining(" and "));
  }

  /** Such as "2 errors" or "1 warning". */
  static String count(Severity severity, List<Finding> findings) {
    long number = findings.stream().filter(finding -> finding.severity() == severity).count();
    return count(number, severity.word());
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
