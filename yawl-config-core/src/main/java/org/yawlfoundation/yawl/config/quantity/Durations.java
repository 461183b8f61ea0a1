package org.yawlfoundation.yawl.config.quantity;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Reads and spells durations: {@code 10m} in our own keys and for Prometheus, {@code 10min} for
 * PostgreSQL.
 */
public final class Durations {
  /** The legal form of our own keys, as a regular expression that JSON Schema understands too. */
  public static final String PATTERN = "^(0|[1-9][0-9]{0,8})(ms|s|m|h|d)$";

  /** The legal form where whole seconds are wanted, as by Kubernetes. */
  public static final String WHOLE_PATTERN = "^(0|[1-9][0-9]{0,8})(s|m|h|d)$";

  /** The legal form where whole minutes are wanted, as by PagerDuty. */
  public static final String MINUTES_PATTERN = "^(0|[1-9][0-9]{0,8})(m|h|d)$";

  /**
   * The form that PostgreSQL's settings take; the unit is never left out (PostgreSQL 17 manual
   * 19.1.1).
   */
  public static final String POSTGRES_PATTERN = "^(0|[1-9][0-9]{0,8})(us|ms|s|min|h|d)$";

  private static final Pattern OWN = Pattern.compile(PATTERN);
  private static final Pattern POSTGRES = Pattern.compile(POSTGRES_PATTERN);

  private Durations() {}

  /**
   * Reads {@code 500ms}, {@code 15s}, {@code 10m}, {@code 2h}, {@code 1d}; throws
   * IllegalArgumentException else.
   */
  public static Duration parse(String text) {
    return parse(text, OWN);
  }

  /**
   * Reads PostgreSQL's {@code 15min}, {@code 60s}; throws IllegalArgumentException at anything
   * else.
   */
  public static Duration parsePostgres(String text) {
    return parse(text, POSTGRES);
  }

  private static Duration parse(String text, Pattern form) {
    var match = form.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(text);
    }
    long number = Long.parseLong(match.group(1));
    return switch (match.group(2)) {
      case "us" -> Duration.ofNanos(number * 1000);
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m", "min" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /**
   * Each unit for itself, such as {@code 1h30m} or {@code 500ms}: for the Gateway API, which takes
   * five digits of each (GEP-2257).
   */
  public static String compound(Duration duration) {
    var text = new StringBuilder();
    add(text, duration.toHours(), "h");
    add(text, duration.toMinutesPart(), "m");
    add(text, duration.toSecondsPart(), "s");
    add(text, duration.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void add(StringBuilder text, long number, String unit) {
    if (number > 0) {
      text.append(number).append(unit);
    }
  }

  /** In the largest unit that is exact, minutes as {@code m}: our own keys and Prometheus. */
  public static String text(Duration duration) {
    return spell(duration, "m");
  }

  /** In the largest unit that is exact, minutes as {@code min}. */
  public static String postgres(Duration duration) {
    return spell(duration, "min");
  }

  /** Seconds as a plain decimal, as PgBouncer reads them: {@code 3} or {@code 2.5}. */
  public static BigDecimal seconds(Duration duration) {
    var seconds = BigDecimal.valueOf(duration.toMillis()).movePointLeft(3).stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
  }

  private static String spell(Duration duration, String minutes) {
    long millis = duration.toMillis();
    long micros = duration.toNanosPart() / 1000 % 1000;
    if (micros != 0) {
      return millis * 1000 + micros + "us";
    } else if (millis == 0) {
      return "0s";
    } else if (millis % 1000 != 0) {
      return millis + "ms";
    } else if (millis % 60_000 != 0) {
      return millis / 1000 + "s";
    } else if (millis % 3_600_000 != 0) {
      return millis / 60_000 + minutes;
    }
    return millis % 86_400_000 != 0 ? millis / 3_600_000 + "h" : millis / 86_400_000 + "d";
  }
}
