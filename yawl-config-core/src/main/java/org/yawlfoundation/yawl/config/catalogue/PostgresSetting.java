package org.yawlfoundation.yawl.config.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One setting of PostgreSQL, as its view {@code pg_settings} tells it.
 *
 * @param unit what a bare number counts: {@code kB}, {@code 8kB}, {@code ms} and so on; empty where
 *     it counts nothing
 * @param context who may set it, and when, in PostgreSQL's word, such as {@code postmaster}
 * @param bootValue the default of the program, in the setting's unit; {@code initdb} may write
 *     another
 * @param min the least number, in the setting's unit
 * @param max the greatest number, in the setting's unit
 * @param values the spellings of an enum, as the view shows them; the words of a list that takes no
 *     others
 * @param hidden further spellings of an enum or a list that are taken
 * @param built further spellings that only a server takes that was built with some library
 */
public record PostgresSetting(
    String name,
    Type type,
    String unit,
    String context,
    String bootValue,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    List<String> values,
    List<String> hidden,
    List<String> built) {

  private static final String BUILT = "@built";

  /** What kind of value a setting takes. */
  public enum Type {
    BOOL,
    INTEGER,
    REAL,
    STRING,
    ENUM
  }

  public PostgresSetting {
    values = List.copyOf(values);
    hidden = List.copyOf(hidden);
    built = List.copyOf(built);
  }

  /**
   * What a change of it in {@code postgresql.conf} costs. For example, {@code shared_buffers} costs
   * a restart.
   */
  public ChangeCost changeCost() {
    return switch (context) {
      case "internal" -> ChangeCost.FIXED;
      case "postmaster" -> ChangeCost.RESTART;
      case "backend", "superuser-backend" -> ChangeCost.NEW_SESSION;
      default -> ChangeCost.RELOAD;
    };
  }

  /** Whether it takes one of a few words, or a list of them. */
  boolean isOfWords() {
    return type == Type.BOOL || !values.isEmpty();
  }

  /** Every spelling an enum takes in every server; case does not count. */
  List<String> spellings() {
    var all = new ArrayList<>(values);
    all.addAll(hidden);
    return all;
  }

  /**
   * From a line of the catalogue: {@code name|type|unit|context|boot value|min|max|enum|hidden}.
   */
  static PostgresSetting from(List<String> row) {
    return new PostgresSetting(
        row.get(0),
        Type.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
        row.get(2),
        row.get(3),
        row.get(4),
        number(row.get(5)),
        number(row.get(6)),
        words(row.get(7)),
        words(row.get(8)).stream().filter(word -> !word.endsWith(BUILT)).toList(),
        words(row.get(8)).stream()
            .filter(word -> word.endsWith(BUILT))
            .map(word -> word.substring(0, word.length() - BUILT.length()))
            .toList());
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }
}
