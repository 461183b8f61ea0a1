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

  /**
   * {@code humanize}: thousands by their letter, and thousandths. For example, 833.3 stays, 4501 is
   * 4.501k and 0.0825 is 82.5m.
   */
  static String number(BigDecimal value) {
    return withPrefix(value, BigDecimal.valueOf(1_000), "", "k", "M", "G", "T", "P");
  }

  /** {@code humanize1024}. For example, 1,572,864 gives {@code 1.5Mi}. */
  static String bytes(BigDecimal value) {
    return withPrefix(value, BigDecimal.valueOf(1_024), "", "Ki", "Mi", "Gi", "Ti", "Pi");
  }

  private static String withPrefix(BigDecimal value, BigDecimal base, String... prefixes) {
    if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
      return fourDigits(value.movePointRight(3)) + "m";
    }
    var shown = value;
    int prefix = 0;
    while (shown.compareTo(base) >= 0 && prefix < prefixes.length - 1) {
      shown = shown.divide(base, MathContext.DECIMAL128);
      prefix++;
    }
    return fourDigits(shown) + prefixes[prefix];
  }

  private static String fourDigits(BigDecimal value) {
    return value.round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
  }
}
