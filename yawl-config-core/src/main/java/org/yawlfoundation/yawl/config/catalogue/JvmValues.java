package org.yawlfoundation.yawl.config.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges what is given to a flag: its form, then its range.
 *
 * <p>A whole number may have a unit of 1024s, {@code k} to {@code t}. JDK 17 reads fewer forms of
 * decimals than its successors do, and those without a point as whole numbers; and it cuts a number
 * to the bits that its flag has.
 */
final class JvmValues {
  private static final Pattern WHOLE = Pattern.compile("(-?)(\\d+|0[xX][0-9a-fA-F]+)([kKmMgGtT]?)");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final Pattern DECIMAL_17 = Pattern.compile("\\d+\\.\\d+");
  private static final String UNITS = "kmgt";

  private JvmValues() {}

  static Optional<JvmProblem> problem(int jdk, String option, JvmFlag flag, String value) {
    if (flag.isText()) {
      return Optional.empty();
    }
    var number = number(jdk, flag, value);
    if (number.isEmpty()) {
      var sentence = "`%s` takes a number, not `%s`.".formatted(flag.name(), value);
      return Optional.of(JvmProblem.fatal(option, sentence));
    }
    var read = isDecimal(flag) ? number.get() : cut(flag, number.get());
    if (read.compareTo(number.get()) != 0 && jdk > 17) {
      var sentence =
          "`%s` takes a number of %s bits, not `%s`.".formatted(flag.name(), bits(flag), value);
      return Optional.of(JvmProblem.fatal(option, sentence));
    }
    var outside = outside(jdk, option, flag, read, value);
    return outside.isPresent() || read.compareTo(number.get()) == 0
        ? outside
        : Optional.of(
            JvmProblem.warning(
                option,
                "`%s` has %s bits: JDK %s reads `%s` as %s."
                    .formatted(flag.name(), bits(flag), jdk, value, read.toPlainString())));
  }

  /** The number that a flag's value is, if it is one. */
  static Optional<BigDecimal> number(int jdk, JvmFlag flag, String value) {
    if (isDecimal(flag) && (jdk > 17 || value.contains("."))) {
      return (jdk == 17 ? DECIMAL_17 : DECIMAL).matcher(value).matches()
          ? Optional.of(new BigDecimal(value))
          : Optional.empty();
    }
    var parts = WHOLE.matcher(value);
    if (!parts.matches() || (!parts.group(1).isEmpty() && !isSigned(flag))) {
      return Optional.empty();
    }
    var digits = parts.group(2);
    boolean hex = digits.length() > 1 && Character.toLowerCase(digits.charAt(1)) == 'x';
    var number =
        (hex ? new BigInteger(digits.substring(2), 16) : new BigInteger(digits))
            .shiftLeft(10 * (1 + power(parts.group(3))));
    return number.bitLength() > 64
        ? Optional.empty()
        : Optional.of(new BigDecimal(parts.group(1).isEmpty() ? number : number.negate()));
  }

  private static Optional<JvmProblem> outside(
      int jdk, String option, JvmFlag flag, BigDecimal number, String value) {
    int dots = flag.range().indexOf("..");
    if (dots < 0) {
      return Optional.empty();
    }
    var least = new BigDecimal(flag.range().substring(0, dots));
    var most = new BigDecimal(flag.range().substring(dots + 2));
    boolean low = number.compareTo(least) < 0;
    if (!low && number.compareTo(most) <= 0) {
      return Optional.empty();
    }
    boolean sized = !isDecimal(flag) && power(value.substring(value.length() - 1)) >= 0;
    return Optional.of(
        JvmProblem.fatal(
                option,
                "`%s` takes %s to %s, not `%s`; JDK %s does not start."
                    .formatted(flag.name(), text(least, sized), text(most, sized), value, jdk))
            .help("write `-XX:%s=%s`".formatted(flag.name(), text(low ? least : most, sized))));
  }

  /** What a flag keeps of a number, as C++ casts it. */
  private static BigDecimal cut(JvmFlag flag, BigDecimal number) {
    var whole = number.toBigInteger();
    var kept = whole.mod(BigInteger.ONE.shiftLeft(bits(flag)));
    return new BigDecimal(
        isSigned(flag) && kept.testBit(bits(flag) - 1)
            ? kept.subtract(BigInteger.ONE.shiftLeft(bits(flag)))
            : kept);
  }

  private static String text(BigDecimal number, boolean sized) {
    if (!sized || number.signum() <= 0) {
      return number.toString();
    }
    var whole = number.toBigInteger();
    int power = Math.min(UNITS.length(), whole.getLowestSetBit() / 10);
    return whole.shiftRight(10 * power) + (power == 0 ? "" : UNITS.substring(power - 1, power));
  }

  /** 0 for k, 1 for m; -1 for no unit. */
  private static int power(String unit) {
    return unit.isEmpty() ? -1 : UNITS.indexOf(Character.toLowerCase(unit.charAt(0)));
  }

  private static boolean isDecimal(JvmFlag flag) {
    return flag.type().equals("double");
  }

  private static boolean isSigned(JvmFlag flag) {
    return flag.type().equals("int") || flag.type().equals("intx");
  }

  private static int bits(JvmFlag flag) {
    return flag.type().equals("int") || flag.type().equals("uint") ? 32 : 64;
  }
}
