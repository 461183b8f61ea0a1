package org.yawlfoundation.yawl.config.facts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;

/** What the files of standbys say: of the limits, the lowest that one of them has. */
public final class StandbySettings implements FactSource {
  private static final SettingTable LIMITS = new SettingTable();
  private static final SettingTable WORDS = new SettingTable();

  public static final FactKey<Long> MAX_CONNECTIONS =
      LIMITS.count("max_connections", "a standby's connections");
  public static final FactKey<Long> WORKERS =
      LIMITS.count("max_worker_processes", "a standby's workers");
  public static final FactKey<Long> SENDERS =
      LIMITS.count("max_wal_senders", "whom a standby streams to");
  public static final FactKey<Long> PREPARED =
      LIMITS.count("max_prepared_transactions", "a standby's prepared transactions");
  public static final FactKey<Long> LOCKS =
      LIMITS.count("max_locks_per_transaction", "a standby's locks of a transaction");
  public static final FactKey<String> PRIMARY =
      WORDS.word("primary_conninfo", "how a standby reaches the primary");
  public static final FactKey<String> SLOT =
      WORDS.word("primary_slot_name", "a standby's place in the primary's log");
  public static final FactKey<String> RESTORE_COMMAND =
      WORDS.word("restore_command", "how a standby reads the archive");

  /** Those that have a file of their own. */
  public static final FactKey<Long> STANDBYS =
      new FactKey<>("the standbys that have a file", Long.class);

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    var database = PostgresqlFiles.of(files.stream());
    var standbys = database.standbys();
    for (var settings : standbys) {
      settings.forEach(setting -> WORDS.take(setting, facts));
    }
    if (standbys.isEmpty()) {
      database.primary().forEach(setting -> WORDS.take(setting, facts));
      return;
    }
    lowest(standbys).forEach(setting -> LIMITS.take(setting, facts));
    var first = standbys.get(0).stream().findFirst();
    first.ifPresent(
        setting ->
            facts.add(
                Fact.of(STANDBYS, (long) standbys.size(), setting.namePlace(), STANDBYS.name())));
  }

  /** For each name the setting that is in force, of the standby that has the smallest number. */
  private static List<Setting> lowest(List<List<Setting>> standbys) {
    var lowest = new LinkedHashMap<String, Setting>();
    for (var settings : standbys) {
      var own = new LinkedHashMap<String, Setting>();
      settings.forEach(setting -> own.put(setting.name(), setting));
      own.forEach(
          (name, setting) ->
              lowest.merge(
                  name,
                  setting,
                  (one, other) ->
                      Comparator.comparing(Setting::value, StandbySettings::compare)
                                  .compare(one, other)
                              <= 0
                          ? one
                          : other));
    }
    return List.copyOf(lowest.values());
  }

  /** Whole numbers by their value; of other values the first stays. */
  private static int compare(String one, String other) {
    try {
      return Long.compare(Facts.count(one), Facts.count(other));
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }
}
