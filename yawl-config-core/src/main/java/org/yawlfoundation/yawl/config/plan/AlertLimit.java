package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Promql;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * What an alert's expression compares with.
 *
 * @param falls whether the alert fires below it
 * @param value in the expression's own unit
 */
record AlertLimit(boolean falls, BigDecimal value) {
  private static final Version PROMETHEUS = new Version(2, 42);

  /** The number that an expression compares with at its outermost, or none. */
  static Optional<AlertLimit> of(String expr) {
    return Promql.parse(expr, PROMETHEUS).expr().flatMap(AlertLimit::of);
  }

  /** Of several that must hold, or one of which must, the first. */
  private static Optional<AlertLimit> of(Expr expr) {
    if (!(expr.bare() instanceof Expr.Binary binary)) {
      return Optional.empty();
    } else if (binary.isSet()) {
      return of(binary.lhs());
    }
    boolean falls = binary.op().text().startsWith("<");
    return falls || binary.op().text().startsWith(">")
        ? number(binary.rhs()).map(value -> new AlertLimit(falls, value))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(Expr expr) {
    return expr.bare() instanceof Expr.NumberLiteral number ? number.value() : Optional.empty();
  }
}
