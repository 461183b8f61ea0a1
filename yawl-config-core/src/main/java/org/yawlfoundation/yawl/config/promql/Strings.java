package org.yawlfoundation.yawl.config.promql;

import java.util.Optional;

/** Takes quotes and escapes off a string, as Go's source has them. */
final class Strings {
  private static final String LETTERS = "abfnrtv\\";
  private static final String MEANT = "\u0007\b\f\n\r\t\u000b\\";

  private Strings() {}

  /** What a string means, quotes included in the text; empty where an escape is none. */
  static Optional<String> unquote(String quoted) {
    char quote = quoted.charAt(0);
    var inner = quoted.substring(1, quoted.length() - 1);
    if (quote == '`' || inner.indexOf('\\') < 0) {
      return Optional.of(inner);
    }
    var out = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char kind = inner.charAt(++i);
      int letter = LETTERS.indexOf(kind);
      if (letter >= 0 || kind == quote) {
        out.append(letter >= 0 ? MEANT.charAt(letter) : kind);
        continue;
      }
      int length = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 3;
      int base = kind == 'x' || kind == 'u' || kind == 'U' ? 16 : 8;
      int from = base == 16 ? i + 1 : i;
      int code = number(inner, from, length, base);
      if (!isCharacter(code, length)) {
        return Optional.empty();
      }
      out.appendCodePoint(code);
      i = from + length - 1;
    }
    return Optional.of(out.toString());
  }

  private static boolean isCharacter(int code, int length) {
    return code >= 0
        && (length > 3 || code <= 255)
        && code <= Character.MAX_CODE_POINT
        && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
  }

  /** The number that stands somewhere, or -1. */
  private static int number(String text, int from, int length, int base) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      int digit =
          i < text.length() && text.charAt(i) < 128 ? Character.digit(text.charAt(i), base) : -1;
      if (digit < 0 || number > Character.MAX_CODE_POINT) {
        return -1;
      }
      number = number * base + digit;
    }
    return number;
  }
}
