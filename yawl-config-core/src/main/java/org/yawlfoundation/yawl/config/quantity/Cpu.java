package org.yawlfoundation.yawl.config.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Processor time as Kubernetes counts it: {@code 2} is two whole processors, {@code 500m} half a
 * one.
 *
 * @param millis thousandths of a processor, at least 1
 */
public record Cpu(long millis) implements Comparable<Cpu> {
  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,8})(m?)|([0-9]{1,6}\\.[0-9]{1,3})");

  public Cpu {
    if (millis < 1) {
      throw new IllegalArgumentException("No program runs on " + millis + "m of a processor");
    }
  }

  public static Cpu of(long processors) {
    return new Cpu(Math.multiplyExact(processors, 1000L));
  }

  /**
   * Reads {@code 2}, {@code 500m}, {@code 0.5}; throws IllegalArgumentException at anything else.
   */
  public static Cpu parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(text);
    }
    if (match.group(3) != null) {
      return new Cpu(new BigDecimal(text).movePointRight(3).longValueExact());
    }
    long number = Long.parseLong(match.group(1));
    return match.group(2).isEmpty() ? of(number) : new Cpu(number);
  }

  public Cpu times(long factor) {
    return new Cpu(Math.multiplyExact(millis, factor));
  }

  /** Whole processors, at least 1: what a JVM sees of a limit (it rounds up). */
  public long processors() {
    return (millis + 999) / 1000;
  }

  @Override
  public int compareTo(Cpu other) {
    return Long.compare(millis, other.millis);
  }

  @Override
  public String toString() {
    return millis % 1000 == 0 ? String.valueOf(millis / 1000) : millis + "m";
  }
}
