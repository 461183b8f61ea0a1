package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Values as Prometheus' template functions show them (Prometheus 2.42 and 3: template/template.go).
 */
final class Humanized {
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

  private Humanized() {}

  /**
   * {@code humanizeDuration}. For example, 0.505 gives {@code 505ms}, 5.005 {@code 5.005s} and 61.5
   * {@code 1m 1s}.
   */
  static String duration(BigDecimal seconds) {
    long whole = seconds.longValue();
    if (whole >= 86_400) {
      return whole / 86_400
          + "d "
          + whole / 3_600 % 24
          + "h "
          + whole / 60 % 60
          + "m "
          + whole % 60
          + "s";
    } else if (whole >= 3_600) {
      return whole / 3_600 + "h " + whole / 60 % 60 + "m " + whole % 60 + "s";
    } else if (whole >= 60) {
      return whole / 60 + "m " + whole % 60 + "s";
    }
    return whole >= 1 ? fourDigits(seconds) + "s" : fourDigits(seconds.movePointRight(3)) + "ms";
  }

  /** {@code humanizePercentage}. For example, 0.9001 gives {@code 90.01%}. */
  static String percentage(BigDecimal fraction) {
    return fourDigits(fraction.movePointRight(2)) + "%";
  }

  private static String fourDigits(BigDecimal value) {
    return value.round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
  }
}
