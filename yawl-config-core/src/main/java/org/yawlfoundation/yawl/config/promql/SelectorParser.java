package org.yawlfoundation.yawl.config.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;
import org.yawlfoundation.yawl.config.promql.Expr.When;
import org.yawlfoundation.yawl.config.promql.Token.Kind;
import org.yawlfoundation.yawl.config.quantity.Version;

/** Reads what braces hold: the matchers that select series. */
final class SelectorParser {
  private final Tokens tokens;
  private final Version prometheus;
  private final List<Fault> faults;

  SelectorParser(Tokens tokens, Version prometheus, List<Fault> faults) {
    this.tokens = tokens;
    this.prometheus = prometheus;
    this.faults = faults;
  }

  /**
   * @param metric that stands before the braces; its text is empty where none does
   */
  VectorSelector read(Name metric, int start) {
    tokens.expect("{", "`{`");
    var matchers = new ArrayList<Matcher>();
    var name = metric;
    while (!tokens.peek().is("}")) {
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
      if (!tokens.peek().is("}")) {
        tokens.expect(",", "`,` or `}`");
      }
    }
    int end = tokens.take().end();
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
    var label = tokens.peek();
    boolean isQuoted = label.kind() == Kind.STRING && prometheus.isAtLeast(2, 51);
    if (label.kind() != Kind.WORD && !isQuoted) {
      throw tokens.unexpected("a label");
    }
    tokens.take();
    var name =
        new Name(isQuoted ? Literals.string(label) : label.text(), label.start(), label.end());
    if (isQuoted && (tokens.peek().is(",") || tokens.peek().is("}"))) {
      return new Matcher(
          new Name("__name__", label.start(), label.end()),
          Matcher.Operator.EQUAL,
          name.text(),
          Optional.empty(),
          label.start(),
          label.end());
    }
    var sign = tokens.peek();
    if (!List.of("=", "!=", "=~", "!~").contains(sign.text()) || sign.kind() != Kind.SIGN) {
      throw tokens.unexpected("`=`, `!=`, `=~` or `!~`");
    }
    tokens.take();
    if (tokens.peek().kind() != Kind.STRING) {
      throw tokens.unexpected("a string in quotes");
    }
    var value = tokens.take();
    var operator = Matcher.Operator.of(sign.text());
    var text = Literals.string(value);
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
}
