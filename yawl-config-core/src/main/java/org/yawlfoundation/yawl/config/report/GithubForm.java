package org.yawlfoundation.yawl.config.report;

import java.util.Optional;
import org.yawlfoundation.yawl.config.check.RulePages;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Severity;

/**
 * A line for each finding by which a workflow of GitHub annotates the file: {@code ::error
 * file=tier.yaml,line=3::...}. Its escapes are those of GitHub's own toolkit ({@code
 * packages/core/src/command.ts}): in a message the percent sign and the ends of lines, in a
 * property the colon and the comma too.
 */
final class GithubForm implements Form {
  @Override
  public String name() {
    return "github";
  }

  @Override
  public Optional<String> file() {
    return Optional.empty();
  }

  @Override
  public String of(Findings findings) {
    var pages = RulePages.read();
    var lines = new StringBuilder();
    for (var judged : findings.judged()) {
      for (var finding : judged.findings()) {
        lines.append(command(judged, finding, Texts.title(pages, finding.id()))).append('\n');
      }
    }
    return lines.toString();
  }

  private static String command(Judged judged, Finding finding, String title) {
    var at = judged.place(finding);
    return "::"
        + word(finding.severity())
        + " file="
        + property(at.file())
        + ",line="
        + at.line()
        + ",col="
        + at.column()
        + ",title="
        + property(title)
        + "::"
        + message(Texts.message(finding));
  }

  private static String word(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.word();
  }

  private static String message(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
