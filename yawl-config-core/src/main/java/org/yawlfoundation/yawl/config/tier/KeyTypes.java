package org.yawlfoundation.yawl.config.tier;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.quantity.Version;

/** The kinds of value that keys take. */
final class KeyTypes {
  private static final Pattern PROPOSED = Pattern.compile("`([^`]+)`");
  private static final String CPU_PATTERN = "^([1-9][0-9]{0,8}m?|[0-9]{1,6}\\.[0-9]{1,3})$";
  private static final String DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
  static final String ONE_LINE_PATTERN = "^[^\\u0000-\\u001f\\u007f\\u0085\\u2028\\u2029]*$";
  private static final Pattern ONE_LINE =
      Pattern.compile("[^\\u0000-\\u001f\\u007f\\u0085\\u2028\\u2029]{0,500}");
  private static final int FINEST = 9; // decimal places; a finer number is a slip, and costs room

  static final KeyType<BigDecimal> DECIMAL =
      new KeyType<>(
          "a number",
          "`1`, `0.5`",
          BigDecimal.class,
          KeyTypes::decimal,
          BigDecimal::toPlainString,
          keywords("type", "number", "minimum", 0));

  static final KeyType<Boolean> SWITCH =
      new KeyType<>(
          "true or false",
          "`true`, `false`",
          Boolean.class,
          KeyTypes::truth,
          String::valueOf,
          keywords("type", "boolean"));

  static final KeyType<Memory> MEMORY =
      spelt(
          "an amount of memory",
          "`512Mi`, `4Gi`, `1Ti`",
          Memory.class,
          Memory::parse,
          Memory::toString,
          Memory.PATTERN,
          text -> Misspelling.memory(text, Memory::toString));

  static final KeyType<Memory> POSTGRES_MEMORY =
      spelt(
          "an amount of memory in PostgreSQL's spelling",
          "`64kB`, `8MB`, `16GB`",
          Memory.class,
          Memory::parsePostgres,
          Memory::postgres,
          Memory.POSTGRES_PATTERN,
          text -> Misspelling.memory(text, Memory::postgres));

  static final KeyType<Memory> REDIS_MEMORY =
      spelt(
          "an amount of memory in Redis' spelling",
          "`512mb`, `2gb`",
          Memory.class,
          Memory::parseRedis,
          Memory::redis,
          Memory.REDIS_PATTERN,
          text -> Misspelling.memory(text, Memory::redis));

  static final KeyType<Duration> DURATION =
      spelt(
          "a duration",
          "`500ms`, `15s`, `10m`, `2h`",
          Duration.class,
          Durations::parse,
          Durations::text,
          Durations.PATTERN,
          text -> Misspelling.duration(text, Durations::text));

  static final KeyType<Duration> SECONDS =
      spelt(
          "a duration of whole seconds",
          "`15s`, `10m`, `2h`",
          Duration.class,
          only(Durations.WHOLE_PATTERN, Durations::parse),
          Durations::text,
          Durations.WHOLE_PATTERN,
          text -> Misspelling.duration(text, Durations::text));

  static final KeyType<Duration> POSTGRES_DURATION =
      spelt(
          "a duration in PostgreSQL's spelling",
          "`500ms`, `60s`, `15min`",
          Duration.class,
          Durations::parsePostgres,
          Durations::postgres,
          Durations.POSTGRES_PATTERN,
          text -> Misspelling.duration(text, Durations::postgres));

  static final KeyType<Percentage> PERCENTAGE =
      spelt(
          "a percentage",
          "`65%`, `12.5%`",
          Percentage.class,
          Percentage::parse,
          Percentage::toString,
          Percentage.PATTERN,
          Misspelling::percentage);

  static final KeyType<Percentage> WHOLE_PERCENTAGE =
      spelt(
          "a whole percentage",
          "`5%`, `65%`",
          Percentage.class,
          only(Percentage.WHOLE_PATTERN, Percentage::parse),
          Percentage::toString,
          Percentage.WHOLE_PATTERN,
          Misspelling::percentage);

  static final KeyType<Cpu> CPU =
      new KeyType<>(
          "an amount of processor time",
          "`2`, `500m`, `0.5`",
          Cpu.class,
          KeyTypes::cpu,
          Cpu::toString,
          cpuSchema(new BigDecimal("0.001"), new BigDecimal("999999999")));

  static final KeyType<Version> VERSION =
      new KeyType<>(
          "a version",
          "`1.33`",
          Version.class,
          scalar ->
              parsed(scalar, Version::parse, "a version such as `1.33`", Misspelling::version),
          Version::toString,
          keywords(
              "anyOf",
              List.of(
                  keywords("type", "string", "pattern", Version.PATTERN),
                  keywords("type", "number"))));

