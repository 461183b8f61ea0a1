package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an alert's expression compares with.
 *
 * @param falls whether the alert fires below it
 * @param value in the expression's own unit
 */
record AlertLimit(boolean falls, BigDecimal value) {
  private static final Pattern COMPARISON =
      Pattern.compile("([<>])=? (?:bool )?(-?[0-9.]+(?:e[-+]?[0-9]+)?)(?=[ )]|$)");

  /** The first number that an expression compares with outside of parentheses, or none. */
  static Optional<AlertLimit> of(String expr) {
    var comparison = COMPARISON.matcher(expr);
    int at = 0;
    int depth = 0;
    while (comparison.find(at)) {
      for (; at < comparison.start(); at++) {
        depth +=
            "({[".indexOf(expr.charAt(at)) >= 0 ? 1 : ")}]".indexOf(expr.charAt(at)) >= 0 ? -1 : 0;
      }
      if (depth == 0) {
        return Optional.of(
            new AlertLimit(comparison.group(1).equals("<"), new BigDecimal(comparison.group(2))));
      }
      at = comparison.end();
    }
    return Optional.empty();
  }
}
