package org.yawlfoundation.yawl.config.promql;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.yawlfoundation.yawl.config.promql.Expr.MatrixSelector;
import org.yawlfoundation.yawl.config.promql.Expr.Subquery;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;
import org.yawlfoundation.yawl.config.promql.Expr.When;
import org.yawlfoundation.yawl.config.promql.Token.Kind;
import org.yawlfoundation.yawl.config.quantity.Durations;

/** Reads what stands behind an operand and says of which time it tells. */
final class ModifierParser {
  private static final BigDecimal LATEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Tokens tokens;

  ModifierParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What follows an operand: a window, an offset, a fixed time. */
  Expr read(Expr operand) {
    var expr = operand;
    while (true) {
      if (tokens.peek().is("[")) {
        expr = window(expr);
      } else if (tokens.peek().isWord("offset")) {
        expr = offset(expr, tokens.take());
      } else if (tokens.peek().is("@")) {
        expr = fixed(expr, tokens.take());
      } else {
        return expr;
      }
    }
  }

  private Expr window(Expr expr) {
    var bracket = tokens.take();
    var range = range();
    if (tokens.peek().is(":")) {
      tokens.take();
      Optional<Range> step = tokens.peek().is("]") ? Optional.empty() : Optional.of(range());
      var end = tokens.expect("]", "`]`");
      return new Subquery(expr, range, step, When.NOW, expr.start(), end.end());
    }
    var end = tokens.expect("]", "`:` or `]`");
    if (expr instanceof VectorSelector vector) {
      boolean isFixed = vector.at().filter(time -> !time.endsWith("()")).isPresent();
      if (isFixed || vector.offset().filter(offset -> !offset.isZero()).isPresent()) {
        throw Refused.at(
            bracket, "The window stands behind `offset` or `@`.", "write it before them");
      }
      return new MatrixSelector(vector, range, expr.start(), end.end());
    }
    throw Refused.at(
        new Name("", bracket.start(), end.end()),
        "A window stands behind a metric alone, not behind an expression.",
        "write `[" + text(range) + ":]` for what the expression gave within the window");
  }

  private static String text(Range range) {
    return Durations.text(range.length());
  }

  private Range range() {
    int start = tokens.peek().start();
    boolean isNegative = false;
    while (tokens.areNew() && (tokens.peek().is("-") || tokens.peek().is("+"))) {
      isNegative ^= tokens.take().is("-");
    }
    var token = tokens.peek();
    if (token.kind() == Kind.NUMBER && !tokens.areNew()) {
      throw Refused.at(
          token, token.noun() + " has no unit.", "write `" + token.text() + "s` or `m`, `h`, `d`");
    }
    var length = length();
    if (length.isZero() || isNegative) {
      throw Refused.at(token, "A window lasts longer than nothing.", "");
    }
    return new Range(length, start, token.end());
  }

  /** A duration, or from Prometheus 3 on a number of seconds. */
  private Duration length() {
    var token = tokens.peek();
    if (token.kind() == Kind.DURATION) {
      return Literals.duration(tokens.take());
    } else if (token.kind() == Kind.NUMBER && tokens.areNew()) {
      tokens.take();
      return Literals.number(token)
          .value()
          .flatMap(Numbers::seconds)
          .orElseThrow(() -> Refused.at(token, token.noun() + " is too long a time.", ""));
    }
    throw tokens.unexpected("a duration such as `5m`");
  }

  private Expr offset(Expr expr, Token word) {
    boolean isNegative = false;
    while (tokens.peek().is("-") || (tokens.areNew() && tokens.peek().is("+"))) {
      isNegative ^= tokens.take().is("-");
      if (!tokens.areNew()) {
        break;
      }
    }
    var token = tokens.peek();
    var length = length();
    if (length.isZero() && !tokens.areNew()) {
      throw Refused.at(token, "An offset is longer than nothing.", "leave it out");
    }
    var when = when(expr, word, "offset");
    if (when.offset().isPresent()) {
      throw Refused.at(word, "`offset` stands twice.", "remove one of the two");
    }
    return at(
        expr,
        new When(Optional.of(isNegative ? length.negated() : length), when.at()),
        token.end());
  }

  private Expr fixed(Expr expr, Token sign) {
    var token = tokens.peek();
    String time;
    if (token.isWord("start") || token.isWord("end")) {
      tokens.take();
      tokens.expect("(", "`(`");
      tokens.expect(")", "`)`");
      time = token.lower() + "()";
    } else {
      boolean isNegative = (token.is("-") || token.is("+")) && tokens.take().is("-");
      var number = tokens.peek();
      var seconds =
          number.kind() == Kind.DURATION && tokens.areNew()
              ? Optional.of(Durations.seconds(Literals.duration(tokens.take())))
              : number.kind() == Kind.NUMBER
                  ? Literals.number(tokens.take()).value()
                  : Optional.<BigDecimal>empty();
      if (seconds.isEmpty() && number.kind() != Kind.NUMBER) {
        throw tokens.unexpected("a time in seconds since 1970, `start()` or `end()`");
      } else if (seconds.filter(s -> s.compareTo(LATEST) < 0).isEmpty()) {
        throw Refused.at(number, number.noun() + " is no time.", "");
      }
      time = (isNegative ? "-" : "") + seconds.get().toPlainString();
    }
    var when = when(expr, sign, "@");
    if (when.at().isPresent()) {
      throw Refused.at(sign, "`@` stands twice.", "remove one of the two");
    }
    return at(expr, new When(when.offset(), Optional.of(time)), tokens.end());
  }

  private static When when(Expr expr, Span modifier, String name) {
    if (expr instanceof VectorSelector vector) {
      return vector.when();
    } else if (expr instanceof MatrixSelector matrix) {
      return matrix.vector().when();
    } else if (expr instanceof Subquery subquery) {
      return subquery.when();
    }
    throw Refused.at(
        modifier,
        "`" + name + "` stands behind a metric or its window alone, not behind an expression.",
        "write it behind each metric");
  }

  private static Expr at(Expr expr, When when, int end) {
    if (expr instanceof VectorSelector v) {
      return new VectorSelector(v.name(), v.matchers(), when, v.start(), end);
    } else if (expr instanceof MatrixSelector m) {
      var v = m.vector();
      return new MatrixSelector(
          new VectorSelector(v.name(), v.matchers(), when, v.start(), v.end()),
          m.range(),
          m.start(),
          end);
    }
    var s = (Subquery) expr;
    return new Subquery(s.expr(), s.range(), s.step(), when, s.start(), end);
  }
}
