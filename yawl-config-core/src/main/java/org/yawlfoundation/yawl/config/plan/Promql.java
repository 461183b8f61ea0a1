package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Durations;

/** Pieces of PromQL, and how Prometheus' templates show numbers. */
final class Promql {
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final String[] SMALL = {"m", "u", "n"};

  private Promql() {}

  /** A matcher such as {@code namespace="yawl-prod"}. */
  static String label(String name, String value) {
    return name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The 99th percentile over the fleet of a histogram, from its rates. */
  static String p99(String histogram, String matcher, Duration window) {
    return "histogram_quantile(0.99, sum by (le) (rate("
        + histogram
        + "_bucket{"
        + matcher
        + "}["
        + Durations.text(window)
        + "])))";
  }

  /** Seconds as PromQL writes them. */
  static String seconds(Duration duration) {
    return Durations.seconds(duration).toPlainString();
  }

  /** What {@code humanizeDuration} makes of some seconds (Prometheus 3.5, template functions). */
  static String humanized(Duration duration) {
    long whole = duration.toSeconds();
    if (whole >= 3600) {
      return whole / 3600 + "h " + whole / 60 % 60 + "m " + whole % 60 + "s";
    } else if (whole >= 60) {
      return whole / 60 + "m " + whole % 60 + "s";
    }
    var value = Durations.seconds(duration);
    String prefix = "";
    for (int i = 0;
        i < SMALL.length && value.compareTo(BigDecimal.ONE) < 0 && value.signum() > 0;
        i++) {
      prefix = SMALL[i];
      value = value.movePointRight(3);
    }
    return value.round(FOUR_DIGITS).stripTrailingZeros().toPlainString() + prefix + "s";
  }
}
