package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One setting of PgBouncer's section {@code [pgbouncer]}, as one of its versions takes it.
 *
 * @param unit what a number counts: {@code s}, {@code ms}, {@code bytes}, {@code connections}, or
 *     empty
 * @param values the spellings of an enum
 * @param changeCost {@link ChangeCost#RELOAD} or {@link ChangeCost#RESTART}
 */
public record PgbouncerSetting(
    String name,
    Type type,
    String unit,
    String defaultValue,
    String since,
    ChangeCost changeCost,
    List<String> values) {

  /** What kind of value a setting takes. */
  public enum Type {
    /** Whole; also for switches, which are 0 and 1. */
    INT,
    /** Whole; PgBouncer reads -1 as the greatest number there is. */
    UINT,
    /** Decimal seconds, without a unit. */
    SECONDS,
    STRING,
    ENUM
  }

  public PgbouncerSetting {
    values = List.copyOf(values);
  }

  /**
   * From a line of the catalogue: {@code setting type unit default since applies values
   * default-before until}.
   */
  static PgbouncerSetting from(List<String> row, PgbouncerVersion version) {
    var before = row.get(7).split("<", 2);
    boolean older = before.length == 2 && !version.isAtLeast(before[1]);
    return new PgbouncerSetting(
        row.get(0),
        Type.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
        row.get(2),
        older ? before[0] : row.get(3),
        row.get(4),
        ChangeCost.valueOf(row.get(5).toUpperCase(Locale.ROOT)),
        Stream.of(row.get(6).split(",", -1))
            .map(value -> value.split("@", 2))
            .filter(value -> value.length == 1 || version.isAtLeast(value[1]))
            .map(value -> value[0])
            .filter(value -> !value.isEmpty())
            .toList());
  }
}
