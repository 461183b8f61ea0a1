package org.yawlfoundation.yawl.config.tier;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.quantity.Version;

/** The kinds of value that keys take. */
final class KeyTypes {
  private static final String CPU_PATTERN = "^([1-9][0-9]{0,8}m?|[0-9]{1,6}\\.[0-9]{1,3})$";

  static final KeyType<BigDecimal> DECIMAL =
      new KeyType<>(
          "a number",
          "`1`, `0.5`",
          BigDecimal.class,
          KeyTypes::number,
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
          Memory.PATTERN);

  static final KeyType<Memory> POSTGRES_MEMORY =
      spelt(
          "an amount of memory in PostgreSQL's spelling",
          "`64kB`, `8MB`, `16GB`",
          Memory.class,
          Memory::parsePostgres,
          Memory::postgres,
          Memory.POSTGRES_PATTERN);

  static final KeyType<Duration> DURATION =
      spelt(
          "a duration",
          "`500ms`, `15s`, `10m`, `2h`",
          Duration.class,
          Durations::parse,
          Durations::text,
          Durations.PATTERN);

  static final KeyType<Duration> POSTGRES_DURATION =
      spelt(
          "a duration in PostgreSQL's spelling",
          "`500ms`, `60s`, `15min`",
          Duration.class,
          Durations::parsePostgres,
          Durations::postgres,
          Durations.POSTGRES_PATTERN);

  static final KeyType<Percentage> PERCENTAGE =
      spelt(
          "a percentage",
          "`65%`, `12.5%`",
          Percentage.class,
          Percentage::parse,
          Percentage::toString,
          Percentage.PATTERN);

  static final KeyType<Cpu> CPU =
      new KeyType<>(
          "an amount of processor time",
          "`2`, `500m`, `0.5`",
          Cpu.class,
          KeyTypes::cpu,
          Cpu::toString,
          keywords(
              "anyOf",
              List.of(
                  keywords("type", "string", "pattern", CPU_PATTERN),
                  keywords(
                      "type",
                      "number",
                      "minimum",
                      new BigDecimal("0.001"),
                      "multipleOf",
                      new BigDecimal("0.001")))));

  static final KeyType<Version> VERSION =
      new KeyType<>(
          "a version",
          "`1.33`",
          Version.class,
          scalar -> parsed(scalar, Version::parse, "a version such as `1.33`"),
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
          keywords("type", "string", "format", "date"));

  /** A setting that some program spells in its own way; its catalogue judges the value. */
  static final KeyType<String> SETTING =
      new KeyType<>(
          "a setting's value",
          "as the program itself spells it",
          String.class,
          scalar -> {
            if (scalar.isNull()) {
              throw new NotLegal("has no value.", "write its value, or remove the line");
            }
            return scalar.text();
          },
          Function.identity(),
          keywords("type", List.of("string", "number", "boolean")));

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
                "is `" + scalar.text() + "`, which is no whole number.",
                "write a whole number, such as `" + number.toBigInteger() + "`");
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
                "is `" + scalar.text() + "`, which it does not know.",
                near.map(n -> "write `" + n + "` (").orElse("write one of (")
                    + "`"
                    + String.join("`, `", list)
                    + "`)");
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
                          "is `" + scalar.text() + "`, which we do not know yet.",
                          "write one of `" + String.join("`, `", words) + "`"));
        },
        String::valueOf,
        keywords("type", "integer", "enum", list));
  }

  /** Text of a given form. */
  static KeyType<String> text(String name, String legal, String pattern, int longest) {
    var form = Pattern.compile(pattern);
    return new KeyType<>(
        name,
        legal,
        String.class,
        scalar -> {
          if (!scalar.isText()) {
            throw new NotLegal(
                "is `" + scalar.text() + "`, which YAML does not read as text.",
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

  static NotLegal outside(Scalar scalar, String least, String most) {
    return new NotLegal(
        "is `" + scalar.text() + "`, outside of " + least + " to " + most + ".",
        "write a value from `" + least + "` to `" + most + "`");
  }

  private static <T> KeyType<T> spelt(
      String name,
      String legal,
      Class<T> type,
      Function<String, T> parse,
      Function<T, String> spell,
      String pattern) {
    return new KeyType<>(
        name,
        legal,
        type,
        scalar -> parsed(scalar, parse, name + " (" + legal + ")"),
        spell,
        keywords("type", "string", "pattern", pattern));
  }

  private static <T> T parsed(Scalar scalar, Function<String, T> parse, String wanted)
      throws NotLegal {
    try {
      return parse.apply(scalar.text());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, which is not " + wanted + ".",
          Misspelling.help(scalar.text(), wanted));
    }
  }

  private static BigDecimal number(Scalar scalar) throws NotLegal {
    if (scalar.hasLeadingZero()) {
      throw new NotLegal(
          "is `" + scalar.text() + "`, which YAML 1.1 reads as octal and YAML 1.2 as decimal.",
          "write it without the leading zero: `"
              + scalar.text().replaceFirst("0+(?=[0-9])", "")
              + "`");
    }
    var number = scalar.number();
    if (number.isEmpty()) {
      var bare = scalar.text().replaceAll("[_,' ]", "");
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, which YAML 1.2 reads as text, not as a number.",
          bare.matches("[0-9]+(\\.[0-9]+)?")
              ? "write `" + bare + "`"
              : "write a plain number without quotes, such as `1000`");
    }
    if (number.get().signum() < 0) {
      throw new NotLegal(
          "is `" + scalar.text() + "`, and must not be negative.", "write a number from 0 up");
    }
    return number.get();
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
    if (scalar.hasLeadingZero()) {
      number(scalar);
    }
    var number = scalar.number();
    var text = number.map(n -> n.stripTrailingZeros().toPlainString()).orElse(scalar.text());
    return parsed(
        new Scalar(text, scalar.plain()),
        Cpu::parse,
        "an amount of processor time (`2`, `500m`, `0.5`)");
  }

  private static LocalDate date(Scalar scalar) throws NotLegal {
    try {
      return LocalDate.parse(scalar.text());
    } catch (DateTimeParseException e) {
      throw new NotLegal(
          "is `" + shortened(scalar.text()) + "`, which is no date.",
          "write year, month and day, such as `2027-03-31`");
    }
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  static Map<String, Object> keywords(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
