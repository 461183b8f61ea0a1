package org.yawlfoundation.yawl.config.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A share in hundredths, such as {@code 65%} or {@code 12.5%}.
 *
 * @param percent at least 0; more than 100 where a share may outgrow its whole
 */
public record Percentage(BigDecimal percent) implements Comparable<Percentage> {
  /** The legal form, as a regular expression that JSON Schema understands too. */
  public static final String PATTERN = "^(0|[1-9][0-9]{0,3})(\\.[0-9]{1,2})?%$";

  /** The legal form where whole per cents are wanted, as by Kubernetes. */
  public static final String WHOLE_PATTERN = "^(0|[1-9][0-9]{0,3})%$";

  private static final Pattern FORM = Pattern.compile(PATTERN);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Percentage {
    if (percent.signum() < 0) {
      throw new IllegalArgumentException("A share is never negative: " + percent);
    }
    percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
  }

  public static Percentage of(long percent) {
    return new Percentage(BigDecimal.valueOf(percent));
  }

  /** Reads {@code 65%}; throws IllegalArgumentException at anything else. */
  public static Percentage parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return new Percentage(new BigDecimal(text.substring(0, text.length() - 1)));
  }

  /**
   * This share of a whole, rounded up, as Kubernetes rounds a surge. For example, 10% of 55 is 6.
   */
  public long ofUp(long whole) {
    return share(whole, RoundingMode.CEILING);
  }

  /** This share of a whole, rounded down. */
  public long ofDown(long whole) {
    return share(whole, RoundingMode.FLOOR);
  }

  private long share(long whole, RoundingMode rounding) {
    return percent
        .multiply(BigDecimal.valueOf(whole))
        .divide(HUNDRED, 0, rounding)
        .longValueExact();
  }

  public Memory of(Memory whole) {
    return Memory.ofBytes(ofDown(whole.bytes()));
  }

  /** The share as a fraction: 0.65 for 65%. */
  public BigDecimal fraction() {
    return percent.movePointLeft(2);
  }

  /** The number before the sign, as the fields of Kubernetes that take whole per cents want it. */
  public long wholePercents() {
    return percent.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  @Override
  public int compareTo(Percentage other) {
    return percent.compareTo(other.percent);
  }

  @Override
  public String toString() {
    return percent.toPlainString() + "%";
  }
}
