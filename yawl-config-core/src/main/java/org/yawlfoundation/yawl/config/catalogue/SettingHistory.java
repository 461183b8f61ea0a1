package org.yawlfoundation.yawl.config.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which versions of a program have a setting, of those settings that not all versions have.
 *
 * <p>The data are what the catalogues of all versions differ in; a test compares them. A name that
 * is not here is in every version that we know, or in none.
 */
public final class SettingHistory {
  /** The first version that has a setting, and the first that has it no more; empty where none. */
  private record Life(String since, String until) {}

  private static final class All {
    private static final Map<String, Life> LIVES = new HashMap<>();

    static {
      for (var row : Rows.of("history.psv", '|')) {
        LIVES.put(name(row.get(0), row.get(1)), new Life(row.get(2), row.get(3)));
      }
    }
  }

  private SettingHistory() {}

  /**
   * Returns why a version of a program lacks a setting that another has, or nothing where it has
   * it.
   *
   * <p>For example, {@code PostgreSQL}, {@code 15} and {@code reserved_connections} give "it came
   * with 16".
   */
  public static Optional<String> absence(String program, String version, String setting) {
    var life = All.LIVES.get(name(program, setting));
    if (life == null) {
      return Optional.empty();
    } else if (!life.since().isEmpty() && compare(version, life.since()) < 0) {
      return Optional.of("it came with " + life.since());
    }
    return !life.until().isEmpty() && compare(version, life.until()) >= 0
        ? Optional.of("it is gone since " + life.until())
        : Optional.empty();
  }

  private static String name(String program, String setting) {
    return program + "|" + setting.toLowerCase(Locale.ROOT);
  }

  /** Compares {@code 1.9} with {@code 1.21.0}, part by part; a part that is not there is 0. */
  private static int compare(String one, String other) {
    var left = List.of(one.split("\\.", -1));
    var right = List.of(other.split("\\.", -1));
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      int order = Integer.compare(part(left, i), part(right, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int part(List<String> parts, int i) {
    return i < parts.size() ? Integer.parseInt(parts.get(i)) : 0;
  }
}
