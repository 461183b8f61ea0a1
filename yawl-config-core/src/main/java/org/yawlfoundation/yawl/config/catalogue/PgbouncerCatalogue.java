package org.yawlfoundation.yawl.config.catalogue;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * What a version of PgBouncer takes in its section {@code [pgbouncer]}, from 1.18 on.
 *
 * <p>PgBouncer stops at a name it does not know and at a value it cannot read. Times are decimal
 * seconds without a unit, and a comment stands on a line of its own. Versions after 1.26 are judged
 * as 1.26.
 */
public final class PgbouncerCatalogue {
  private static final Pattern WHOLE = Pattern.compile("[+-]?(0[xX][0-9a-fA-F]+|\\d+)");
  private static final Pattern SECONDS =
      Pattern.compile("[+]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern COMMENT = Pattern.compile("\\s+[#;].*");

  private final String version;
  private final TreeMap<String, PgbouncerSetting> settings = new TreeMap<>();
  private final TreeMap<String, String> absent = new TreeMap<>();

  private PgbouncerCatalogue(String version) {
    this.version = version;
    var target = PgbouncerVersion.parse(version);
    for (var row : Rows.of("pgbouncer.tsv", '\t')) {
      var until = row.get(8);
      if (!target.isAtLeast(row.get(4))) {
        absent.put(row.get(0), "it came with " + row.get(4));
      } else if (!until.isEmpty() && target.isAtLeast(until)) {
        absent.put(row.get(0), "it is gone since " + until);
      } else {
        settings.put(row.get(0), PgbouncerSetting.from(row, target));
      }
    }
  }

  /** Whether there is a catalogue of a version. */
  public static boolean knows(String version) {
    return PgbouncerVersion.parse(version).isAtLeast("1.18");
  }

  /** Reads the catalogue of a version such as {@code 1.24} or {@code 1.24.1}, 1.18 at least. */
  public static PgbouncerCatalogue of(String version) {
    if (!knows(version)) {
      throw new IllegalArgumentException(
          "There is a catalogue for PgBouncer 1.18 and later, not for " + version);
    }
    return new PgbouncerCatalogue(version);
  }

  public String version() {
    return version;
  }

  /** The setting of a name; case counts. */
  public Optional<PgbouncerSetting> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(settings.navigableKeySet());
  }

  /** The name that was meant, if one is near; of a limit that PostgreSQL has too, PgBouncer's. */
  public Optional<String> suggest(String name) {
    return switch (name) {
      case "idle_in_transaction_session_timeout" -> Optional.of("idle_transaction_timeout");
      case "idle_session_timeout" -> Optional.of("client_idle_timeout");
      case "statement_timeout" -> Optional.of("query_timeout");
      default -> Spelling.nearest(name, settings.keySet());
    };
  }

  /**
   * Returns in one sentence why PgBouncer would refuse a line {@code name = value}, or nothing
   * where it would take it.
   *
   * <p>For example, {@code reserve_pool_timeout} and {@code 3s} give "`reserve_pool_timeout` takes
   * seconds without a unit, not `3s`; write `3`."
   */
  public Optional<String> problemWith(String name, String value) {
    var setting = settings.get(name);
    if (setting == null) {
      return Optional.of(
          absent.containsKey(name)
              ? "PgBouncer %s has no setting `%s`; %s.".formatted(version, name, absent.get(name))
              : "PgBouncer %s has no setting `%s`.".formatted(version, name));
    }
    String text = value.strip();
    return takes(setting, text)
        ? Optional.empty()
        : Optional.of(
            "`%s` takes %s, not `%s`%s.".formatted(name, kind(setting), text, way(setting, text)));
  }

  private static boolean takes(PgbouncerSetting setting, String text) {
    return switch (setting.type()) {
      case STRING -> true;
      case ENUM -> setting.values().stream().anyMatch(text::equalsIgnoreCase);
      case INT, UINT -> WHOLE.matcher(text).matches();
      case SECONDS -> SECONDS.matcher(text).matches();
    };
  }

  private static String kind(PgbouncerSetting setting) {
    return switch (setting.type()) {
      case STRING -> "text";
      case ENUM -> String.join(", ", setting.values());
      case INT, UINT -> "a whole number";
      case SECONDS -> "seconds without a unit";
    };
  }

  /** The value without the comment or the unit that keeps it from being taken. */
  private static String way(PgbouncerSetting setting, String text) {
    var bare = COMMENT.matcher(text).replaceFirst("");
    var plain =
        setting.type() == PgbouncerSetting.Type.SECONDS && bare.endsWith("s")
            ? bare.substring(0, bare.length() - 1)
            : bare;
    if (!takes(setting, plain)) {
      return "";
    }
    var comment = bare.equals(text) ? "" : ", and a comment has a line of its own";
    return comment + "; write `" + plain + "`";
  }
}
