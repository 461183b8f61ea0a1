package org.yawlfoundation.yawl.config.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * What a major of PostgreSQL takes in {@code postgresql.conf}, for 14 to 18.
 *
 * <p>The data come from a running server of each major; {@code PostgresSettingsRecorder} asks for
 * them. What a server only finds out when it starts is not here: sums over several settings, steps
 * between numbers (as in {@code transaction_buffers}), and strings that name a file, a library or a
 * time zone.
 */
public final class PostgresCatalogue {
  private final int major;
  private final TreeMap<String, PostgresSetting> settings =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final TreeMap<String, String> renamed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private PostgresCatalogue(int major) {
    this.major = major;
    for (var row : Rows.of("postgresql-" + major + ".psv", '|')) {
      if (row.get(1).equals("renamed")) {
        renamed.put(row.get(0), row.get(4));
      } else {
        settings.put(row.get(0), PostgresSetting.from(row));
      }
    }
  }

  /** Whether there is a catalogue of a major. */
  public static boolean knows(int major) {
    return major >= 14 && major <= 18;
  }

  /** Reads the catalogue of a major, 14 to 18; keep it, for each call reads it again. */
  public static PostgresCatalogue of(int major) {
    if (!knows(major)) {
      throw new IllegalArgumentException(
          "There is a catalogue for PostgreSQL 14 to 18, not for " + major);
    }
    return new PostgresCatalogue(major);
  }

  public int major() {
    return major;
  }

  /**
   * The setting of a name, in any case, or of an old name that is still understood, such as {@code
   * sort_mem}.
   */
  public Optional<PostgresSetting> setting(String name) {
    return Optional.ofNullable(settings.get(renamed.getOrDefault(name, name)));
  }

  /** Every name, without the old ones, sorted without regard to case. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(settings.navigableKeySet());
  }

  /** The name that was meant, if one is near. */
  public Optional<String> suggest(String name) {
    return Spelling.nearest(name, settings.keySet());
  }

  /**
   * Returns in one sentence why the server would refuse a line {@code name = value}, or nothing
   * where it would take it.
   *
   * <p>For example, {@code work_mem} and {@code 8kB} give "`work_mem` takes 64kB to 2147483647kB,
   * not `8kB`."
   */
  public Optional<String> problemWith(String name, String value) {
    return judge(name, value).map(SettingProblem::sentence);
  }

  /**
   * Returns why the server would refuse a line {@code name = value}, with what would do instead, or
   * nothing where it would take it.
   *
   * <p>The value is as it stands in the file, quoted or not. A name with a dot belongs to an
   * extension; where we do not know the extension, the server takes any value, and so do we, unless
   * the name looks like a slip of one that we know.
   */
  public Optional<SettingProblem> judge(String name, String value) {
    var setting = setting(name);
    if (setting.isEmpty()) {
      return isOfAnotherExtension(name)
          ? placeholder(name, value)
          : Optional.of(unknown(name, value));
    }
    if (setting.get().changeCost() == ChangeCost.FIXED) {
      return Optional.of(
          SettingProblem.ofName("`%s` can be read, but not set.".formatted(name), List.of()));
    }
    return PostgresValue.problem(setting.get(), value)
        .map(
            problem ->
                new SettingProblem(
                    later(name, value, problem), problem.fault(), problem.instead()));
  }

  /** Of a word that a later major knows, the sentence says so. */
  private String later(String name, String value, SettingProblem problem) {
    var since =
        problem.isCertain() && setting(name).filter(PostgresSetting::isOfWords).isPresent()
            ? PostgresHistory.taking(name, value, major)
            : OptionalInt.empty();
    return since.isPresent()
        ? problem.sentence().replaceFirst("\\.$", "; PostgreSQL " + since.getAsInt() + " takes it.")
        : problem.sentence();
  }

  /**
   * What a number without a unit comes to, where that is far from what it looks like: as the server
   * reads it, and with the next unit. For example, {@code statement_timeout} and {@code 60} give
   * {@code 60ms} and {@code 60s}. It is empty where nobody could mistake it.
   */
  public List<String> readings(String name, String value) {
    return setting(name)
        .map(setting -> PostgresValue.readings(setting, value))
        .filter(readings -> !readings.isEmpty() && judge(name, value).isEmpty())
        .orElse(List.of());
  }

  private SettingProblem unknown(String name, String value) {
    var history = PostgresHistory.of(name, major);
    var meant =
        PostgresHistory.successor(name)
            .or(() -> history.isEmpty() ? suggest(name) : Optional.empty());
    return SettingProblem.ofName(
        "PostgreSQL %s has no setting `%s`%s.".formatted(major, name, history),
        taking(meant, value));
  }

  /** The server keeps it for an extension that may come, and no extension asks for it. */
  private Optional<SettingProblem> placeholder(String name, String value) {
    return suggest(name)
        .map(
            near ->
                new SettingProblem(
                    "PostgreSQL %s takes `%s` without a word, for an extension that we do not know."
                        .formatted(major, name),
                    SettingProblem.Fault.NAME_WITHOUT_EFFECT,
                    taking(Optional.of(near), value)));
  }

  private List<String> taking(Optional<String> name, String value) {
    return name.filter(n -> judge(n, value).isEmpty()).stream().toList();
  }

  private boolean isOfAnotherExtension(String name) {
    int dot = name.indexOf('.');
    return dot > 0
        && settings.keySet().stream()
            .noneMatch(known -> known.regionMatches(true, 0, name, 0, dot + 1));
  }
}
