package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Word;

/**
 * Splits a script of SQL into statements, and these into words: without comments, strings and names
 * without their quotes, a body between dollars as one word.
 */
final class SqlReader {
  private final String path;
  private final String text;
  private final List<List<Word>> statements = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private int at;
  private int line = 1;
  private int column = 1;

  private SqlReader(String path, String text) {
    this.path = path;
    this.text = text;
  }

  static List<List<Word>> read(String path, String text) {
    var reader = new SqlReader(path, text);
    while (reader.at < text.length()) {
      reader.next();
    }
    reader.end();
    return reader.statements;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      to(at + 1);
    } else if (text.startsWith("--", at)) {
      to(after("\n", at));
    } else if (text.startsWith("/*", at)) {
      to(after("*/", at + 2));
    } else if (c == '\'' || c == '"') {
      quoted(c);
    } else if (c == '$' && dollars() > 0) {
      int opened = dollars();
      word(at, after(text.substring(at, opened), opened));
    } else if (c == ';') {
      end();
      to(at + 1);
    } else {
      int end = at + 1;
      while (isOfWord(c) && end < text.length() && isOfWord(text.charAt(end))) {
        end++;
      }
      word(at, end);
    }
  }

  /** A quote that is doubled stands for itself. */
  private void quoted(char quote) {
    int end = at + 1;
    while (end < text.length()
        && (text.charAt(end) != quote || text.startsWith("" + quote + quote, end))) {
      end += text.charAt(end) == quote ? 2 : 1;
    }
    int start = at + 1;
    int inner = Math.min(end, text.length());
    var content = text.substring(start, inner).replace("" + quote + quote, "" + quote);
    add(content, at, Math.min(end + 1, text.length()));
  }

  /** Where the body after {@code $$} or {@code $tag$} begins; 0 where none does. */
  private int dollars() {
    int end = at + 1;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '$' ? end + 1 : 0;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private int after(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private void word(int start, int end) {
    add(text.substring(start, end), start, end);
  }

  private void add(String content, int start, int end) {
    words.add(new Word(content, new Place(path, line, column, end - start)));
    to(end);
  }

  /** Goes on, and counts lines and code points on the way. */
  private void to(int end) {
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        column = 1;
      } else if (!Character.isLowSurrogate(c)) {
        column++;
      }
    }
  }

  private void end() {
    if (!words.isEmpty()) {
      statements.add(words);
      words = new ArrayList<>();
    }
  }
}
