package org.yawlfoundation.yawl.config.tier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * Says what a spelling from another format would mean, so that nobody has to guess which one was
 * meant; of memory in bytes, under each reading.
 */
final class Misspelling {
  private static final String NUMBER = "\\s*([0-9]{1,12}(?:\\.[0-9]{1,6})?)\\s*";
  private static final Pattern SIZE = Pattern.compile(NUMBER + "([kKmMgGtT])(i?)[bB]?\\s*");
  private static final Pattern TIME =
      Pattern.compile(
          NUMBER + "(ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VERSION = Pattern.compile("[vV]?([0-9]{1,3}\\.[0-9]{1,3})(\\..*)?");
  private static final Pattern BARE = Pattern.compile(NUMBER);

  private Misspelling() {}

  static Optional<String> memory(String text, Function<Memory, String> spell) {
    var bare = BARE.matcher(text);
    if (bare.matches()) {
      return bytes(bare.group(1), 0)
          .filter(bytes -> bytes.bytes() > 0)
          .flatMap(bytes -> bareMemory(bare.group(1), bytes, spell));
    }
    var size = SIZE.matcher(text);
    if (!size.matches()) {
      return Optional.empty();
    }
    int power = "KMGT".indexOf(size.group(2).toUpperCase(Locale.ROOT)) + 1;
    return bytes(size.group(1), power)
        .filter(memory -> memory.bytes() % 1024 == 0)
        .map(
            memory -> {
              var write = "write `" + spell.apply(memory) + "` for " + memory.bytes() + " bytes";
              var thousands = new BigDecimal(size.group(1)).movePointRight(3 * power);
              return size.group(3).isEmpty()
                  ? write
                      + "; read with powers of 1000 it would be "
                      + thousands.stripTrailingZeros().toPlainString()
                      + " bytes"
                  : write;
            });
  }

  private static Optional<String> bareMemory(
      String number, Memory bytes, Function<Memory, String> spell) {
    var mebibytes =
        bytes(number, 2)
            .map(m -> "`" + spell.apply(m) + "` for " + m.bytes() + " bytes (" + number + " MiB)");
    var exact =
        bytes.bytes() % 1024 == 0
            ? Optional.of("`" + spell.apply(bytes) + "` for " + bytes.bytes() + " bytes")
            : Optional.<String>empty();
    return mebibytes.map(m -> "write " + exact.map(e -> e + ", or ").orElse("") + m);
  }

  static Optional<String> duration(String text, Function<Duration, String> spell) {
    if (BARE.matcher(text).matches()) {
      return millis(text, 1000)
          .map(d -> "write its unit: `" + spell.apply(d) + "` if seconds are meant");
    }
    var time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    var unit = time.group(2).toLowerCase(Locale.ROOT);
    long factor =
        unit.equals("ms")
            ? 1
            : switch (unit.charAt(0)) {
              case 's' -> 1_000;
              case 'm' -> 60_000;
              case 'h' -> 3_600_000;
              default -> 86_400_000;
            };
    return millis(time.group(1), factor).map(d -> "write `" + spell.apply(d) + "`");
  }

  static Optional<String> percentage(String text) {
    var bare = text.replace("%", "").strip();
    if (bare.matches("0?\\.[0-9]{1,4}") && !text.contains("%")) {
      return Optional.of(
          "write `"
              + new BigDecimal(bare).movePointRight(2).stripTrailingZeros().toPlainString()
              + "%`");
    }
    return bare.matches("(0|[1-9][0-9]{0,2})(\\.[0-9]{1,2})?")
        ? Optional.of("write `" + bare + "%`")
        : Optional.empty();
  }

  static Optional<String> version(String text) {
    var version = VERSION.matcher(text);
    return version.matches() ? Optional.of("write `" + version.group(1) + "`") : Optional.empty();
  }

  static Optional<String> cpu(String text) {
    var bare = text.replaceAll("(?i)\\s|cpus?|cores?|vcpus?", "");
    return !bare.equals(text) && bare.matches("[1-9][0-9]{0,4}m?")
        ? Optional.of("write `" + bare + "`")
        : Optional.empty();
  }

  private static Optional<Memory> bytes(String number, int power) {
    var bytes =
        new BigDecimal(number).multiply(new BigDecimal(BigInteger.ONE.shiftLeft(10 * power)));
    return bytes.stripTrailingZeros().scale() <= 0 && bytes.toBigInteger().bitLength() < Long.SIZE
        ? Optional.of(Memory.ofBytes(bytes.longValueExact()))
        : Optional.empty();
  }

  private static Optional<Duration> millis(String number, long factor) {
    var millis = new BigDecimal(number.strip()).multiply(BigDecimal.valueOf(factor));
    return millis.stripTrailingZeros().scale() <= 0
            && millis.compareTo(BigDecimal.valueOf(1_000_000_000_000L)) < 0
        ? Optional.of(Duration.ofMillis(millis.longValueExact()))
        : Optional.empty();
  }
}
