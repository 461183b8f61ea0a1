package org.yawlfoundation.yawl.config.report;

import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Severity;
import org.yawlfoundation.yawl.config.output.Json;

/**
 * A report of code quality for GitLab: the keys that its manual, "Code Quality report format", asks
 * for. What is waived is not in it, for GitLab has no word for that.
 */
final class GitlabForm implements Form {
  @Override
  public String name() {
    return "gitlab";
  }

  @Override
  public Optional<String> file() {
    return Optional.of("findings.gitlab.json");
  }

  @Override
  public String of(Findings findings) {
    var all = Json.array();
    for (var judged : findings.judged()) {
      var fingerprints = Fingerprints.of(judged).iterator();
      for (var finding : judged.findings()) {
        var at = judged.place(finding);
        var node = all.addObject();
        node.put("description", Texts.message(finding));
        node.put("check_name", finding.id());
        node.put("fingerprint", fingerprints.next());
        node.put("severity", severity(finding.severity()));
        node.putObject("location")
            .put("path", at.file())
            .putObject("lines")
            .put("begin", at.line());
      }
    }
    return Json.print(all);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
