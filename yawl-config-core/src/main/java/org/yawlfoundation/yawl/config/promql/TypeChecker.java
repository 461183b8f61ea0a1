package org.yawlfoundation.yawl.config.promql;

import java.util.List;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.MatrixSelector;
import org.yawlfoundation.yawl.config.promql.Expr.StringLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.Subquery;
import org.yawlfoundation.yawl.config.promql.Expr.Unary;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;
import org.yawlfoundation.yawl.config.promql.Matching.Side;

/** Finds parts of an expression that do not fit together. */
final class TypeChecker {
  private final List<Fault> faults;

  private TypeChecker(List<Fault> faults) {
    this.faults = faults;
  }

  static void check(Expr expr, List<Fault> faults) {
    var checker = new TypeChecker(faults);
    expr.all().forEach(checker::part);
  }

  private void part(Expr expr) {
    if (expr instanceof Binary binary) {
      binary(binary);
    } else if (expr instanceof Call call) {
      Functions.find(call.function()).ifPresent(function -> call(call, function));
    } else if (expr instanceof Aggregation aggregation) {
      aggregation(aggregation);
    } else if (expr instanceof Unary unary) {
      number(unary.expr(), "A sign stands before");
    } else if (expr instanceof Subquery subquery && subquery.expr().type() != ValueType.VECTOR) {
      fault(
          subquery.expr(),
          "A window in steps is of an instant vector, not of %s."
              .formatted(subquery.expr().type().noun()),
          "");
    }
  }

  private void aggregation(Aggregation aggregation) {
    var expr = aggregation.expr();
    if (expr.type() != ValueType.VECTOR) {
      fault(
          expr,
          "`%s` takes an instant vector, not %s.".formatted(aggregation.op(), expr.type().noun()),
          instead(expr, ValueType.VECTOR));
    }
    var wanted = aggregation.op().equals("count_values") ? ValueType.STRING : ValueType.SCALAR;
    aggregation
        .parameter()
        .filter(parameter -> parameter.type() != wanted)
        .ifPresent(
            parameter ->
                fault(
                    parameter,
                    "`%s` begins with %s, not with %s."
                        .formatted(aggregation.op(), wanted.noun(), parameter.type().noun()),
                    ""));
  }

  private void call(Call call, Functions.Function function) {
    int given = call.arguments().size();
    if (given < function.least() || given > function.most()) {
      fault(
          call.name(),
          "`%s` takes %s, not %s.".formatted(call.function(), count(function), given),
          "");
    }
    if (function.types().isEmpty()) {
      return;
    }
    for (int i = 0; i < given; i++) {
      var argument = call.arguments().get(i);
      var wanted = function.type(i);
      if (argument.type() != wanted) {
        fault(
            argument,
            "`%s` takes %s, not %s."
                .formatted(call.function(), wanted.noun(), argument.type().noun()),
            instead(argument, wanted));
      }
    }
  }

  private static String count(Functions.Function function) {
    if (function.most() == Integer.MAX_VALUE) {
      return "at least " + arguments(function.least());
    }
    return function.least() == function.most()
        ? arguments(function.least())
        : function.least() + " to " + arguments(function.most());
  }

  private static String arguments(int count) {
    return count == 1 ? "1 argument" : count + " arguments";
  }

  private static String instead(Expr expr, ValueType wanted) {
    if (wanted == ValueType.MATRIX && expr instanceof VectorSelector) {
      return "give it a window, such as `[5m]`";
    } else if (wanted == ValueType.MATRIX && expr.type() == ValueType.VECTOR) {
      return "give it a window in steps, such as `[5m:]`";
    } else if (wanted == ValueType.VECTOR && expr instanceof MatrixSelector) {
      return "take the window away, or make one value of it by `rate` or `max_over_time`";
    }
    return "";
  }

  private void binary(Binary binary) {
    number(binary.lhs(), "`" + binary.op() + "` stands beside");
    number(binary.rhs(), "`" + binary.op() + "` stands beside");
    boolean isScalar =
        binary.lhs().type() == ValueType.SCALAR || binary.rhs().type() == ValueType.SCALAR;
    boolean isVector =
        binary.lhs().type() == ValueType.VECTOR && binary.rhs().type() == ValueType.VECTOR;
    if (binary.isBool() && !binary.isComparison()) {
      fault(binary.op(), "`bool` stands behind comparisons alone.", "leave it out");
    } else if (!binary.isBool() && binary.isComparison() && binary.type() == ValueType.SCALAR) {
      fault(
          binary.op(),
          "Two numbers are compared.",
          "write `" + binary.op() + " bool`, which gives 0 or 1");
    }
    if (isScalar && binary.isSet()) {
      fault(binary.op(), "`" + binary.op() + "` joins vectors, not numbers.", "");
    }
    matching(binary, isVector);
  }

  private void matching(Binary binary, boolean isVector) {
    var matching = binary.matching();
    if (!isVector && !matching.labels().isEmpty()) {
      fault(
          binary.op(),
          "Labels are matched between two instant vectors alone.",
          "leave out `on` or `ignoring`");
    }
    if (isVector && binary.isSet() && matching.many() != Side.NEITHER) {
      fault(binary.op(), "`" + binary.op() + "` takes no `group_left` or `group_right`.", "");
    }
    if (matching.on()) {
      matching.include().stream()
          .filter(i -> matching.labels().stream().anyMatch(l -> l.text().equals(i.text())))
          .forEach(
              i ->
                  fault(
                      i,
                      "`" + i + "` is matched already and cannot be taken over.",
                      "remove one of the two"));
    }
  }

  private void number(Expr expr, String beginning) {
    if (expr.type() == ValueType.MATRIX || expr.type() == ValueType.STRING) {
      fault(
          expr,
          "%s %s, which it cannot calculate with."
              .formatted(
                  beginning,
                  expr.bare() instanceof StringLiteral ? "a string" : expr.type().noun()),
          instead(expr.bare(), ValueType.VECTOR));
    }
  }

  private void fault(Span at, String message, String help) {
    faults.add(Fault.at(at, message, help));
  }
}
