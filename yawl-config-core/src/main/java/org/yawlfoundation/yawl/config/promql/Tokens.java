package org.yawlfoundation.yawl.config.promql;

import java.util.List;
import org.yawlfoundation.yawl.config.promql.Token.Kind;
import org.yawlfoundation.yawl.config.quantity.Version;

/** The tokens of an expression, taken one by one. */
final class Tokens {
  private final List<Token> tokens;
  private final boolean areNew;
  private int at;

  Tokens(String text, Version prometheus) {
    this.areNew = prometheus.isAtLeast(3, 0);
    this.tokens = Lexer.read(text, areNew);
  }

  /** Whether they are Prometheus 3's, which takes forms that its elders refuse. */
  boolean areNew() {
    return areNew;
  }

  Token peek() {
    var token = tokens.get(at);
    if (token.kind() == Kind.BROKEN) {
      throw Refused.at(token, token.text(), "");
    }
    return token;
  }

  Token take() {
    var token = peek();
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  boolean takeWord(String word) {
    boolean is = peek().isWord(word);
    if (is) {
      take();
    }
    return is;
  }

  Token expect(String sign, String wanted) {
    if (!peek().is(sign)) {
      throw unexpected(wanted);
    }
    return take();
  }

  Refused unexpected(String wanted) {
    var token = peek();
    return Refused.at(
        token,
        "%s stands where %s is wanted."
            .formatted(token.kind() == Kind.END ? "The expression ends" : token.noun(), wanted)
            .replace("ends stands where", "ends where"),
        "");
  }

  /** Puts the last one back. */
  void back() {
    at--;
  }

  /** Where the last one ended. */
  int end() {
    return tokens.get(at - 1).end();
  }
}