  static final KeyType<LocalDate> DATE =
      new KeyType<>(
          "a date",
          "`2027-03-31`",
          LocalDate.class,
          KeyTypes::date,
          LocalDate::toString,
          keywords("type", "string", "format", "date", "pattern", DATE_PATTERN));

  /** A setting that some program spells in its own way; its catalogue judges the value. */
  static final KeyType<String> SETTING =
      new KeyType<>(
          "a setting's value",
          "as the program itself spells it",
          String.class,
          scalar -> {
            if (scalar.isNull()) {
              throw new NotLegal("has no value.", "write its value, or remove the line");
            } else if (!ONE_LINE.matcher(scalar.text()).matches()) {
              throw new NotLegal(
                  "is `" + shortened(scalar.text()) + "`, which does not fit on one line.",
                  "write it on one line of 500 characters at most");
            }
            return scalar.text();
          },
          Function.identity(),
          keywords(
              "type",
              List.of("string", "number", "boolean"),
              "pattern",
              ONE_LINE_PATTERN,
              "maxLength",
              500));

  private KeyTypes() {}

  /** Whole numbers from one bound to the other, both included. */
  static KeyType<Long> count(long least, long most) {
    return new KeyType<>(
        "a whole number",
        "from " + least + " to " + most,
        Long.class,
        scalar -> {
          var number = number(scalar);
          if (number.stripTrailingZeros().scale() > 0) {
            throw new NotLegal(
                "is `" + shortened(scalar.text()) + "`, which is no whole number.",
                "write a whole number from `" + least + "` to `" + most + "`");
          }
          if (number.compareTo(BigDecimal.valueOf(least)) < 0
              || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw outside(scalar, String.valueOf(least), String.valueOf(most));
          }
          return number.longValueExact();
        },
        String::valueOf,
        keywords("type", "integer", "minimum", least, "maximum", most));
  }

  /** One of a few words. */
  static KeyType<String> choice(String... words) {
    var list = List.of(words);
    return new KeyType<>(
        "one of a few words",
        "`" + String.join("`, `", list) + "`",
        String.class,
        scalar -> {
          if (!list.contains(scalar.text()) || !scalar.isText()) {
            var near = Spelling.nearest(scalar.text(), list);
            throw new NotLegal(
                "is `" + shortened(scalar.text()) + "`, which it does not know.",
                near.map(n -> "write `" + n + "`, or another of ").orElse("write one of ")
                    + "`"
                    + String.join("`, `", list)
                    + "`");
          }
          return scalar.text();
        },
        Function.identity(),
        keywords("type", "string", "enum", list));
  }

  /** One of a few whole numbers, such as the major versions we know. */
  static KeyType<Long> oneOf(Long... numbers) {
    var list = List.of(numbers);
    var words = list.stream().map(String::valueOf).toList();
    return new KeyType<>(
        "one of a few numbers",
        "`" + String.join("`, `", words) + "`",
        Long.class,
        scalar -> {
          var number = number(scalar);
          return list.stream()
              .filter(known -> number.compareTo(BigDecimal.valueOf(known)) == 0)
              .findFirst()
              .orElseThrow(
                  () ->
                      new NotLegal(
                          "is `" + shortened(scalar.text()) + "`, which we do not know yet.",
                          "write one of `" + String.join("`, `", words) + "`"));
        },
        String::valueOf,
        keywords("type", "integer", "enum", list));
  }

  /** Text of a given form. */
  static KeyType<String> text(String name, String legal, String pattern, int longest) {
    var form = Pattern.compile(toTheVeryEnd(pattern));
    return new KeyType<>(
        name,
        legal,
        String.class,
        scalar -> {
          if (!scalar.isText()) {
            throw new NotLegal(
                "is `" + shortened(scalar.text()) + "`, which YAML does not read as text.",
                "write " + legal + ", in quotes where need be");
          }
          if (!form.matcher(scalar.text()).find()
              || scalar.text().codePointCount(0, scalar.text().length()) > longest) {
            throw new NotLegal(
                "is `" + shortened(scalar.text()) + "`, which is not " + name + ".",
                "write " + legal);
          }
          return scalar.text();
        },
        Function.identity(),
        keywords("type", "string", "pattern", pattern, "maxLength", longest));
  }

  /** JSON Schema's {@code $} is the end; Java's may have a line feed after it. */
  private static String toTheVeryEnd(String pattern) {
    return pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern;
  }

  static Map<String, Object> cpuSchema(BigDecimal least, BigDecimal most) {
    return keywords(
        "anyOf",
        List.of(
            keywords("type", "string", "pattern", CPU_PATTERN),
            keywords("type", "number", "minimum", least, "maximum", most)));
  }

