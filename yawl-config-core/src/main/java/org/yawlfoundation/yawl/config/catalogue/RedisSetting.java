package org.yawlfoundation.yawl.config.catalogue;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One directive of redis.conf, as one version of Redis takes it.
 *
 * @param defaultValue as {@code CONFIG GET} shows it; empty where it hangs on the machine
 * @param min the least number; of text the least number of characters
 * @param max the greatest number
 * @param values the spellings of an enum, or the characters that may stand in a value
 * @param changeCost {@link ChangeCost#LIVE} or {@link ChangeCost#RESTART}
 */
public record RedisSetting(
    String name,
    Type type,
    String defaultValue,
    Optional<BigInteger> min,
    Optional<BigInteger> max,
    List<String> values,
    ChangeCost changeCost) {

  /** What kind of arguments a directive takes. */
  public enum Type {
    /** {@code yes} or {@code no}. */
    BOOL,
    ENUM,
    /** One or more words of an enum. */
    ENUMS,
    /** Whole, without a unit. */
    INTEGER,
    /** Whole, with the digits 0 to 7. */
    OCTAL,
    /** Bytes, or with a unit: {@code k} is 1000 and {@code kb} is 1024. */
    MEMORY,
    /** An amount of memory, or a share such as {@code 10%}. */
    SHARE,
    /** One argument. */
    STRING,
    /** One argument, the name of a file without a folder. */
    FILENAME,
    /** One argument, of certain characters. */
    LETTERS,
    /** Several arguments. */
    WORDS,
    /** No setting but an order to the reader of the file, such as {@code include}. */
    DIRECTIVE,
    /** Taken, and without effect. */
    IGNORED
  }

  public RedisSetting {
    values = List.copyOf(values);
  }

  /** From a line of the catalogue: {@code setting type default min max values applies}. */
  static RedisSetting from(List<String> row) {
    var type = Type.valueOf(row.get(1).toUpperCase(Locale.ROOT));
    return new RedisSetting(
        row.get(0),
        type,
        row.get(2),
        number(row.get(3)),
        number(row.get(4)),
        values(type, row.get(5)),
        ChangeCost.valueOf(row.get(6).toUpperCase(Locale.ROOT)));
  }

  private static List<String> values(Type type, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return type == Type.LETTERS ? List.of(text) : List.of(text.split(",", -1));
  }

  private static Optional<BigInteger> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigInteger(text));
  }
}
