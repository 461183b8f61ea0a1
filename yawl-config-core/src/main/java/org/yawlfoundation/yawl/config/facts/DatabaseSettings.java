package org.yawlfoundation.yawl.config.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** What the files of PostgreSQL's primary say, beside its connections and its memory. */
public final class DatabaseSettings implements FactSource {
  private static final SettingTable TABLE = new SettingTable();
  private static final Memory MEGABYTE = Memory.ofMebibytes(1);
  private static final Duration MILLISECOND = Duration.ofMillis(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  public static final FactKey<Long> WORKERS =
      TABLE.count("max_worker_processes", "workers of all kinds");
  public static final FactKey<Long> SENDERS =
      TABLE.count("max_wal_senders", "standbys and backups that stream at once");
  public static final FactKey<Long> SLOTS =
      TABLE.count("max_replication_slots", "places in the log that are kept");
  public static final FactKey<Long> PREPARED =
      TABLE.count("max_prepared_transactions", "transactions prepared in two phases");
  public static final FactKey<Long> LOCKS =
      TABLE.count("max_locks_per_transaction", "locks of a transaction");
  public static final FactKey<Memory> MAX_WAL_SIZE =
      TABLE.memory("max_wal_size", MEGABYTE, "the log between checkpoints");
  public static final FactKey<Memory> WAL_KEEP_SIZE =
      TABLE.memory("wal_keep_size", MEGABYTE, "the log kept for all standbys");
  public static final FactKey<Memory> SLOT_WAL_KEEP_SIZE =
      TABLE.memory("max_slot_wal_keep_size", MEGABYTE, "the log kept for an absent standby");
  public static final FactKey<Duration> CHECKPOINT_TIMEOUT =
      TABLE.time("checkpoint_timeout", SECOND, "the time between checkpoints");
  public static final FactKey<BigDecimal> COMPLETION_TARGET =
      TABLE.factor("checkpoint_completion_target", "how long a checkpoint may take");
  public static final FactKey<Duration> STATEMENT_TIMEOUT =
      TABLE.time("statement_timeout", MILLISECOND, "how long a statement of anybody may take");
  public static final FactKey<Duration> LOCK_TIMEOUT =
      TABLE.time("lock_timeout", MILLISECOND, "how long anybody waits for a lock");
  public static final FactKey<Duration> IDLE_IN_TRANSACTION =
      TABLE.time(
          "idle_in_transaction_session_timeout",
          MILLISECOND,
          "how long PostgreSQL lets a transaction be idle");
  public static final FactKey<Duration> IDLE_SESSION =
      TABLE.time("idle_session_timeout", MILLISECOND, "how long PostgreSQL keeps an idle session");
  public static final FactKey<String> ARCHIVE_MODE =
      TABLE.word("archive_mode", "whether the log is archived");
  public static final FactKey<String> ARCHIVE_COMMAND =
      TABLE.word("archive_command", "what archives the log");
  public static final FactKey<String> ARCHIVE_LIBRARY =
      TABLE.word("archive_library", "the library that archives the log");
  public static final FactKey<Duration> ARCHIVE_TIMEOUT =
      TABLE.time("archive_timeout", SECOND, "when a segment that is not full is archived");
  public static final FactKey<Boolean> SSL = TABLE.onOrOff("ssl", "whether PostgreSQL speaks TLS");
  public static final FactKey<String> PASSWORD_ENCRYPTION =
      TABLE.word("password_encryption", "how PostgreSQL keeps passwords");
  public static final FactKey<String> HUGE_PAGES =
      TABLE.word("huge_pages", "whether PostgreSQL takes huge pages");

  /** Where the settings begin. */
  public static final FactKey<String> FIRST = new FactKey<>("PostgreSQL's settings", String.class);

  /** The volume of a server's data and log, in the values of Bitnami's chart. */
  public static final FactKey<Memory> VOLUME =
      new FactKey<>("the volume of the primary", Memory.class);

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    var settings = PostgresqlFiles.of(files.stream()).primary();
    settings.stream()
        .findFirst()
        .ifPresent(s -> facts.add(Fact.of(FIRST, s.name(), s.namePlace(), FIRST.name())));
    settings.forEach(setting -> TABLE.take(setting, facts));
    for (var file : files) {
      if (file instanceof ParsedFile.Yaml yaml) {
        yaml.yaml().documents().forEach(values -> volume(file.path(), values, facts));
      }
    }
  }

  private static void volume(String path, YamlNode values, Facts facts) {
    if (values.child("kind").isEmpty()
        && values.at("primary", "persistence", "size").orElse(null) instanceof YamlScalar size) {
      var place = new Place(path, size.line(), size.column(), size.width());
      facts.add(VOLUME, size.text(), Memory::parse, place, "size");
    }
  }
}
