package org.yawlfoundation.yawl.config.report;

import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Help;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * Texts without what no reader sees and some programs obey: control characters, marks that turn the
 * direction of writing, and what XML 1.0 has no spelling for. Each becomes U+FFFD, one for one, so
 * columns stay.
 */
final class Visible {
  private static final int INSTEAD = 0xFFFD;

  private Visible() {}

  static Finding finding(Finding finding) {
    return new Finding(
        finding.id(),
        finding.severity(),
        line(finding.headline()),
        finding.marks().stream().map(Visible::mark).toList(),
        finding.gives(),
        finding.by(),
        finding.notes().stream().map(Visible::lines).toList(),
        finding.help().stream().map(h -> new Help(lines(h.text()), h.changes())).toList());
  }

  private static Mark mark(Mark mark) {
    return new Mark(mark.at(), line(mark.source()), mark.width(), line(mark.note()));
  }

  /** One line: ends of lines become blanks. */
  static String line(String text) {
    return lines(text).replace('\n', ' ');
  }

  static String lines(String text) {
    if (text.codePoints().allMatch(Visible::isSeen)) {
      return text;
    }
    var seen = new StringBuilder();
    text.codePoints().map(c -> isSeen(c) ? c : INSTEAD).forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean isSeen(int c) {
    return c == '\n' || c == '\t' || !(Character.isISOControl(c) || turns(c) || isNone(c));
  }

  /** Unicode's characters of the property {@code Bidi_Control}, and the mark of byte order. */
  private static boolean turns(int c) {
    return c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF;
  }

  /** Halves of pairs that stand alone, and the two that are no characters of XML. */
  private static boolean isNone(int c) {
    return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
