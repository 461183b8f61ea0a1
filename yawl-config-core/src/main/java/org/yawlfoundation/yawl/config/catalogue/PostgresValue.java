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
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.finding.Spelling;

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
  private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern COMMA = Pattern.compile(",");
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

  static Optional<SettingProblem> problem(PostgresSetting setting, String written) {
    String text = written.strip();
    var quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      text = quoted.group(1).replace("''", "'").replaceAll("\\\\(.)", "$1");
    } else if (!BARE.matcher(text).matches()) {
      var instead = "'" + text.replace("'", "''") + "'";
      return Optional.of(
          SettingProblem.ofValue(
              "`%s` takes `%s` in single quotes only; write `%s`."
                  .formatted(setting.name(), text, instead),
              List.of(instead)));
    }
    return switch (setting.type()) {
      case STRING -> setting.values().isEmpty() ? Optional.empty() : list(setting, text);
      case BOOL -> isBool(text) ? Optional.empty() : choice(setting, text, List.of("on", "off"));
      case ENUM -> isOneOf(setting.spellings(), text) ? Optional.empty() : word(setting, text);
      case INTEGER, REAL -> numberProblem(setting, text);
    };
  }

  /** Words with commas between, of which the catalogue holds all. */
  private static Optional<SettingProblem> list(PostgresSetting setting, String text) {
    var words = setting.spellings();
    return COMMA
        .splitAsStream(text)
        .map(String::strip)
        .filter(word -> !word.isEmpty() && !isOneOf(words, word))
        .findFirst()
        .map(
            word ->
                SettingProblem.ofValue(
                    "`%s` takes %s, with commas between, not `%s`."
                        .formatted(setting.name(), String.join(", ", setting.values()), word),
                    Spelling.nearest(word, setting.values())
                        .map(near -> text.replace(word, near))
                        .stream()
                        .toList()));
  }

  private static Optional<SettingProblem> word(PostgresSetting setting, String text) {
    return isOneOf(setting.built(), text)
        ? Optional.of(
            new SettingProblem(
                "`%s` takes `%s` only in a PostgreSQL that was built with it."
                    .formatted(setting.name(), text),
                SettingProblem.Fault.VALUE_OF_SOME_BUILDS,
                List.of()))
        : choice(setting, text, setting.values());
  }

  private static Optional<SettingProblem> choice(
      PostgresSetting setting, String text, List<String> words) {
    return Optional.of(
        SettingProblem.ofValue(
            "`%s` takes %s, not `%s`.".formatted(setting.name(), String.join(", ", words), text),
            Spelling.nearest(text, words).stream().toList()));
  }

  /**
   * What a bare number comes to, where it is far from what it looks like: a timeout of less than a
   * second, or memory of less than 1MB and than the default. The first is what the server reads,
   * the second the same number in the next unit.
   */
  static List<String> readings(PostgresSetting setting, String text) {
    boolean isTime = setting.unit().equals("ms") && setting.name().endsWith("_timeout");
    boolean isMemory = List.of("kB", "8kB").contains(setting.unit()) && !isLeftAlone(setting);
    if (!(isTime || isMemory) || !WHOLE.matcher(text).matches()) {
      return List.of();
    }
    var number = new BigDecimal(text);
    var read = number.multiply(isTime ? BigDecimal.ONE : MEMORY.get(setting.unit()));
    boolean isLess = read.compareTo(isTime ? TIME.get("s") : MEMORY.get("MB")) < 0;
    boolean isUsual =
        isMemory
            && new BigDecimal(setting.bootValue()).signum() > 0
            && number.compareTo(new BigDecimal(setting.bootValue())) >= 0;
    return isLess && !isUsual
        ? List.of(spell(setting, number), number + (isTime ? "s" : "MB"))
        : List.of();
  }

  /** Thresholds and write-behind steps, where little is usual. */
  private static boolean isLeftAlone(PostgresSetting setting) {
    return setting.name().startsWith("log_") || setting.name().endsWith("_flush_after");
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

  private static Optional<SettingProblem> numberProblem(PostgresSetting setting, String text) {
    var parts = NUMBER.matcher(text);
    var units = units(setting);
    if (!parts.matches()) {
      return Optional.of(notANumber(setting, units, text));
    }
    String unit = parts.group(2);
    if (!unit.isEmpty() && (!units.containsKey(unit) || unit.equals("8kB"))) {
      return Optional.of(notANumber(setting, units, text));
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
            SettingProblem.ofValue(
                "`%s` takes %s to %s, not `%s`%s."
                    .formatted(
                        setting.name(),
                        limit(setting, setting.min()),
                        limit(setting, setting.max()),
                        text,
                        unit.isEmpty() && !setting.unit().isEmpty() && counted.signum() > 0
                            ? ", which is " + spell(setting, counted)
                            : ""),
                List.of(limit(setting, small ? setting.min() : setting.max()))))
        : Optional.empty();
  }

  private static Map<String, BigDecimal> units(PostgresSetting setting) {
    return MEMORY.containsKey(setting.unit())
        ? MEMORY
        : TIME.containsKey(setting.unit()) ? TIME : units();
  }

  private static SettingProblem notANumber(
      PostgresSetting setting, Map<String, BigDecimal> units, String text) {
    return SettingProblem.ofValue(
        "`%s` takes a number%s, not `%s`.".formatted(setting.name(), kinds(units), text),
        Stream.concat(Stream.of(text.replace(',', '.')), meant(units, text).stream())
            .filter(better -> !better.equals(text) && problem(setting, better).isEmpty())
            .toList());
  }

  private static String kinds(Map<String, BigDecimal> units) {
    var names = units.keySet().stream().filter(unit -> !unit.equals("8kB")).toList();
    return names.isEmpty()
        ? " without a unit"
        : " with one of the units " + String.join(", ", names);
  }

  /** {@code 8Gi}, {@code 8gb} and {@code 8G} mean 8GB; {@code 8m} means 8min, for a time. */
  private static Optional<String> meant(Map<String, BigDecimal> units, String text) {
    var parts = NUMBER.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String word =
        parts
            .group(2)
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^([kmgt])(i|ib|b)?$", units.containsKey("kB") ? "$1b" : "$0")
            .replaceFirst("^(m|mins|minutes?)$", "min")
            .replaceFirst("^(hours?|hr)$", "h")
            .replaceFirst("^(sec|secs|seconds?)$", "s")
            .replaceFirst("^days?$", "d");
    return units.keySet().stream()
        .filter(known -> known.equalsIgnoreCase(word))
        .findFirst()
        .map(known -> parts.group(1) + known);
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
    return limit.map(l -> spell(setting, l)).orElse("any");
  }

  /** A number as the server reads it with a unit, so nobody has to know what a bare one counts. */
  private static String spell(PostgresSetting setting, BigDecimal number) {
    if (setting.unit().equals("8kB") && number.signum() > 0) {
      return number.multiply(BigDecimal.valueOf(8)).toPlainString() + "kB";
    }
    boolean huge = number.abs().compareTo(new BigDecimal("1e15")) > 0;
    boolean isCount = setting.unit().equals("8kB") || number.signum() < 0;
    return (huge ? number.toString() : number.toPlainString()) + (isCount ? "" : setting.unit());
  }

  private static Map<String, BigDecimal> units(String... namesAndSizes) {
    var units = new LinkedHashMap<String, BigDecimal>();
    for (int i = 0; i < namesAndSizes.length; i += 2) {
      units.put(namesAndSizes[i], new BigDecimal(namesAndSizes[i + 1]));
    }
    return Collections.unmodifiableMap(units);
  }
}
