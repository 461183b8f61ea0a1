package org.yawlfoundation.yawl.config.promql;

import java.util.Locale;

/** A word or sign of an expression. */
record Token(Kind kind, String text, int start, int end) implements Span {
  enum Kind {
    NUMBER,
    DURATION,
    STRING,
    /** A name, or a keyword. */
    WORD,
    SIGN,
    END,
    /** What no token can be; its text is the fault. */
    BROKEN
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** As a sentence calls it. */
  String noun() {
    return kind == Kind.END ? "the end" : "`" + text + "`";
  }
}
