package org.yawlfoundation.yawl.config.promql;

import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.promql.Token.Kind;

/** Cuts an expression into words and signs, as Prometheus' own lexer does. */
final class Lexer {
  private static final String DIGITS = "0123456789";
  private static final String HEX_DIGITS = "0123456789abcdefABCDEF";
  private static final String UNITS = "smhdw";

  private final String text;

  /** Prometheus 3 takes underscores within numbers. */
  private final boolean isNew;

  private final List<Token> tokens = new ArrayList<>();
  private int start;
  private int at;
  private int parentheses;
  private boolean inBraces;
  private boolean inBrackets;

  private Lexer(String text, boolean isNew) {
    this.text = text;
    this.isNew = isNew;
  }

  /** The tokens; the last is the end, or what is broken. */
  static List<Token> read(String text, boolean isNew) {
    var lexer = new Lexer(text, isNew);
    while (lexer.next()) {
      // each step adds its token
    }
    return lexer.tokens;
  }

  private boolean next() {
    skipBlanks();
    start = at;
    if (at == text.length()) {
      return end();
    }
    char c = text.charAt(at);
    if (c == '"' || c == '\'' || c == '`') {
      return string(c);
    } else if (inBraces) {
      return inBraces(c);
    } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      return number();
    } else if ((isAlpha(c) || c == ':') && !inBrackets) {
      return word();
    }
    return sign(c);
  }

  private void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
          at++;
        }
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
      } else {
        return;
      }
    }
  }

  private boolean end() {
    if (inBraces) {
      return broken("The brace is never closed.");
    } else if (parentheses > 0) {
      return broken("A parenthesis is never closed.");
    } else if (inBrackets) {
      return broken("The bracket is never closed.");
    }
    add(Kind.END);
    return false;
  }

  private boolean inBraces(char c) {
    if (isAlpha(c)) {
      while (isAlpha(peek(0)) || isDigit(peek(0))) {
        at++;
      }
      return add(Kind.WORD);
    }
    at++;
    switch (c) {
      case ',' -> {}
      case '=' -> accept("~");
      case '!' -> {
        if (!accept("~=")) {
          return broken("`!` stands alone: a label is compared by `=`, `!=`, `=~` or `!~`.");
        }
      }
      case '}' -> inBraces = false;
      default -> {
        return broken("`" + c + "` has no place between braces.");
      }
    }
    return add(Kind.SIGN);
  }

  private boolean sign(char c) {
    at++;
    switch (c) {
      case ',', '*', '/', '%', '+', '-', '^', '@' -> {}
      case '=' -> {
        if (peek(0) == '~') {
          return broken("`=~` compares labels, within braces.");
        }
        accept("=");
      }
      case '!' -> {
        if (!accept("=")) {
          return broken("`!` stands alone.");
        }
      }
      case '<', '>' -> accept("=");
      case '(' -> parentheses++;
      case ')' -> {
        if (--parentheses < 0) {
          return broken("This parenthesis was never opened.");
        }
      }
      case '{' -> inBraces = true;
      case '[' -> {
        if (inBrackets) {
          return broken("A bracket stands within brackets.");
        }
        inBrackets = true;
      }
      case ']' -> {
        if (!inBrackets) {
          return broken("This bracket was never opened.");
        }
        inBrackets = false;
      }
      case ':' -> {} // only between brackets, elsewhere it begins a name
      default -> {
        return broken("`" + text.substring(start, at) + "` has no place in PromQL.");
      }
    }
    return add(Kind.SIGN);
  }

  private boolean word() {
    while (isAlpha(peek(0)) || isDigit(peek(0)) || peek(0) == ':') {
      at++;
    }
    var word = text.substring(start, at);
    return add(
        word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("nan") ? Kind.NUMBER : Kind.WORD);
  }

  // ---- numbers and durations

  private boolean number() {
    if (isNew ? newNumber() : oldNumber()) {
      return add(Kind.NUMBER);
    }
    return restOfDuration()
        ? add(Kind.DURATION)
        : broken("`" + text.substring(start, at) + "` is neither a number nor a duration.");
  }

  private boolean oldNumber() {
    var digits = accept("0") && accept("xX") ? HEX_DIGITS : DIGITS;
    acceptAll(digits);
    if (accept(".")) {
      acceptAll(digits);
    }
    if (accept("eE")) {
      accept("+-");
      acceptAll(DIGITS);
    }
    return endsHere();
  }

  private boolean newNumber() {
    boolean isHex = accept("0") && accept("xX");
    if (isHex) {
      accept("_");
    }
    var digits = isHex ? HEX_DIGITS : DIGITS;
    boolean sawDot = accept(".");
    boolean sawExponent = false;
    boolean mayDot = true;
    accept(digits);
    while (at < text.length()) {
      if (peek(0) == '.') {
        at++;
        if (!mayDot || isHex || accept("_.")) {
          return false;
        }
        mayDot = false;
      } else if (peek(0) == 'e' || peek(0) == 'E') {
        at++;
        accept("+-");
        if (sawExponent || accept("._eE") || at == text.length()) {
          return false;
        }
        sawExponent = true;
      } else if (peek(0) == '_') {
        at++;
        if (accept("._eE") || at == text.length()) {
          return false;
        }
      } else if (!acceptAll(digits)) {
        break;
      }
    }
    return (sawDot || at > start) && endsHere();
  }

  /** The unit, and further numbers with theirs. */
  private boolean restOfDuration() {
    if (!accept(UNITS + "y")) {
      return false;
    }
    accept("s");
    while (acceptAll(DIGITS)) {
      if (!accept(UNITS)) {
        return false;
      }
      accept("s");
    }
    return endsHere();
  }

  private boolean endsHere() {
    return !isAlpha(peek(0)) && !isDigit(peek(0));
  }

  // ---- strings

  private boolean string(char quote) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return add(Kind.STRING);
      } else if (c == '\\' && quote != '`') {
        at++;
      } else if (c == '\n' && quote != '`') {
        break;
      }
    }
    at = Math.min(at, text.length());
    return broken("The string is never closed.");
  }

  // ----

  private boolean accept(String any) {
    if (at < text.length() && any.indexOf(text.charAt(at)) >= 0) {
      at++;
      return true;
    }
    return false;
  }

  private boolean acceptAll(String any) {
    int before = at;
    while (accept(any)) {
      // one after the other
    }
    return at > before;
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
  }

  private boolean add(Kind kind) {
    tokens.add(new Token(kind, text.substring(start, at), start, at));
    return true;
  }

  private boolean broken(String message) {
    tokens.add(new Token(Kind.BROKEN, message, start, Math.max(at, start)));
    return false;
  }

  static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  static boolean isAlpha(char c) {
    return c == '_' || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  }
}
