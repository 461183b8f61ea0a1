package org.yawlfoundation.yawl.config.report;

import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Severity;

/**
 * All that one run found.
 *
 * @param version of this tool
 * @param judged each tier or folder, in the order in which they were judged
 * @param rules the codes of all rules that looked
 * @param failOn from which severity on a finding fails the run
 */
public record Findings(String version, List<Judged> judged, List<String> rules, FailOn failOn) {
  public Findings {
    judged = List.copyOf(judged);
    rules = List.copyOf(rules);
  }

  /** Whether the run is to fail. */
  public boolean isFailed() {
    return judged.stream().flatMap(j -> j.findings().stream()).anyMatch(this::fails);
  }

  private boolean fails(Finding finding) {
    return failOn.isMetBy(finding.severity());
  }

  long count(Severity severity) {
    return judged.stream()
        .flatMap(j -> j.findings().stream())
        .filter(finding -> finding.severity() == severity)
        .count();
  }

  /** The codes of the rules that looked and of all that was found, in order. */
  List<String> codes() {
    return Stream.concat(rules.stream(), judged.stream().flatMap(Judged::all).map(Finding::id))
        .distinct()
        .sorted()
        .toList();
  }
}