  static NotLegal outside(Scalar scalar, String least, String most) {
    return new NotLegal(
        "is `" + shortened(scalar.text()) + "`, outside of " + least + " to " + most + ".",
        "write a value from `" + least + "` to `" + most + "`");
  }

  static <T> KeyType<T> spelt(
      String name,
      String legal,
      Class<T> type,
      Function<String, T> parse,
      Function<T, String> spell,
      String pattern,
      Function<String, Optional<String>> meant) {
    return new KeyType<>(
        name,
        legal,
        type,
        scalar -> parsed(scalar, parse, name + " (" + legal + ")", meant),
        spell,
        keywords("type", "string", "pattern", pattern));
  }

  private static <T> T parsed(
      Scalar scalar,
      Function<String, T> parse,
      String wanted,
      Function<String, Optional<String>> meant)
      throws NotLegal {
    try {
      return parse.apply(scalar.text());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, which is not " + wanted + ".",
          meant
              .apply(scalar.text())
              .filter(hint -> isLegal(hint, parse))
              .orElse("write " + wanted));
    }
  }

  /** Whether what a hint proposes first is a value that the type itself takes. */
  private static boolean isLegal(String hint, Function<String, ?> parse) {
    var proposed = PROPOSED.matcher(hint);
    try {
      return !proposed.find() || parse.apply(proposed.group(1)) != null;
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  /** A reader that takes only part of what another takes. */
  private static <T> Function<String, T> only(String pattern, Function<String, T> parse) {
    return text -> {
      if (!text.matches(pattern)) {
        throw new IllegalArgumentException(text);
      }
      return parse.apply(text);
    };
  }

  private static BigDecimal number(Scalar scalar) throws NotLegal {
    if (scalar.hasLeadingZero()) {
      throw new NotLegal(
          "is `"
              + shortened(scalar.text())
              + "`, which YAML 1.1 reads as octal and YAML 1.2 as decimal.",
          "write it without the leading zero: `"
              + scalar.text().replaceFirst("0+(?=[0-9])", "")
              + "`");
    }
    var number = scalar.number();
    if (number.isEmpty() && scalar.isNumber()) {
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, a number that no setting can hold.",
          "write a plain number, such as `1000`");
    } else if (number.isEmpty()) {
      var bare = scalar.text().replaceAll("[_,' ]", "");
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, which YAML 1.2 does not read as a number.",
          bare.matches("[0-9]{1,20}(\\.[0-9]{1,9})?")
              ? "write `" + bare + "`"
              : "write a plain number without quotes, such as `1000`");
    }
    return number.get();
  }

  private static BigDecimal decimal(Scalar scalar) throws NotLegal {
    var number = number(scalar);
    if (number.stripTrailingZeros().scale() > FINEST) {
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, finer than " + FINEST + " decimal places.",
          "round it to " + FINEST + " decimal places");
    }
    return number;
  }

  private static Boolean truth(Scalar scalar) throws NotLegal {
    if (!scalar.isBoolean()) {
      boolean no = scalar.text().matches("(?i)no|off|n|0");
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, which YAML 1.2 does not read as true or false.",
          "write `" + (no ? "false" : "true") + "` or `" + (no ? "true" : "false") + "`");
    }
    return scalar.text().equalsIgnoreCase("true");
  }

  private static Cpu cpu(Scalar scalar) throws NotLegal {
    if (!scalar.isNumber()) {
      return parsed(
          scalar, Cpu::parse, "an amount of processor time (`2`, `500m`, `0.5`)", Misspelling::cpu);
    }
    var millis = number(scalar).movePointRight(3);
    if (millis.signum() <= 0
        || millis.stripTrailingZeros().scale() > 0
        || millis.precision() - millis.scale() > 12) {
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, which is no count of thousandths of a processor.",
          "write an amount of processor time (`2`, `500m`, `0.5`)");
    }
    return new Cpu(millis.longValueExact());
  }

  private static LocalDate date(Scalar scalar) throws NotLegal {
    try {
      return LocalDate.parse(scalar.text().length() == 10 ? scalar.text() : "");
    } catch (DateTimeParseException e) {
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, which is no date.",
          "write year, month and day, such as `2027-03-31`");
    }
  }

  /** A text as a message quotes it: not too long, and on one line. */
  static String shortened(String text) {
    var start =
        text.codePointCount(0, text.length()) <= 60
            ? text
            : text.substring(0, text.offsetByCodePoints(0, 57)) + "...";
    return start
        .codePoints()
        .mapToObj(c -> isShown(c) ? Character.toString(c) : "U+%04X".formatted(c))
        .collect(Collectors.joining());
  }

  private static boolean isShown(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.FORMAT;
  }

  static Map<String, Object> keywords(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
