package org.yawlfoundation.yawl.config.render;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.JvmOption;

/** How each language spells and quotes a value. */
@FunctionalInterface
interface Spellings {
  /** Throws IllegalArgumentException where the language cannot hold the value. */
  String spell(Object value);

  static Spellings of(Language language) {
    return switch (language) {
      case YAML -> Spellings::yaml;
      case JSON -> Spellings::json;
      case POSTGRESQL_CONF -> Spellings::postgresql;
      case SQL -> Spellings::sql;
      case SHELL -> Spellings::shell;
      case REDIS_CONF -> Spellings::redis;
      case INI, SYSCTL, MARKDOWN -> Spellings::line;
      case POSTGRESQL_HBA, LIMITS, SYSTEMD, GITATTRIBUTES -> Spellings::word;
      case JVM_OPTIONS -> Spellings::option;
    };
  }

  /**
   * What may stand in a plain scalar, beside letters and digits; the first few at its start too.
   */
  String YAML_SIGNS = "_./-%*,=+@()<>~^ $;:";

  int YAML_FIRST_SIGNS = 4;

  Pattern YAML_AMBIGUOUS =
      Pattern.compile(
          "(?i)y|n|yes|no|on|off|true|false|null|\\.nan|[-+]?\\.inf|[-+.]?[0-9].*|-|---.*|- .*");
  Pattern YAML_QUANTITY = Pattern.compile("[0-9]+(Ki|Mi|Gi|Ti|m|s|h|d|ms|%)");
  Pattern POSTGRES_WORD =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[0-9]+(\\.[0-9]+)?(kB|MB|GB|TB|us|ms|s|min|h|d)?");

  Pattern SHELL_WORD = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");

  Pattern WORD = Pattern.compile("[^\\s\"'\\\\#]+");

  /** A JVM's options stand in block scalars, where quotes are the java launcher's. */
  private static String yaml(Object value) {
    if (isWhole(value) || value instanceof Boolean) {
      return String.valueOf(value);
    }
    if (value instanceof JvmOption option) {
      return option.inEnvironment();
    }
    var text = text(value);
    return isPlain(text) || YAML_QUANTITY.matcher(text).matches() ? text : quoted(text);
  }

  /** Whether all readers of YAML take a text without quotes for that very text. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int sign = isLetter(c) || isDigit(c) ? 0 : YAML_SIGNS.indexOf(c);
      if (sign < 0 || (i == 0 && sign >= YAML_FIRST_SIGNS)) {
        return false;
      }
    }
    return !text.isEmpty()
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !(couldBeAmbiguous(text.charAt(0)) && YAML_AMBIGUOUS.matcher(text).matches());
  }

  /** Few texts begin so, and the pattern is dear. */
  private static boolean couldBeAmbiguous(char first) {
    return "yYnNoOtTfF.-".indexOf(first) >= 0 || isDigit(first);
  }

  private static boolean isLetter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  /**
   * A double-quoted scalar, which is also a JSON string; single quotes where that saves every
   * escape, as in PromQL.
   */
  private static String quoted(String text) {
    boolean single = text.indexOf('"') >= 0 && needsNoEscape(text, '\'');
    return single ? "'" + text + "'" : doubleQuoted(text);
  }

  private static boolean needsNoEscape(String text, char quote) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == quote || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static String doubleQuoted(String text) {
    if (needsNoEscape(text, '"')) {
      return '"' + text + '"';
    }
    var out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                  if (c < ' '
                      || (c >= 0x7f && c < 0xa0)
                      || c == 0x2028
                      || c == 0x2029
                      || c == 0xfeff) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", c));
                  } else {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.append('"').toString();
  }

  private static String json(Object value) {
    boolean bare = isWhole(value) || value instanceof BigDecimal || value instanceof Boolean;
    return bare ? text(value) : doubleQuoted(text(value));
  }

  /** A literal, as with {@code standard_conforming_strings}; a name is an identifier. */
  private static String sql(Object value) {
    if (isWhole(value) || value instanceof BigDecimal || value instanceof Boolean) {
      return text(value);
    } else if (value instanceof PlanModels.Name) {
      return '"' + line(value).replace("\"", "\"\"") + '"';
    }
    return "'" + postgresqlText(value).replace("'", "''") + "'";
  }

  /** One word of a POSIX shell, in which nothing is expanded. */
  private static String shell(Object value) {
    if (value instanceof Duration || value instanceof Memory) {
      throw new IllegalArgumentException("A quantity has no unit here: write `seconds`");
    }
    var text = line(value);
    return SHELL_WORD.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static String postgresql(Object value) {
    var text = postgresqlText(value);
    return POSTGRES_WORD.matcher(text).matches() || value instanceof PlanModels.Name
        ? text
        : "'" + text.replace("'", "''") + "'";
  }

  private static String postgresqlText(Object value) {
    if (value instanceof Memory memory) {
      return memory.postgres();
    }
    return value instanceof Duration duration ? Durations.postgres(duration) : line(value);
  }

  /** All that stands after a directive: its arguments, between which blanks stand. */
  private static String redis(Object value) {
    if (value instanceof Memory memory) {
      return memory.redis();
    } else if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    } else if (value instanceof Duration) {
      throw new IllegalArgumentException(
          "A duration has no unit here: write `seconds` or `millis`");
    }
    var text = line(value);
    return text.isEmpty() ? "\"\"" : text;
  }

  /** What stands between blanks in a row. */
  private static String word(Object value) {
    var text = line(value);
    if (!WORD.matcher(text).matches()) {
      throw new IllegalArgumentException("A value must be one word: `" + text + "`");
    }
    return text;
  }

  private static String line(Object value) {
    var text = text(value);
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new IllegalArgumentException(
          "A value must stand on one line: " + text.replaceAll("\\p{Cntrl}", "?"));
    }
    return text;
  }

  private static String option(Object value) {
    return value instanceof Memory memory
        ? memory.jvm()
        : new JvmOption(line(value)).inArgumentFile();
  }

  private static boolean isWhole(Object value) {
    return value instanceof Long || value instanceof Integer;
  }

  private static String text(Object value) {
    if (value instanceof Duration duration) {
      return Durations.text(duration);
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof PlanModels.Name name ? name.text() : String.valueOf(value);
  }
}
