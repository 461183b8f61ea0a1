package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;
import org.yawlfoundation.yawl.config.yaml.YamlScalar.Style;

/**
 * Where each character of a scalar's text stands in the file, however it is written there: plain,
 * in quotes with escapes, or in a block over many lines.
 *
 * <p>Reading folds blanks and line ends, but keeps all else in its order. So blanks in the file are
 * passed over until the next character comes.
 */
public final class ScalarText {
  private final YamlScalar scalar;
  private final List<String> lines;
  private int[] at = {};

  /** A scalar of a file, or of a text within one, that has these lines. */
  public ScalarText(YamlScalar scalar, List<String> lines) {
    this.scalar = scalar;
    this.lines = lines;
  }

  /** The line, from 1, of a character of the text. */
  public int line(int offset) {
    return place(offset) >> 16;
  }

  /** Its column, from 1, in code points. */
  public int column(int offset) {
    int place = place(offset);
    var line = lines.get((place >> 16) - 1);
    return line.codePointCount(0, Math.min(place & 0xffff, line.length())) + 1;
  }

  private int place(int offset) {
    if (at.length == 0) {
      at = places();
    }
    return at[Math.max(0, Math.min(offset, at.length - 1))];
  }

  /** For each character, and the end, its line times 65536 and its index within it. */
  private int[] places() {
    var text = scalar.text();
    var places = new int[text.length() + 1];
    var source = new Source(scalar, lines);
    for (int i = 0; i < text.length(); i++) {
      boolean isBlank = Character.isWhitespace(text.charAt(i));
      if (!isBlank) {
        source.skipBlanks();
      }
      places[i] = source.place();
      if (isBlank) {
        source.passBlank();
      } else {
        source.pass(text.charAt(i));
      }
    }
    places[text.length()] = source.place();
    return places;
  }

  /** The file from where the scalar begins. */
  private static final class Source {
    private final List<String> lines;
    private final Style style;
    private int line;
    private int index;

    /** One escape may stand for the two halves of a character. */
    private boolean isHalfRead;

    Source(YamlScalar scalar, List<String> lines) {
      this.lines = lines;
      this.style = scalar.style();
      boolean isBlock = style == Style.LITERAL || style == Style.FOLDED;
      boolean isQuoted = style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED;
      line = isBlock ? scalar.line() + 1 : scalar.line();
      index =
          isBlock || line > lines.size()
              ? 0
              : lines
                      .get(line - 1)
                      .offsetByCodePoints(
                          0,
                          Math.min(
                              scalar.column() - 1,
                              lines.get(line - 1).codePointCount(0, lines.get(line - 1).length())))
                  + (isQuoted ? 1 : 0);
    }

    int place() {
      return Math.min(line, Math.max(1, lines.size())) << 16 | Math.min(index, 0xffff);
    }

    private char peek() {
      var text = line <= lines.size() ? lines.get(line - 1) : "";
      return index < text.length() ? text.charAt(index) : '\n';
    }

    private boolean isEscape() {
      return style == Style.DOUBLE_QUOTED && peek() == '\\';
    }

    private char escaped() {
      var text = lines.get(line - 1);
      return index + 1 < text.length() ? text.charAt(index + 1) : '\n';
    }

    void skipBlanks() {
      while (line <= lines.size()) {
        if (peek() == '\n') {
          line++;
          index = 0;
        } else if (isEscape() && escaped() == '\n') {
          index++;
        } else if (Character.isWhitespace(peek())) {
          index++;
        } else {
          return;
        }
      }
    }

    /** A blank is escaped, stands there, or is a line's end; or it is more than the file has. */
    void passBlank() {
      if (isEscape()) {
        pass(' ');
      } else if (peek() != '\n' && Character.isWhitespace(peek())) {
        index++;
      }
    }

    void pass(char read) {
      if (isHalfRead) {
        isHalfRead = false;
      } else if (isEscape()) {
        char kind = escaped();
        isHalfRead = kind == 'U' && Character.isHighSurrogate(read);
        index += 2 + (kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0);
      } else if (style == Style.SINGLE_QUOTED && read == '\'') {
        index += 2;
      } else {
        index++;
      }
    }
  }
}
