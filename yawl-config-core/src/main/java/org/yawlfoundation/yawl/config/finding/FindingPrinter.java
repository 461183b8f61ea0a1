package org.yawlfoundation.yawl.config.finding;

import java.util.Comparator;
import java.util.List;

/** Prints findings for a terminal: headline, place, the lines it is about, sums, help. */
public final class FindingPrinter {
  private static final int MOST = 100;

  private FindingPrinter() {}

  /**
   * All findings in their order of telling, a blank line between two; of very many, the first and
   * how many more there are.
   */
  public static String print(List<Finding> findings) {
    var out = new StringBuilder();
    for (var finding : findings.stream().sorted(Finding.ORDER).limit(MOST).toList()) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      append(out, finding);
    }
    if (findings.size() > MOST) {
      out.append("\nand ").append(findings.size() - MOST).append(" more findings\n");
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Finding finding) {
    out.append(finding.severity().word()).append(' ').append(finding.id()).append("  ");
    out.append(finding.headline()).append('\n');
    appendPlace(out, finding);
    appendSource(out, finding.marks());
    for (var note : finding.notes()) {
      note.lines().forEach(line -> out.append("   ").append(line).append('\n'));
    }
    for (var help : finding.help()) {
      var lines = help.text().lines().toList();
      out.append("   help: ").append(lines.isEmpty() ? "" : lines.get(0)).append('\n');
      lines.stream().skip(1).forEach(line -> out.append("         ").append(line).append('\n'));
    }
  }

  private static void appendPlace(StringBuilder out, Finding finding) {
    var at = finding.at();
    var gives = finding.gives();
    if (at.isPresent()) {
      out.append("   --> ").append(at.get());
      gives.ifPresent(g -> out.append(", which gives ").append(g));
      out.append('\n');
    } else {
      gives.ifPresent(g -> out.append("   --> ").append(g).append('\n'));
    }
    finding
        .by()
        .ifPresent(b -> out.append("       by ").append(b.file() + ":" + b.line()).append('\n'));
  }

  private static void appendSource(StringBuilder out, List<Mark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    var place = marks.get(0);
    var sorted = marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
    int gutter =
        String.valueOf(sorted.stream().mapToInt(m -> m.at().line()).max().orElse(1)).length();
    var blank = " ".repeat(gutter + 3) + "|";
    out.append(blank).append('\n');
    String shown = "";
    for (var mark : sorted) {
      var line = mark.at().file() + ":" + mark.at().line();
      if (!line.equals(shown)) {
        if (!mark.at().file().equals(place.at().file())) {
          out.append("   ::: ").append(mark.at()).append('\n');
        }
        var number =
            " ".repeat(gutter - String.valueOf(mark.at().line()).length()) + mark.at().line();
        out.append("  ").append(number).append(" | ").append(shorten(mark.source())).append('\n');
        shown = line;
      }
      var sign = mark.equals(place) ? "^" : "-";
      int indent = Math.min(mark.at().column() - 1, LONGEST);
      int width = Math.max(1, Math.min(mark.width(), LONGEST - indent));
      out.append(blank).append(' ').append(" ".repeat(indent)).append(sign.repeat(width));
      out.append(mark.note().isEmpty() ? "" : " " + mark.note()).append('\n');
    }
  }

  private static final int LONGEST = 160;

  private static String shorten(String line) {
    var visible =
        line.replace('\t', ' ').codePoints().map(c -> Character.isISOControl(c) ? '?' : c);
    var text =
        visible
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
  }
}
