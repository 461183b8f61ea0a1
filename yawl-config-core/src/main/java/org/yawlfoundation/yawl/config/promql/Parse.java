package org.yawlfoundation.yawl.config.promql;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading an expression.
 *
 * @param expr what it says, as far as it can be read; there may be one in spite of faults of type
 * @param faults why Prometheus would refuse it, in the order of the text; empty where it would not
 */
public record Parse(Optional<Expr> expr, List<Fault> faults) {
  public Parse {
    faults = List.copyOf(faults);
  }

  public boolean isGood() {
    return faults.isEmpty();
  }
}
