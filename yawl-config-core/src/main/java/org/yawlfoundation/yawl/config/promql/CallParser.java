package org.yawlfoundation.yawl.config.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Functions.Standing;
import org.yawlfoundation.yawl.config.quantity.Version;

/** Reads words with arguments in parentheses: functions and aggregations. */
final class CallParser {
  private record Grouping(boolean without, List<Name> labels) {}

  private final Tokens tokens;
  private final Version prometheus;
  private final List<Fault> faults;
  private final Supplier<Expr> expression;

  /**
   * @param expression reads an argument
   */
  CallParser(Tokens tokens, Version prometheus, List<Fault> faults, Supplier<Expr> expression) {
    this.tokens = tokens;
    this.prometheus = prometheus;
    this.faults = faults;
    this.expression = expression;
  }

  Expr aggregation(Token op) {
    if (op.isWord("limitk") || op.isWord("limit_ratio")) {
      throw Refused.at(
          op,
          "`" + op.lower() + "` is an experiment of Prometheus 3, which is off unless asked for.",
          "use `topk`");
    }
    var grouping = grouping();
    var arguments = arguments(op);
    int end = tokens.end();
    if (grouping.isEmpty()) {
      grouping = grouping();
      end = tokens.end();
    }
    boolean takesParameter =
        List.of("topk", "bottomk", "quantile", "count_values").contains(op.lower());
    if (arguments.size() != (takesParameter ? 2 : 1)) {
      throw Refused.at(
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

  private Optional<Grouping> grouping() {
    boolean without = tokens.peek().isWord("without");
    if (!without && !tokens.peek().isWord("by")) {
      return Optional.empty();
    }
    tokens.take();
    return Optional.of(new Grouping(without, LabelNames.read(tokens)));
  }

  Expr call(Token name) {
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
        tokens.end());
  }

  private static Optional<String> aggregation(String word) {
    return Spelling.nearest(word.toLowerCase(Locale.ROOT), Expr.AGGREGATIONS);
  }

  private List<Expr> arguments(Token of) {
    tokens.expect("(", "`(`");
    var arguments = new ArrayList<Expr>();
    while (!tokens.peek().is(")")) {
      arguments.add(expression.get());
      if (tokens.peek().is(",")) {
        var comma = tokens.take();
        if (tokens.peek().is(")")) {
          throw Refused.at(
              comma, "A comma stands before the end of `" + of.text() + "`.", "remove it");
        }
      } else if (!tokens.peek().is(")")) {
        throw tokens.unexpected("`,` or `)`");
      }
    }
    tokens.take();
    return arguments;
  }
}
