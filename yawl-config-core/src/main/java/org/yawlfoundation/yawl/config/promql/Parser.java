package org.yawlfoundation.yawl.config.promql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.Expr.NumberLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.Paren;
import org.yawlfoundation.yawl.config.promql.Expr.StringLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.Unary;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;
import org.yawlfoundation.yawl.config.promql.Expr.When;
import org.yawlfoundation.yawl.config.promql.Matching.Side;
import org.yawlfoundation.yawl.config.promql.Token.Kind;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Version;

/** Builds an expression out of tokens: its operators and operands. */
final class Parser {
  /** From weakest to strongest; the power alone binds to the right. */
  private static final List<List<String>> OPERATORS =
      List.of(
          List.of("or"),
          List.of("and", "unless"),
          List.of("==", "!=", "<=", "<", ">=", ">"),
          List.of("+", "-"),
          List.of("*", "/", "%", "atan2"),
          List.of("^"));

  private static final int POWER = OPERATORS.size() - 1;

  /** Words that are no metric, wherever one is wanted. */
  private static final Set<String> NEVER_METRICS =
      new HashSet<>(List.of("on", "ignoring", "group_left", "group_right", "bool", "atan2"));

  private static final int DEEPEST = 500;

  private final Tokens tokens;
  private final SelectorParser selectors;
  private final ModifierParser modifiers;
  private final CallParser calls;
  private int depth;

  private Parser(String text, Version prometheus, List<Fault> faults) {
    this.tokens = new Tokens(text, prometheus);
    this.selectors = new SelectorParser(tokens, prometheus, faults);
    this.modifiers = new ModifierParser(tokens);
    this.calls = new CallParser(tokens, prometheus, faults, () -> expression(0));
  }

  static Parse parse(String text, Version prometheus) {
    var faults = new ArrayList<Fault>();
    Optional<Expr> expr = Optional.empty();
    try {
      var read = new Parser(text, prometheus, faults).whole();
      expr = Optional.of(read);
      TypeChecker.check(read, faults);
    } catch (Refused e) {
      faults.add(e.fault());
    }
    faults.sort(Comparator.comparing(Fault::start));
    return new Parse(expr, faults);
  }

  private Expr whole() {
    if (tokens.peek().kind() == Kind.END) {
      throw Refused.at(tokens.peek(), "There is no expression.", "");
    }
    var expr = expression(0);
    if (tokens.peek().kind() != Kind.END) {
      throw tokens.unexpected("an operator");
    }
    return expr;
  }

  // ---- operators

  private Expr expression(int weakest) {
    int outside = depth;
    deeper();
    var left = unary();
    for (int level = level(tokens.peek()); level >= weakest; level = level(tokens.peek())) {
      deeper();
      var operator = tokens.take();
      boolean isBool = tokens.takeWord("bool");
      var matching = matching();
      var right = expression(level == POWER ? level : level + 1);
      left =
          new Binary(
              new Name(operator.lower(), operator.start(), operator.end()),
              isBool,
              matching,
              left,
              right);
    }
    depth = outside;
    return left;
  }

  /** What is nested without end, or joined, would take all of the stack. */
  private void deeper() {
    if (++depth > DEEPEST) {
      throw Refused.at(
          tokens.peek(), "This is nested more than " + DEEPEST + " deep.", "record a part of it");
    }
  }

  private static int level(Token token) {
    if (token.kind() != Kind.SIGN && token.kind() != Kind.WORD) {
      return -1;
    }
    for (int level = 0; level < OPERATORS.size(); level++) {
      if (OPERATORS.get(level).contains(token.lower())) {
        return level;
      }
    }
    return -1;
  }

  private Matching matching() {
    boolean on = tokens.peek().isWord("on");
    if (!on && !tokens.peek().isWord("ignoring")) {
      return Matching.ALL;
    }
    tokens.take();
    var labels = LabelNames.read(tokens);
    var side =
        tokens.peek().isWord("group_left")
            ? Side.LEFT
            : tokens.peek().isWord("group_right") ? Side.RIGHT : Side.NEITHER;
    List<Name> include = List.of();
    if (side != Side.NEITHER) {
      tokens.take();
      include = tokens.peek().is("(") ? LabelNames.read(tokens) : List.of();
    }
    return new Matching(on, labels, side, include);
  }

  /** A sign binds less than a power and more than a product. */
  private Expr unary() {
    if (!tokens.peek().is("+") && !tokens.peek().is("-")) {
      return modifiers.read(operand());
    }
    var sign = tokens.take();
    var expr = expression(POWER);
    if (expr instanceof NumberLiteral number) {
      return new NumberLiteral(
          sign.is("-") ? number.value().map(BigDecimal::negate) : number.value(),
          number.isDuration(),
          sign.start(),
          number.end());
    }
    return new Unary(sign.text(), expr, sign.start());
  }

  // ---- operands

  private Expr operand() {
    var token = tokens.peek();
    switch (token.kind()) {
      case NUMBER -> {
        return Literals.number(tokens.take());
      }
      case DURATION -> {
        tokens.take();
        if (!tokens.areNew()) {
          throw Refused.at(
              token,
              token.noun() + " is a duration, which stands between brackets alone.",
              "write the number of seconds");
        }
        return new NumberLiteral(
            Optional.of(Durations.seconds(Literals.duration(token))),
            true,
            token.start(),
            token.end());
      }
      case STRING -> {
        return new StringLiteral(Literals.string(tokens.take()), token.start(), token.end());
      }
      case WORD -> {
        return word();
      }
      default -> {
        if (token.is("(")) {
          tokens.take();
          var inner = expression(0);
          var end = tokens.expect(")", "an operator or `)`");
          return new Paren(inner, token.start(), end.end());
        } else if (token.is("{")) {
          return selectors.read(new Name("", token.start(), token.start()), token.start());
        }
        throw tokens.unexpected("a metric, a number, a function or `(`");
      }
    }
  }

  private Expr word() {
    var word = tokens.take();
    if (Expr.isAggregation(word.text())
        && (tokens.peek().is("(")
            || tokens.peek().isWord("by")
            || tokens.peek().isWord("without"))) {
      return calls.aggregation(word);
    } else if (tokens.peek().is("(") && isName(word)) {
      return calls.call(word);
    } else if (NEVER_METRICS.contains(word.lower())) {
      tokens.back();
      throw tokens.unexpected("a metric, a number, a function or `(`");
    }
    var name = new Name(word.text(), word.start(), word.end());
    return tokens.peek().is("{")
        ? selectors.read(name, word.start())
        : new VectorSelector(name, List.of(), When.NOW, word.start(), word.end());
  }

  /** Whether a word has no other meaning, as a function's name must not. */
  private static boolean isName(Token word) {
    var text = word.lower();
    return level(word) < 0
        && text.indexOf(':') < 0
        && !NEVER_METRICS.contains(text)
        && !List.of("offset", "by", "without", "start", "end").contains(text);
  }
}
