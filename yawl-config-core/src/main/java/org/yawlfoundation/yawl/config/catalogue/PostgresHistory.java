package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * When a name came to PostgreSQL, and when it went. It reads the catalogues of the other majors, so
 * it is asked only about what the target refuses.
 */
final class PostgresHistory {
  private PostgresHistory() {}

  /**
   * The end of a sentence that begins "has no setting", such as "; it came with 18".
   *
   * @param major the target, which lacks the name
   */
  static String of(String name, int major) {
    var later = majors(major + 1, 18).filter(m -> has(m, name)).min();
    if (later.isPresent()) {
      return "; it came with " + later.getAsInt();
    }
    var gone = gone(name);
    var earlier = majors(14, major - 1).filter(m -> has(m, name)).max();
    var since =
        earlier.isPresent()
            ? Optional.of(String.valueOf(earlier.getAsInt() + 1))
            : gone.map(row -> row.get(1));
    return since.map(s -> "; it is gone since " + s).orElse("")
        + gone.map(row -> row.get(3)).filter(w -> !w.isEmpty()).map(w -> ": " + w).orElse("");
  }

  /** The name that a setting of the same meaning has now. */
  static Optional<String> successor(String name) {
    return gone(name).map(row -> row.get(2)).filter(successor -> !successor.isEmpty());
  }

  /** The first major after the target that takes a word which the target does not. */
  static OptionalInt taking(String name, String value, int major) {
    return majors(major + 1, 18)
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

  private static IntStream majors(int from, int to) {
    return IntStream.rangeClosed(from, to);
  }

  private static boolean has(int major, String name) {
    return PostgresCatalogue.of(major).setting(name).isPresent();
  }
}
