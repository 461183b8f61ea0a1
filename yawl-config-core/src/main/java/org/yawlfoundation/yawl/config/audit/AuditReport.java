package org.yawlfoundation.yawl.config.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Severity;

/**
 * What an audit tells.
 *
 * @param findings errors first, then by place
 * @param environments the parts that were judged, each for itself; mostly one
 * @param files how many files there were
 */
public record AuditReport(
    List<Finding> findings, List<AuditedEnvironment> environments, int files) {
  public AuditReport {
    findings = List.copyOf(findings);
    environments = List.copyOf(environments);
  }

  /**
   * One line for each finding, such as {@code YC201 error k8s/pdb.yaml:6:17 500 pods must stay
   * ...}, with its sums and ways out indented below if they are asked for.
   */
  public String findingLines(boolean details) {
    var out = new StringBuilder();
    for (var finding : findings) {
      out.append(finding.id()).append(' ').append(finding.severity().word()).append(' ');
      out.append(finding.at().map(Location::toString).orElse("-")).append(' ');
      out.append(visible(finding.headline())).append('\n');
      if (details) {
        finding.notes().forEach(note -> indent(out, "", note));
        finding.help().forEach(help -> indent(out, "help: ", help.text()));
      }
    }
    return out.toString();
  }

  /** What was taken for granted, which tier says most nearly the same, and what differs from it. */
  public String besideFindings() {
    var out = new StringBuilder();
    for (var environment : environments) {
      if (!environment.name().isEmpty()) {
        out.append("Of ").append(visible(environment.name())).append(", judged for itself:\n");
      }
      append(out, environment);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, AuditedEnvironment environment) {
    if (!environment.assumptions().isEmpty()) {
      out.append("Taken for granted:\n");
    }
    for (var assumption : environment.assumptions()) {
      out.append("  ").append(assumption.path()).append(": ");
      out.append(visible(assumption.value())).append(" (").append(visible(assumption.why()));
      out.append(assumption.at().map(at -> " at " + at).orElse("")).append(")\n");
    }
    environment.nearest().ifPresent(tier -> out.append(visibleLines(tier.text())));
  }

  private static String visibleLines(String text) {
    return text.lines().map(line -> visible(line) + "\n").collect(Collectors.joining());
  }

  private static void indent(StringBuilder out, String word, String text) {
    var start = word;
    for (var line : text.lines().toList()) {
      out.append("    ").append(start).append(visible(line)).append('\n');
      start = " ".repeat(word.length());
    }
  }

  /** Nothing that a file says moves a terminal's cursor. */
  private static String visible(String line) {
    var text = new StringBuilder();
    line.codePoints()
        .map(c -> Character.isISOControl(c) ? (c == '\n' || c == '\t' ? ' ' : '?') : c)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }
}
