package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.KeyType.keywords;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Spelling;

/** The kinds of value that are words. */
final class TextTypes {
  static final String NAME_PATTERN = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";
  static final String HOST_PATTERN = "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$";
  static final String ONE_LINE_PATTERN = "^[^\\u0000-\\u001f\\u007f\\u0085\\u2028\\u2029]*$";
  private static final String DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
  private static final Pattern ONE_LINE =
      Pattern.compile("[^\\u0000-\\u001f\\u007f\\u0085\\u2028\\u2029]{0,500}");
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  static final KeyType<Boolean> SWITCH =
      new KeyType<>(
          "true or false",
          "`true`, `false`",
          Boolean.class,
          TextTypes::truth,
          String::valueOf,
          keywords("type", "boolean"));

  static final KeyType<LocalDate> DATE =
      new KeyType<>(
          "a date",
          "`2027-03-31`",
          LocalDate.class,
          TextTypes::date,
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
                  "is `" + Excerpt.of(scalar.text()) + "`, which does not fit on one line.",
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

  static final KeyType<String> NETWORK =
      text(
          "a network",
          "an IPv4 network, such as `10.0.0.0/8`",
          "^(" + BYTE + "\\.){3}" + BYTE + "/(3[0-2]|[12]?[0-9])$",
          18);

  static final KeyType<String> FILE =
      text(
          "an absolute path",
          "an absolute path without spaces, such as `/etc/yawl/key`",
          "^(/[A-Za-z0-9._-]+)+$",
          500);

  private TextTypes() {}

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
                "is `" + Excerpt.of(scalar.text()) + "`, which it does not know.",
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
                "is `" + Excerpt.of(scalar.text()) + "`, which YAML does not read as text.",
                "write " + legal + ", in quotes where need be");
          }
          if (!form.matcher(scalar.text()).find()
              || scalar.text().codePointCount(0, scalar.text().length()) > longest) {
            throw new NotLegal(
                "is `" + Excerpt.of(scalar.text()) + "`, which is not " + name + ".",
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

  private static Boolean truth(Scalar scalar) throws NotLegal {
    if (!scalar.isBoolean()) {
      boolean no = scalar.text().matches("(?i)no|off|n|0");
      throw new NotLegal(
          "is `" + Excerpt.of(scalar.text()) + "`, which YAML 1.2 does not read as true or false.",
          "write `" + (no ? "false" : "true") + "` or `" + (no ? "true" : "false") + "`");
    }
    return scalar.text().equalsIgnoreCase("true");
  }

  private static LocalDate date(Scalar scalar) throws NotLegal {
    try {
      return LocalDate.parse(scalar.text().length() == 10 ? scalar.text() : "");
    } catch (DateTimeParseException e) {
      throw new NotLegal(
          "is `" + Excerpt.of(scalar.text()) + "`, which is no date.",
          "write year, month and day, such as `2027-03-31`");
    }
  }
}
