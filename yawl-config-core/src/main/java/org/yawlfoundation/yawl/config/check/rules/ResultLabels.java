package org.yawlfoundation.yawl.config.check.rules;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.StringLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.Unary;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;
import org.yawlfoundation.yawl.config.promql.Matcher;
import org.yawlfoundation.yawl.config.promql.Matching;
import org.yawlfoundation.yawl.config.promql.Name;
import org.yawlfoundation.yawl.config.promql.ValueType;

/** Which labels the result of an expression can have. */
final class ResultLabels {
  private ResultLabels() {}

  /** All labels that there can be; empty where any that a metric has may be among them. */
  static Optional<SortedSet<String>> of(Expr whole) {
    var expr = whole.bare();
    if (expr instanceof Aggregation sum) {
      return sum.op().equals("topk") || sum.op().equals("bottomk")
          ? of(sum.expr())
          : sum.without() ? less(of(sum.expr()), sum.grouping()) : Optional.of(by(sum));
    } else if (expr instanceof Binary binary) {
      return binary(binary);
    } else if (expr instanceof Unary unary) {
      return of(unary.expr());
    } else if (expr instanceof Call call) {
      return call(call);
    }
    return expr.type() == ValueType.SCALAR ? Optional.of(new TreeSet<>()) : Optional.empty();
  }

  private static SortedSet<String> by(Aggregation sum) {
    var labels = names(sum.grouping());
    if (sum.op().equals("count_values")
        && sum.parameter().orElse(null) instanceof StringLiteral label) {
      labels.add(label.value());
    }
    return labels;
  }

  private static Optional<SortedSet<String>> binary(Binary binary) {
    var left = of(binary.lhs());
    var right = of(binary.rhs());
    if (binary.lhs().type() == ValueType.SCALAR) {
      return right;
    } else if (binary.rhs().type() == ValueType.SCALAR) {
      return left;
    } else if (binary.op().text().equals("or")) {
      return left.isPresent() && right.isPresent()
          ? Optional.of(joined(left.get(), right.get()))
          : Optional.empty();
    } else if (binary.isSet()) {
      return left;
    }
    var matching = binary.matching();
    return switch (matching.many()) {
      case LEFT -> left.map(labels -> joined(labels, names(matching.include())));
      case RIGHT -> right.map(labels -> joined(labels, names(matching.include())));
      case NEITHER -> oneToOne(matching, left, right);
    };
  }

  private static Optional<SortedSet<String>> oneToOne(
      Matching matching, Optional<SortedSet<String>> left, Optional<SortedSet<String>> right) {
    return matching.on()
        ? Optional.of(names(matching.labels()))
        : less(left.isPresent() ? left : right, matching.labels());
  }

  private static Optional<SortedSet<String>> call(Call call) {
    var vectors =
        call.arguments().stream()
            .filter(a -> a.type() == ValueType.VECTOR || a.type() == ValueType.MATRIX)
            .toList();
    return switch (call.function()) {
      case "absent" ->
          vectors.stream()
              .map(Expr::bare)
              .findFirst()
              .map(e -> e instanceof VectorSelector v ? asked(v) : new TreeSet<String>());
      case "vector", "scalar", "time", "pi" -> Optional.of(new TreeSet<>());
      case "absent_over_time", "label_replace", "label_join", "info" -> Optional.empty();
      default ->
          vectors.isEmpty()
              ? Optional.of(new TreeSet<>())
              : vectors.get(0).type() == ValueType.MATRIX
                  ? ofWindow(vectors.get(0))
                  : of(vectors.get(0));
    };
  }

  private static Optional<SortedSet<String>> ofWindow(Expr matrix) {
    return matrix.bare() instanceof Expr.Subquery subquery ? of(subquery.expr()) : Optional.empty();
  }

  /** What an absent metric has: the labels that were asked for by value. */
  private static SortedSet<String> asked(VectorSelector selector) {
    var labels = new TreeSet<String>();
    selector.matchers().stream()
        .filter(matcher -> matcher.operator() == Matcher.Operator.EQUAL)
        .forEach(matcher -> labels.add(matcher.label().text()));
    return labels;
  }

  private static SortedSet<String> names(Iterable<Name> labels) {
    var names = new TreeSet<String>();
    labels.forEach(label -> names.add(label.text()));
    return names;
  }

  private static SortedSet<String> joined(SortedSet<String> some, SortedSet<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Optional<SortedSet<String>> less(
      Optional<SortedSet<String>> labels, Iterable<Name> gone) {
    return labels.map(
        all -> {
          var left = new TreeSet<>(all);
          left.removeAll(names(gone));
          return left;
        });
  }
}
