package org.yawlfoundation.yawl.config.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yawlfoundation.yawl.config.check.RulePages;
import org.yawlfoundation.yawl.config.check.Waived;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.finding.Severity;

/**
 * For a comment or a job's summary: a line for each finding, which opens to show all of it. Texts
 * of the user's stand in HTML and in fenced blocks alone, where nothing of them is read as
 * Markdown.
 */
final class MarkdownForm implements Form {
  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public Optional<String> file() {
    return Optional.of("findings.md");
  }

  @Override
  public String of(Findings findings) {
    var pages = RulePages.read();
    var text = new StringBuilder("## yawl-config: ").append(counts(findings)).append('\n');
    for (var judged : findings.judged()) {
      text.append('\n').append(Markup.of(out -> Markup.element(out, "h3", judged.name())));
      text.append("\n");
      if (judged.findings().isEmpty()) {
        text.append("\nNothing found.\n");
      }
      for (var finding : judged.findings()) {
        appendFolded(text, judged, finding, Texts.title(pages, finding.id()));
      }
      appendWaived(text, judged.waived(), pages);
    }
    return text.toString();
  }

  private static String counts(Findings findings) {
    long waived = findings.judged().stream().mapToLong(j -> j.waived().size()).sum();
    var counts =
        Stream.of(Severity.values())
            .filter(s -> s != Severity.INFO || findings.count(s) > 0)
            .map(s -> Texts.count(findings.count(s), s.word()));
    return String.join(
        ", ",
        Stream.concat(counts, waived > 0 ? Stream.of(waived + " waived") : Stream.of()).toList());
  }

  private static void appendFolded(
      StringBuilder text, Judged judged, Finding finding, String title) {
    var summary =
        Markup.of(
            out -> {
              out.writeStartElement("summary");
              Markup.element(out, "b", finding.severity().word() + " " + title);
              out.writeCharacters(" at ");
              Markup.element(out, "code", judged.place(finding).toString());
              out.writeEmptyElement("br");
              writeWords(out, finding.headline());
              out.writeEndElement();
            });
    var printed = FindingPrinter.print(List.of(finding));
    var fence = fence(printed);
    text.append("\n<details>").append(summary).append("\n\n");
    text.append(fence).append("text\n").append(printed).append(fence).append("\n\n</details>\n");
  }

  /** What stands in backticks becomes code, so that nobody's name in it is called. */
  private static void writeWords(XMLStreamWriter out, String headline) throws XMLStreamException {
    int from = 0;
    for (int start = headline.indexOf('`'); start >= 0; start = headline.indexOf('`', from)) {
      int end = headline.indexOf('`', start + 1);
      if (end < 0) {
        break;
      }
      out.writeCharacters(headline.substring(from, start));
      Markup.element(out, "code", headline.substring(start + 1, end));
      from = end + 1;
    }
    out.writeCharacters(headline.substring(from));
  }

  /** Longer than any run of backticks in the text, so that none of them ends the block. */
  private static String fence(String text) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }

  private static void appendWaived(StringBuilder text, List<Waived> waived, RulePages pages) {
    if (waived.isEmpty()) {
      return;
    }
    text.append('\n');
    text.append(
        Markup.of(
            out -> {
              out.writeStartElement("ul");
              for (var one : waived) {
                out.writeCharacters("\n");
                out.writeStartElement("li");
                Markup.element(out, "b", "waived " + Texts.title(pages, one.finding().id()));
                out.writeCharacters(" until " + one.by().until() + ": ");
                Markup.element(out, "code", Visible.line(one.by().because()));
                out.writeEmptyElement("br");
                writeWords(out, one.finding().headline());
                out.writeEndElement();
              }
              out.writeCharacters("\n");
              out.writeEndElement();
            }));
    text.append('\n');
  }
}
