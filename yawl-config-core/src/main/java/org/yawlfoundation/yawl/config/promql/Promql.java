package org.yawlfoundation.yawl.config.promql;

import java.time.Duration;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Version;

/** Reads PromQL. */
public final class Promql {
  private Promql() {}

  /**
   * Reads an expression as a version of Prometheus does, 2.42 to 3.x, without its experiments.
   *
   * <p>A fault of syntax ends the reading; faults of type are all told.
   */
  public static Parse parse(String text, Version prometheus) {
    return Parser.parse(text, prometheus);
  }

  /** Reads a duration such as {@code 1h30m}; empty where it is none. */
  public static Optional<Duration> duration(String text) {
    return text.isEmpty() ? Optional.empty() : Numbers.duration(text);
  }
}
