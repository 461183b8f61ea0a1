package org.yawlfoundation.yawl.config.promql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and durations as Prometheus reads them: numbers as Go does, a day of 24 hours. */
final class Numbers {
  private static final Pattern DECIMAL =
      Pattern.compile("(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]+");
  private static final Pattern OCTAL = Pattern.compile("0[0-7]+");
  private static final Pattern LOOSE_UNDERSCORE = Pattern.compile("_(?![0-9a-fA-F])");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?:([0-9]+)y)?(?:([0-9]+)w)?(?:([0-9]+)d)?(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?(?:([0-9]+)ms)?");
  private static final long[] MILLIS = {
    31_536_000_000L, 604_800_000L, 86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L
  };

  /** The largest number that 64 bits hold: 2^1024 less half of its last place. */
  private static final BigDecimal TOO_LARGE =
      new BigDecimal(BigInteger.TWO.pow(1024).subtract(BigInteger.TWO.pow(970)));

  private static final BigDecimal MOST_SECONDS =
      BigDecimal.valueOf(Long.MAX_VALUE).movePointLeft(9);
  private static final int LONGEST = 400;

  private Numbers() {}

  /** Whether a word is a number that has no digits. */
  static boolean isWord(String text) {
    return Lexer.isAlpha(text.charAt(0));
  }

  /** The number that a text means, if it is one that fits in 64 bits. */
  static Optional<BigDecimal> number(String written) {
    if (written.length() > LONGEST || LOOSE_UNDERSCORE.matcher(written).find()) {
      return Optional.empty();
    }
    var text = written.replace("_", "");
    if (HEX.matcher(text).matches()) {
      return fitting(new BigDecimal(new BigInteger(text.substring(2), 16)));
    } else if (OCTAL.matcher(text).matches()) {
      var octal = new BigInteger(text, 8);
      return octal.bitLength() < Long.SIZE ? Optional.of(new BigDecimal(octal)) : decimal(text);
    }
    return decimal(text);
  }

  private static Optional<BigDecimal> decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent > 0 && text.length() - exponent > 7) {
      return text.charAt(exponent + 1) == '-' ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }
    var number = new BigDecimal(text);
    if (number.signum() != 0 && (long) number.precision() - number.scale() > 310) {
      return Optional.empty();
    }
    return fitting(number);
  }

  private static Optional<BigDecimal> fitting(BigDecimal number) {
    return number.compareTo(TOO_LARGE) < 0 ? Optional.of(number) : Optional.empty();
  }

  /** The duration that a text such as {@code 1h30m} means; 292 years are the most. */
  static Optional<Duration> duration(String text) {
    Matcher match = DURATION.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var millis = BigInteger.ZERO;
    for (int i = 0; i < MILLIS.length; i++) {
      if (match.group(i + 1) != null) {
        millis =
            millis.add(new BigInteger(match.group(i + 1)).multiply(BigInteger.valueOf(MILLIS[i])));
      }
    }
    return seconds(new BigDecimal(millis).movePointLeft(3));
  }

  /** A number of seconds as a duration, if it is not too long. */
  static Optional<Duration> seconds(BigDecimal seconds) {
    return seconds.abs().compareTo(MOST_SECONDS) < 0
        ? Optional.of(
            Duration.ofNanos(
                seconds.movePointRight(9).setScale(0, java.math.RoundingMode.HALF_UP).longValue()))
        : Optional.empty();
  }
}
