package org.yawlfoundation.yawl.config.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges one value as {@code postgresql.conf} spells it; the grammar is that of PostgreSQL's own
 * reader.
 */
final class PostgresValue {
  private static final Pattern BARE =
      Pattern.compile(
          "[+-]?(0x[0-9a-fA-F]+|\\d+)[a-zA-Z]*|[+-]?(\\d+\\.\\d*|\\.\\d+)([eE][+-]?\\d+)?|[A-Za-z_/\\x{80}-\\x{10ffff}][\\w.:/\\x{80}-\\x{10ffff}-]*");
  private static final Pattern QUOTED = Pattern.compile("(?s)'((?:[^'\\\\\\n]|\\\\.|'')*)'");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*([+-]?(?:0[xX][0-9a-fA-F]+|(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?))\\s*(\\S*)\\s*");
  private static final List<String> BOOLS =
      List.of("true", "false", "yes", "no", "on", "off", "1", "0");
  private static final Map<String, BigDecimal> MEMORY =
      units(
          "B",
          "1",
          "kB",
          "1024",
          "8kB",
          "8192",
          "MB",
          "1048576",
          "GB",
          "1073741824",
          "TB",
          "1099511627776");
  private static final Map<String, BigDecimal> TIME =
      units("us", "0.001", "ms", "1", "s", "1000", "min", "60000", "h", "3600000", "d", "86400000");

  private PostgresValue() {}

  static Optional<String> problem(PostgresSetting setting, String written) {
    String text = written.strip();
    var quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      text = quoted.group(1).replace("''", "'").replaceAll("\\\\(.)", "$1");
    } else if (!BARE.matcher(text).matches()) {
      return Optional.of(
          "`%s` can only be written in single quotes; write `'%s'`."
              .formatted(text, text.replace("'", "''")));
    }
    return switch (setting.type()) {
      case STRING -> Optional.empty();
      case BOOL ->
          isBool(text)
              ? Optional.empty()
              : Optional.of("`%s` takes on or off, not `%s`.".formatted(setting.name(), text));
      case ENUM ->
          isOneOf(setting.spellings(), text)
              ? Optional.empty()
              : Optional.of(
                  "`%s` takes %s, not `%s`."
                      .formatted(setting.name(), String.join(", ", setting.values()), text));
      case INTEGER, REAL -> numberProblem(setting, text);
    };
  }

  /**
   * A word may be cut short as long as it is clear: {@code t}, {@code fal}, {@code of}, but not
   * {@code o}.
   */
  private static boolean isBool(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return !word.isEmpty()
        && !word.equals("o")
        && BOOLS.stream().anyMatch(known -> known.startsWith(word));
  }

  private static boolean isOneOf(List<String> spellings, String text) {
    return spellings.stream().anyMatch(text::equalsIgnoreCase);
  }

  private static Optional<String> numberProblem(PostgresSetting setting, String text) {
    var parts = NUMBER.matcher(text);
    if (!parts.matches()) {
      return Optional.of("`%s` takes a number, not `%s`.".formatted(setting.name(), text));
    }
    var units =
        MEMORY.containsKey(setting.unit())
            ? MEMORY
            : TIME.containsKey(setting.unit()) ? TIME : units();
    String unit = parts.group(2);
    if (!unit.isEmpty() && (!units.containsKey(unit) || unit.equals("8kB"))) {
      return Optional.of(unitProblem(setting, units, parts.group(1), unit));
    }
    BigDecimal number = number(parts.group(1));
    if (!unit.isEmpty()) {
      number =
          number
              .multiply(units.get(unit))
              .divide(units.get(setting.unit()), 20, RoundingMode.HALF_EVEN);
    }
    BigDecimal counted =
        setting.type() == PostgresSetting.Type.INTEGER
            ? number.setScale(0, RoundingMode.HALF_EVEN)
            : number;
    boolean small = setting.min().filter(min -> counted.compareTo(min) < 0).isPresent();
    boolean great = setting.max().filter(max -> counted.compareTo(max) > 0).isPresent();
    return small || great
        ? Optional.of(
            "`%s` takes %s to %s, not `%s`."
                .formatted(
                    setting.name(),
                    limit(setting, setting.min()),
                    limit(setting, setting.max()),
                    text + (unit.isEmpty() ? suffix(setting) : "")))
        : Optional.empty();
  }

  private static String unitProblem(
      PostgresSetting setting, Map<String, BigDecimal> units, String number, String unit) {
    if (units.isEmpty()) {
      return "`%s` takes a number without a unit, not `%s%s`."
          .formatted(setting.name(), number, unit);
    }
    return meant(units, unit)
        .map(
            known ->
                "`%s%s` is no PostgreSQL spelling; write `%s%s`."
                    .formatted(number, unit, number, known))
        .orElseGet(
            () ->
                "`%s%s` is no PostgreSQL spelling; the units of `%s` are %s."
                    .formatted(
                        number,
                        unit,
                        setting.name(),
                        String.join(
                            ", ", units.keySet().stream().filter(u -> !u.equals("8kB")).toList())));
  }

  /** {@code Gi}, {@code gb} and {@code G} mean GB; {@code m} means min, for a time. */
  private static Optional<String> meant(Map<String, BigDecimal> units, String unit) {
    String word =
        unit.toLowerCase(Locale.ROOT)
            .replaceFirst("^([kmgt])(i|ib|b)?$", units.containsKey("kB") ? "$1b" : "$0")
            .replaceFirst("^(m|mins|minutes?)$", "min")
            .replaceFirst("^(hours?|hr)$", "h")
            .replaceFirst("^(sec|secs|seconds?)$", "s")
            .replaceFirst("^days?$", "d");
    return units.keySet().stream().filter(known -> known.equalsIgnoreCase(word)).findFirst();
  }

  /** As C reads it: {@code 0x} leads hexadecimal, and a 0 leads octal. */
  private static BigDecimal number(String text) {
    String digits = text.replaceFirst("^[+-]", "");
    boolean negative = text.startsWith("-");
    BigDecimal value =
        digits.matches("0[xX].*")
            ? new BigDecimal(new BigInteger(digits.substring(2), 16))
            : digits.matches("0[0-7]+")
                ? new BigDecimal(new BigInteger(digits, 8))
                : new BigDecimal(digits);
    return negative ? value.negate() : value;
  }

  private static String limit(PostgresSetting setting, Optional<BigDecimal> limit) {
    return limit
        .map(
            l ->
                (l.abs().compareTo(new BigDecimal("1e15")) > 0 ? l.toString() : l.toPlainString())
                    + suffix(setting))
        .orElse("any");
  }

  private static String suffix(PostgresSetting setting) {
    return setting.unit().equals("8kB") ? " x 8kB" : setting.unit();
  }

  private static Map<String, BigDecimal> units(String... namesAndSizes) {
    var units = new LinkedHashMap<String, BigDecimal>();
    for (int i = 0; i < namesAndSizes.length; i += 2) {
      units.put(namesAndSizes[i], new BigDecimal(namesAndSizes[i + 1]));
    }
    return Collections.unmodifiableMap(units);
  }
}
