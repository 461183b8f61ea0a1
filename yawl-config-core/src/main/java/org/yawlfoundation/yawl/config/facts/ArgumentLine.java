package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of an argument file, split as the java launcher splits it.
 *
 * <p>Words stand between blanks; quotes, single or double, may open and close anywhere in a word
 * and keep blanks; a backslash escapes only within quotes; a {@code #} outside of quotes begins a
 * comment.
 */
final class ArgumentLine {
  /** A word without its quotes, and the stretch of the line that it takes with them. */
  record Word(String text, int start, int width) {}

  private final List<Word> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int start = -1;

  private ArgumentLine() {}

  static List<Word> words(String line) {
    return new ArgumentLine().split(line);
  }

  private List<Word> split(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote == 0 && c == '#') {
        end(i);
        return words;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        end(i);
        continue;
      }
      start = start < 0 ? i : start;
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote != 0 && c == '\\' && i + 1 < line.length()) {
        i++;
        word.append(line.charAt(i));
      } else {
        word.append(c);
      }
    }
    end(line.length());
    return words;
  }

  private void end(int at) {
    if (start >= 0) {
      words.add(new Word(word.toString(), start, at - start));
    }
    word.setLength(0);
    start = -1;
  }
}
