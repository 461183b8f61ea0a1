package org.yawlfoundation.yawl.config.promql;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.MatrixSelector;
import org.yawlfoundation.yawl.config.promql.Expr.NumberLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.Paren;
import org.yawlfoundation.yawl.config.promql.Expr.StringLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.Subquery;
import org.yawlfoundation.yawl.config.promql.Expr.Unary;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;
import org.yawlfoundation.yawl.config.promql.Expr.When;
import org.yawlfoundation.yawl.config.promql.Functions.Standing;
import org.yawlfoundation.yawl.config.promql.Matching.Side;
import org.yawlfoundation.yawl.config.promql.Token.Kind;
import org.yawlfoundation.yawl.config.quantity.Version;

/** Builds an expression out of tokens: one method for each form. */
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
  private static final BigDecimal LATEST = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Ends the reading. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Refused(Fault fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }
  }

  private final List<Token> tokens;
  private final Version prometheus;
  private final List<Fault> faults = new ArrayList<>();
  private int at;
  private int depth;

  private Parser(String text, Version prometheus) {
    this.tokens = Lexer.read(text, isNew(prometheus));
    this.prometheus = prometheus;
  }

  private static boolean isNew(Version prometheus) {
    return prometheus.isAtLeast(3, 0);
  }

  static Parse parse(String text, Version prometheus) {
    var parser = new Parser(text, prometheus);
    Optional<Expr> expr = Optional.empty();
    try {
      var read = parser.whole();
      expr = Optional.of(read);
      TypeChecker.check(read, parser.faults);
    } catch (Refused e) {
      parser.faults.add(e.fault);
    }
    parser.faults.sort(Comparator.comparing(Fault::start));
    return new Parse(expr, parser.faults);
  }

  private Expr whole() {
    if (peek().kind() == Kind.END) {
      throw refused(peek(), "There is no expression.", "");
    }
    var expr = expression(0);
    if (peek().kind() != Kind.END) {
      throw unexpected("an operator");
    }
    return expr;
  }

  // ---- operators

  private Expr expression(int weakest) {
    int outside = depth;
    deeper();
    var left = unary();
    for (int level = level(peek()); level >= weakest; level = level(peek())) {
      deeper();
      var operator = take();
      boolean isBool = takeWord("bool");
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
      throw refused(
          peek(), "This is nested more than " + DEEPEST + " deep.", "record a part of it");
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
    boolean on = peek().isWord("on");
    if (!on && !peek().isWord("ignoring")) {
      return Matching.ALL;
    }
    take();
    var labels = labels();
    var side =
        peek().isWord("group_left")
            ? Side.LEFT
            : peek().isWord("group_right") ? Side.RIGHT : Side.NEITHER;
    List<Name> include = List.of();
    if (side != Side.NEITHER) {
      take();
      include = peek().is("(") ? labels() : List.of();
    }
    return new Matching(on, labels, side, include);
  }

  /** A sign binds less than a power and more than a product. */
  private Expr unary() {
    if (!peek().is("+") && !peek().is("-")) {
      return modified(operand());
    }
    var sign = take();
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
    var token = peek();
    switch (token.kind()) {
      case NUMBER -> {
        return number(take());
      }
      case DURATION -> {
        take();
        if (!isNew(prometheus)) {
          throw refused(
              token,
              token.noun() + " is a duration, which stands between brackets alone.",
              "write the number of seconds");
        }
        return new NumberLiteral(
            Optional.of(seconds(duration(token))), true, token.start(), token.end());
      }
      case STRING -> {
        return new StringLiteral(string(take()), token.start(), token.end());
      }
      case WORD -> {
        return word();
      }
      default -> {
        if (token.is("(")) {
          take();
          var inner = expression(0);
          var end = expect(")", "an operator or `)`");
          return new Paren(inner, token.start(), end.end());
        } else if (token.is("{")) {
          return braces(new Name("", token.start(), token.start()), token.start());
        }
        throw unexpected("a metric, a number, a function or `(`");
      }
    }
  }

  private Expr word() {
    var word = take();
    if (Expr.isAggregation(word.text())
        && (peek().is("(") || peek().isWord("by") || peek().isWord("without"))) {
      return aggregation(word);
    } else if (peek().is("(") && isName(word)) {
      return call(word);
    } else if (NEVER_METRICS.contains(word.lower())) {
      at--;
      throw unexpected("a metric, a number, a function or `(`");
    }
    var name = new Name(word.text(), word.start(), word.end());
    return peek().is("{")
        ? braces(name, word.start())
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

  private Expr aggregation(Token op) {
    if (op.isWord("limitk") || op.isWord("limit_ratio")) {
      throw refused(
          op,
          "`" + op.lower() + "` is an experiment of Prometheus 3, which is off unless asked for.",
          "use `topk`");
    }
    var grouping = grouping();
    var arguments = arguments(op);
    int end = tokens.get(at - 1).end();
    if (grouping.isEmpty()) {
      grouping = grouping();
      end = tokens.get(at - 1).end();
    }
    boolean takesParameter =
        List.of("topk", "bottomk", "quantile", "count_values").contains(op.lower());
    if (arguments.size() != (takesParameter ? 2 : 1)) {
      throw refused(
          op,
          "`%s` takes %s, not %s."
              .formatted(
                  op.lower(),
                  takesParameter ? "a parameter and an expression" : "one expression",
                  arguments.size()),
          "");
    }
    return new Aggregation(
        op.lower(),
        grouping.map(Grouping::labels).orElse(List.of()),
        grouping.map(Grouping::without).orElse(false),
        takesParameter ? Optional.of(arguments.get(0)) : Optional.empty(),
        arguments.get(arguments.size() - 1),
        op.start(),
        end);
  }

  private record Grouping(boolean without, List<Name> labels) {}

  private Optional<Grouping> grouping() {
    boolean without = peek().isWord("without");
    if (!without && !peek().isWord("by")) {
      return Optional.empty();
    }
    take();
    return Optional.of(new Grouping(without, labels()));
  }

  private Expr call(Token name) {
    var arguments = arguments(name);
    var function = Functions.find(name.text());
    var standing = Functions.standing(name.text(), prometheus);
    if (standing == Standing.EXPERIMENTAL) {
      faults.add(
          Fault.at(
              name,
              "`"
                  + name.text()
                  + "` is an experiment of Prometheus, which is off unless asked for.",
              ""));
    } else if (standing == Standing.NO) {
      faults.add(
          Fault.at(
              name,
              "Prometheus " + prometheus + " has no function `" + name.text() + "`.",
              Functions.nearest(name.text(), prometheus)
                  .or(() -> aggregation(name.text()))
                  .map(near -> "write `" + near + "`")
                  .orElse("")));
    }
    return new Call(
        name.text(),
        arguments,
        function.map(Functions.Function::gives).orElse(ValueType.VECTOR),
        name.start(),
        tokens.get(at - 1).end());
  }

  private static Optional<String> aggregation(String word) {
    return org.yawlfoundation.yawl.config.finding.Spelling.nearest(
        word.toLowerCase(Locale.ROOT), Expr.AGGREGATIONS);
  }

  private List<Expr> arguments(Token of) {
    expect("(", "`(`");
    var arguments = new ArrayList<Expr>();
    while (!peek().is(")")) {
      arguments.add(expression(0));
      if (peek().is(",")) {
        var comma = take();
        if (peek().is(")")) {
          throw refused(
              comma, "A comma stands before the end of `" + of.text() + "`.", "remove it");
        }
      } else if (!peek().is(")")) {
        throw unexpected("`,` or `)`");
      }
    }
    take();
    return arguments;
  }

  // ---- selectors

  private Expr braces(Name metric, int start) {
    expect("{", "`{`");
    var matchers = new ArrayList<Matcher>();
    var name = metric;
    while (!peek().is("}")) {
      var matcher = matcher();
      matchers.add(matcher);
      if (matcher.label().text().equals("__name__")) {
        if (!metric.text().isEmpty()) {
          faults.add(
              Fault.at(
                  matcher,
                  "The metric is named twice: `" + metric + "`, and here.",
                  "remove one of the two"));
        } else if (matcher.operator() == Matcher.Operator.EQUAL) {
          name = new Name(matcher.value(), matcher.start(), matcher.end());
        }
      }
      if (!peek().is("}")) {
        expect(",", "`,` or `}`");
      }
    }
    int end = take().end();
    if (metric.text().isEmpty() && matchers.stream().allMatch(m -> m.takes(""))) {
      faults.add(
          new Fault(
              start,
              end,
              "This selects every series there is: no matcher asks for a value.",
              "name a metric, or a label with a value"));
    }
    return new VectorSelector(name, matchers, When.NOW, start, end);
  }

  private Matcher matcher() {
    var label = peek();
    boolean isQuoted = label.kind() == Kind.STRING && prometheus.isAtLeast(2, 51);
    if (label.kind() != Kind.WORD && !isQuoted) {
      throw unexpected("a label");
    }
    take();
    var name = new Name(isQuoted ? string(label) : label.text(), label.start(), label.end());
    if (isQuoted && (peek().is(",") || peek().is("}"))) {
      return new Matcher(
          new Name("__name__", label.start(), label.end()),
          Matcher.Operator.EQUAL,
          name.text(),
          Optional.empty(),
          label.start(),
          label.end());
    }
    var sign = peek();
    if (!List.of("=", "!=", "=~", "!~").contains(sign.text()) || sign.kind() != Kind.SIGN) {
      throw unexpected("`=`, `!=`, `=~` or `!~`");
    }
    take();
    if (peek().kind() != Kind.STRING) {
      throw unexpected("a string in quotes");
    }
    var value = take();
    var operator = Matcher.Operator.of(sign.text());
    var text = string(value);
    return new Matcher(
        name,
        operator,
        text,
        operator.isRegex() ? regexp(value, text) : Optional.empty(),
        label.start(),
        value.end());
  }

  private Optional<Regexp> regexp(Token value, String text) {
    var reading = Regexp.read(text);
    if (reading.regexp().isEmpty()) {
      faults.add(
          Fault.at(
              value,
              "`" + text + "` is no regular expression of RE2: " + reading.fault() + ".",
              ""));
    }
    return reading.regexp();
  }

  /** What follows an operand: a window, an offset, a fixed time. */
  private Expr modified(Expr operand) {
    var expr = operand;
    while (true) {
      if (peek().is("[")) {
        expr = window(expr);
      } else if (peek().isWord("offset")) {
        expr = offset(expr, take());
      } else if (peek().is("@")) {
        expr = fixed(expr, take());
      } else {
        return expr;
      }
    }
  }

  private Expr window(Expr expr) {
    var bracket = take();
    var range = range();
    if (peek().is(":")) {
      take();
      Optional<Range> step = peek().is("]") ? Optional.empty() : Optional.of(range());
      var end = expect("]", "`]`");
      return new Subquery(expr, range, step, When.NOW, expr.start(), end.end());
    }
    var end = expect("]", "`:` or `]`");
    if (expr instanceof VectorSelector vector) {
      boolean isFixed = vector.at().filter(time -> !time.endsWith("()")).isPresent();
      if (isFixed || vector.offset().filter(offset -> !offset.isZero()).isPresent()) {
        throw refused(bracket, "The window stands behind `offset` or `@`.", "write it before them");
      }
      return new MatrixSelector(vector, range, expr.start(), end.end());
    }
    throw refused(
        new Name("", bracket.start(), end.end()),
        "A window stands behind a metric alone, not behind an expression.",
        "write `[" + text(range) + ":]` for what the expression gave within the window");
  }

  private static String text(Range range) {
    return org.yawlfoundation.yawl.config.quantity.Durations.text(range.length());
  }

  private Range range() {
    int start = peek().start();
    boolean isNegative = false;
    while (isNew(prometheus) && (peek().is("-") || peek().is("+"))) {
      isNegative ^= take().is("-");
    }
    var token = peek();
    if (token.kind() == Kind.NUMBER && !isNew(prometheus)) {
      throw refused(
          token, token.noun() + " has no unit.", "write `" + token.text() + "s` or `m`, `h`, `d`");
    }
    var length = length();
    if (length.isZero() || isNegative) {
      throw refused(token, "A window lasts longer than nothing.", "");
    }
    return new Range(length, start, token.end());
  }

  /** A duration, or from Prometheus 3 on a number of seconds. */
  private Duration length() {
    var token = peek();
    if (token.kind() == Kind.DURATION) {
      return duration(take());
    } else if (token.kind() == Kind.NUMBER && isNew(prometheus)) {
      take();
      return number(token)
          .value()
          .flatMap(Numbers::seconds)
          .orElseThrow(() -> refused(token, token.noun() + " is too long a time.", ""));
    }
    throw unexpected("a duration such as `5m`");
  }

  private Expr offset(Expr expr, Token word) {
    boolean isNegative = false;
    while (peek().is("-") || (isNew(prometheus) && peek().is("+"))) {
      isNegative ^= take().is("-");
      if (!isNew(prometheus)) {
        break;
      }
    }
    var token = peek();
    var length = length();
    if (length.isZero() && !isNew(prometheus)) {
      throw refused(token, "An offset is longer than nothing.", "leave it out");
    }
    var when = when(expr, word, "offset");
    if (when.offset().isPresent()) {
      throw refused(word, "`offset` stands twice.", "remove one of the two");
    }
    return at(
        expr,
        new When(Optional.of(isNegative ? length.negated() : length), when.at()),
        token.end());
  }

  private Expr fixed(Expr expr, Token sign) {
    var token = peek();
    String time;
    if (token.isWord("start") || token.isWord("end")) {
      take();
      expect("(", "`(`");
      expect(")", "`)`");
      time = token.lower() + "()";
    } else {
      boolean isNegative = (token.is("-") || token.is("+")) && take().is("-");
      var number = peek();
      var seconds =
          number.kind() == Kind.DURATION && isNew(prometheus)
              ? Optional.of(seconds(duration(take())))
              : number.kind() == Kind.NUMBER
                  ? number(take()).value()
                  : Optional.<BigDecimal>empty();
      if (seconds.isEmpty() && number.kind() != Kind.NUMBER) {
        throw unexpected("a time in seconds since 1970, `start()` or `end()`");
      } else if (seconds.filter(s -> s.compareTo(LATEST) < 0).isEmpty()) {
        throw refused(number, number.noun() + " is no time.", "");
      }
      time = (isNegative ? "-" : "") + seconds.get().toPlainString();
    }
    var when = when(expr, sign, "@");
    if (when.at().isPresent()) {
      throw refused(sign, "`@` stands twice.", "remove one of the two");
    }
    return at(expr, new When(when.offset(), Optional.of(time)), tokens.get(at - 1).end());
  }

  private When when(Expr expr, Span modifier, String name) {
    if (expr instanceof VectorSelector vector) {
      return vector.when();
    } else if (expr instanceof MatrixSelector matrix) {
      return matrix.vector().when();
    } else if (expr instanceof Subquery subquery) {
      return subquery.when();
    }
    throw refused(
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

  // ---- words

  private List<Name> labels() {
    expect("(", "`(`");
    var labels = new ArrayList<Name>();
    while (!peek().is(")")) {
      var token = peek();
      boolean isQuoted = token.kind() == Kind.STRING && isNew(prometheus);
      boolean isLabel =
          token.kind() == Kind.WORD
              && !token.isWord("without")
              && (isNew(prometheus) || token.text().indexOf(':') < 0);
      if (!isLabel && !isQuoted) {
        throw unexpected("a label");
      }
      take();
      var text = isQuoted ? string(token) : token.text();
      if (text.isEmpty()) {
        throw refused(token, "A label's name is empty.", "");
      }
      labels.add(new Name(text, token.start(), token.end()));
      if (!peek().is(")")) {
        expect(",", "`,` or `)`");
      }
    }
    take();
    return labels;
  }

  private NumberLiteral number(Token token) {
    if (Numbers.isWord(token.text())) {
      return new NumberLiteral(Optional.empty(), false, token.start(), token.end());
    }
    var value = Numbers.number(token.text());
    if (value.isEmpty()) {
      throw refused(token, token.noun() + " is no number.", "");
    }
    return new NumberLiteral(value, false, token.start(), token.end());
  }

  private static BigDecimal seconds(Duration duration) {
    return org.yawlfoundation.yawl.config.quantity.Durations.seconds(duration);
  }

  private Duration duration(Token token) {
    return Numbers.duration(token.text())
        .orElseThrow(
            () ->
                refused(
                    token,
                    token.noun() + " is no duration.",
                    "write whole numbers with y, w, d, h, m, s or ms, each unit once and in this order"));
  }

  private String string(Token token) {
    return Strings.unquote(token.text())
        .orElseThrow(
            () ->
                refused(
                    token,
                    "A backslash is followed by something that PromQL does not know.",
                    "write two backslashes"));
  }

  // ---- tokens

  private Token peek() {
    var token = tokens.get(at);
    if (token.kind() == Kind.BROKEN) {
      throw refused(token, token.text(), "");
    }
    return token;
  }

  private Token take() {
    var token = peek();
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  private boolean takeWord(String word) {
    boolean is = peek().isWord(word);
    if (is) {
      take();
    }
    return is;
  }

  private Token expect(String sign, String wanted) {
    if (!peek().is(sign)) {
      throw unexpected(wanted);
    }
    return take();
  }

  private Refused unexpected(String wanted) {
    var token = peek();
    return refused(
        token,
        "%s stands where %s is wanted."
            .formatted(token.kind() == Kind.END ? "The expression ends" : token.noun(), wanted)
            .replace("ends stands where", "ends where"),
        "");
  }

  private static Refused refused(Span span, String message, String help) {
    return new Refused(Fault.at(span, message, help));
  }
}
