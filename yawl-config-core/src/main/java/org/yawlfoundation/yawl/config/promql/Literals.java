package org.yawlfoundation.yawl.config.promql;

import java.time.Duration;
import java.util.Optional;
import org.yawlfoundation.yawl.config.promql.Expr.NumberLiteral;

/** What single tokens say: numbers, durations and texts. */
final class Literals {
  private Literals() {}

  static NumberLiteral number(Token token) {
    if (Numbers.isWord(token.text())) {
      return new NumberLiteral(Optional.empty(), false, token.start(), token.end());
    }
    var value = Numbers.number(token.text());
    if (value.isEmpty()) {
      throw Refused.at(token, token.noun() + " is no number.", "");
    }
    return new NumberLiteral(value, false, token.start(), token.end());
  }

  static Duration duration(Token token) {
    return Numbers.duration(token.text())
        .orElseThrow(
            () ->
                Refused.at(
                    token,
                    token.noun() + " is no duration.",
                    "write whole numbers with y, w, d, h, m, s or ms, each unit once and in this order"));
  }

  static String string(Token token) {
    return Strings.unquote(token.text())
        .orElseThrow(
            () ->
                Refused.at(
                    token,
                    "A backslash is followed by something that PromQL does not know.",
                    "write two backslashes"));
  }
}
