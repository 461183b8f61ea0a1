package org.yawlfoundation.yawl.config.render;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A finished file's text on its way into another file. In YAML it becomes a block scalar, of which
 * each line keeps its keys.
 */
record FileText(RenderedFile file) {
  private static final Pattern BEGINS_WITH_BLANK = Pattern.compile("\n*[ \t]");
  private static final Pattern KEY_OF_ITEM = Pattern.compile(" *(- +)*(?=[^ -])|[ -]*(?=- +$)");

  /** Whether all readers of YAML find this very text in a block scalar. */
  boolean fitsInBlock() {
    return !file.text().isEmpty() && file.text().codePoints().allMatch(FileText::isPrintable);
  }

  private static boolean isPrintable(int c) {
    return (' ' <= c && c <= '~')
        || c == '\n'
        || c == '\t'
        || (0xa0 <= c && c <= 0x2027)
        || (0x202a <= c && c <= 0xd7ff)
        || (0xe000 <= c && c <= 0xfefe)
        || (0xff00 <= c && c <= 0xfffd)
        || 0x10000 <= c;
  }

  void writeBlock(TracingWriter out) throws IOException {
    var text = file.text();
    var parent = KEY_OF_ITEM.matcher(out.lastLine());
    var indent = " ".repeat((parent.lookingAt() ? parent.end() : 0) + 2);
    out.write("|");
    out.write(BEGINS_WITH_BLANK.matcher(text).lookingAt() ? "2" : "");
    out.write(text.endsWith("\n\n") || text.equals("\n") ? "+" : text.endsWith("\n") ? "" : "-");
    var lines =
        List.of(
            (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      out.write("\n");
      file.keysAt(i + 1).forEach(out::trace);
      out.write(lines.get(i).isEmpty() ? "" : indent + lines.get(i));
    }
  }

  @Override
  public String toString() {
    return file.text();
  }
}
