package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * When a name came to PostgreSQL, when it went, and what took its place. It is asked only about
 * what the target refuses.
 */
final class PostgresHistory {
  private PostgresHistory() {}

  /**
   * The end of a sentence that begins "has no setting", such as "; it came with 18".
   *
   * @param major the target, which lacks the name
   */
  static String of(String name, int major) {
    var gone = gone(name);
    return SettingHistory.absence("PostgreSQL", String.valueOf(major), name)
            .or(() -> gone.map(row -> "it is gone since " + row.get(1)))
            .map(since -> "; " + since)
            .orElse("")
        + gone.map(row -> row.get(3)).filter(w -> !w.isEmpty()).map(w -> ": " + w).orElse("");
  }

  /** The name that a setting of the same meaning has now. */
  static Optional<String> successor(String name) {
    return gone(name).map(row -> row.get(2)).filter(successor -> !successor.isEmpty());
  }

  /** The first major after the target that takes a word which the target does not. */
  static OptionalInt taking(String name, String value, int major) {
    return IntStream.rangeClosed(major + 1, 18)
        .filter(
            later ->
                PostgresCatalogue.of(later)
                    .setting(name)
                    .filter(PostgresSetting::isOfWords)
                    .filter(
                        setting ->
                            PostgresValue.problem(setting, value).stream()
                                .noneMatch(SettingProblem::isCertain))
                    .isPresent())
        .findFirst();
  }

  private static Optional<List<String>> gone(String name) {
    return Rows.of("postgresql-gone.psv", '|').stream()
        .filter(row -> row.get(0).equalsIgnoreCase(name))
        .findFirst();
  }
}
