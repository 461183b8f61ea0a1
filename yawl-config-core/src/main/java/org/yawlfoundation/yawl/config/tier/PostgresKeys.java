package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.DECIMAL;
import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.POSTGRES_DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.POSTGRES_MEMORY;
import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * The settings of postgresql.conf that we give; meanings and ranges after the PostgreSQL 17 manual,
 * chapter 19.
 */
public final class PostgresKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group SETTINGS =
      LIST.open("postgresql.settings", OpenGroup.settings("postgresql.conf, by PostgreSQL's"));
  private static final KeyType<String> SWITCH = choice("on", "off");
  private static final KeyType<String> WORDS =
      text(
          "a list of names",
          "names with commas between, such as `pg_stat_statements`",
          "^[^'\\r\\n]*$",
          500);

  public static final Key<String> LISTEN =
      SETTINGS.input(
          "listen_addresses",
          text(
              "a list of addresses", "addresses with commas between, or `*`", "^[^'\\r\\n]+$", 500),
          "*",
          "Addresses to listen on.",
          "a database in a cluster is reached from other pods");
  public static final Key<Long> PORT =
      SETTINGS.given("port", count(1, 65_535), "The port to listen on.", "5432");
  public static final Key<Long> MAX_CONNECTIONS =
      SETTINGS.given(
          "max_connections",
          count(1, 262_143),
          "Connections at most, reserved ones included.",
          "460");
  public static final Key<Long> SUPERUSER_RESERVED =
      SETTINGS.input(
          "superuser_reserved_connections",
          count(0, 262_143),
          3L,
          "Connections kept for superusers.",
          "PostgreSQL's default");
  public static final Key<Long> RESERVED =
      SETTINGS.input(
          "reserved_connections",
          count(0, 262_143),
          5L,
          "Connections kept for roles with pg_use_reserved_connections: monitoring (16 and newer).",
          "an exporter, a backup and a person");
  public static final Key<Memory> SHARED_BUFFERS =
      SETTINGS.given(
          "shared_buffers",
          Bounded.between(POSTGRES_MEMORY, "128kB", "8191GB"),
          "Memory that all sessions share for pages.",
          "16GB");
  public static final Key<String> HUGE_PAGES =
      SETTINGS.input(
          "huge_pages",
          choice("try", "on", "off"),
          "try",
          "Whether shared memory lies on huge pages.",
          "PostgreSQL's default");
  public static final Key<Memory> EFFECTIVE_CACHE =
      SETTINGS.given(
          "effective_cache_size",
          Bounded.between(POSTGRES_MEMORY, "8kB", "16383GB"),
          "What the planner believes to be cached, by PostgreSQL and kernel.",
          "48GB");
  public static final Key<Memory> WORK_MEM =
      SETTINGS.given(
          "work_mem",
          Bounded.between(POSTGRES_MEMORY, "64kB", "64GB"),
          "Memory of one sort or, times hash_mem_multiplier, one hash.",
          "8MB");
  public static final Key<BigDecimal> HASH_MEM =
      SETTINGS.input(
          "hash_mem_multiplier",
          Bounded.between(DECIMAL, "1", "100"),
          BigDecimal.valueOf(2),
          "What a hash may take, in work_mem.",
          "PostgreSQL's default since 15");
  public static final Key<Memory> MAINTENANCE_MEM =
      SETTINGS.given(
          "maintenance_work_mem",
          Bounded.between(POSTGRES_MEMORY, "1MB", "2047GB"),
          "Memory of one VACUUM or CREATE INDEX.",
          "2GB");
  public static final Key<Long> AUTOVACUUM_WORKERS =
      SETTINGS.given(
          "autovacuum_max_workers",
          count(1, 1_000),
          "Autovacuum workers at once, each with maintenance_work_mem.",
          "4");
  public static final Key<BigDecimal> VACUUM_SCALE =
      SETTINGS.input(
          "autovacuum_vacuum_scale_factor",
          Bounded.between(DECIMAL, "0", "100"),
          new BigDecimal("0.05"),
          "Share of a table's rows that must die before it is vacuumed.",
          "case tables change all day: a quarter of the default 0.2");
  public static final Key<BigDecimal> ANALYZE_SCALE =
      SETTINGS.input(
          "autovacuum_analyze_scale_factor",
          Bounded.between(DECIMAL, "0", "100"),
          new BigDecimal("0.02"),
          "Share of a table's rows that must change before it is analyzed.",
          "a fifth of the default 0.1");
  public static final Key<BigDecimal> RANDOM_PAGE_COST =
      SETTINGS.given(
          "random_page_cost",
          Bounded.between(DECIMAL, "0", "1000000"),
          "Cost of a page read at random, beside 1 in sequence.",
          "1.1");
  public static final Key<Long> IO_CONCURRENCY =
      SETTINGS.given(
          "effective_io_concurrency",
          count(0, 1_000),
          "Reads at once that the storage can serve.",
          "200");
  public static final Key<Long> WORKER_PROCESSES =
      SETTINGS.given(
          "max_worker_processes", count(1, 262_143), "Background processes at most.", "16");
  public static final Key<Long> PARALLEL_WORKERS =
      SETTINGS.given(
          "max_parallel_workers", count(0, 1_024), "Of these, for parallel queries.", "8");
  public static final Key<Long> PARALLEL_PER_GATHER =
      SETTINGS.input(
          "max_parallel_workers_per_gather",
          count(0, 1_024),
          2L,
          "Parallel workers of one query.",
          "PostgreSQL's default");
  public static final Key<String> JIT =
      SETTINGS.input(
          "jit",
          SWITCH,
          "off",
          "Whether queries are compiled.",
          "short transactions never earn the compiler's time");
  public static final Key<String> WAL_LEVEL =
      SETTINGS.input(
          "wal_level",
          choice("minimal", "replica", "logical"),
          "replica",
          "How much the write-ahead log tells.",
          "guide 1.4: streaming replicas");
  public static final Key<Long> WAL_SENDERS =
      SETTINGS.given(
          "max_wal_senders", count(0, 262_143), "Standbys and backups that stream at once.", "10");
  public static final Key<Long> REPLICATION_SLOTS =
      SETTINGS.given(
          "max_replication_slots",
          count(0, 262_143),
          "Places in the log that are kept for standbys.",
          "10");
  public static final Key<Memory> WAL_KEEP =
      SETTINGS.given(
          "wal_keep_size",
          Bounded.between(POSTGRES_MEMORY, "0MB", "2047TB"),
          "Log kept for standbys that have no slot.",
          "30GB");
  public static final Key<Memory> SLOT_WAL_KEEP =
      SETTINGS.given(
          "max_slot_wal_keep_size",
          Bounded.between(POSTGRES_MEMORY, "0MB", "2047TB"),
          "Log kept for a slot at most, whatever its standby still lacks.",
          "115GB");
  public static final Key<String> SYNCHRONOUS_STANDBYS =
      SETTINGS.input(
          "synchronous_standby_names",
          WORDS,
          "",
          "Standbys that a commit waits for, such as `ANY 1 (standby_1, standby_2)`.",
          "off: with it, a commit takes a round trip more, and stops when too few standbys are there");
  public static final Key<String> WAL_COMPRESSION =
      SETTINGS.input(
          "wal_compression",
          choice("on", "off", "pglz", "lz4", "zstd"),
          "on",
          "Whether full pages are compressed in the log.",
          "case data is text; `on` is built into every server");
  public static final Key<Duration> CHECKPOINT_TIMEOUT =
      SETTINGS.input(
          "checkpoint_timeout",
          Bounded.between(POSTGRES_DURATION, "30s", "1d"),
          Duration.ofMinutes(15),
          "Between two checkpoints.",
          "guide 1.4");
  public static final Key<BigDecimal> CHECKPOINT_COMPLETION =
      SETTINGS.input(
          "checkpoint_completion_target",
          Bounded.between(DECIMAL, "0", "1"),
          new BigDecimal("0.9"),
          "Share of that time in which a checkpoint is spread.",
          "PostgreSQL's default");
  public static final Key<Memory> MAX_WAL =
      SETTINGS.given(
          "max_wal_size",
          Bounded.between(POSTGRES_MEMORY, "32MB", "2047TB"),
          "Log between checkpoints, a soft limit.",
          "56GB");
  public static final Key<Memory> MIN_WAL =
      SETTINGS.given(
          "min_wal_size",
          Bounded.between(POSTGRES_MEMORY, "32MB", "2047TB"),
          "Log files kept for reuse.",
          "14GB");
  public static final Key<String> PRELOAD =
      SETTINGS.input(
          "shared_preload_libraries",
          WORDS,
          "pg_stat_statements",
          "Libraries loaded at start.",
          "guide 1.4, without pg_trgm and btree_gin: they are extensions and work without");
  public static final Key<Duration> IDLE_IN_TRANSACTION =
      SETTINGS.input(
          "idle_in_transaction_session_timeout",
          POSTGRES_DURATION,
          Duration.ofMinutes(1),
          "When an idle open transaction is ended.",
          "guide 1.4, where it stood in pgbouncer.ini");
  public static final Key<Duration> CONNECTION_CHECK =
      SETTINGS.input(
          "client_connection_check_interval",
          POSTGRES_DURATION,
          Duration.ofSeconds(10),
          "How often a running query looks whether its client is still there.",
          "killed pods leave queries behind");
  public static final Key<Duration> KEEPALIVE =
      SETTINGS.input(
          "tcp_keepalives_idle",
          POSTGRES_DURATION,
          Duration.ofMinutes(1),
          "When an idle connection is asked for a sign of life.",
          "below the idle limits of common load balancers");
  public static final Key<String> PASSWORDS =
      SETTINGS.input(
          "password_encryption",
          choice("scram-sha-256", "md5"),
          "scram-sha-256",
          "How passwords are kept.",
          "PostgreSQL's default");
  public static final Key<String> IO_TIMING =
      SETTINGS.input(
          "track_io_timing",
          SWITCH,
          "on",
          "Whether reads and writes are timed.",
          "else nobody can tell slow disks from slow queries");
  public static final Key<Duration> SLOW_QUERY =
      SETTINGS.input(
          "log_min_duration_statement",
          POSTGRES_DURATION,
          Duration.ofSeconds(1),
          "Statements at least so slow are logged.",
          "guide 3.3: slow queries are those above 1 s");
  public static final Key<String> LOG_CHECKPOINTS =
      SETTINGS.input(
          "log_checkpoints",
          SWITCH,
          "on",
          "Whether checkpoints are logged.",
          "PostgreSQL's default since 15");
  public static final Key<String> LOG_LOCKS =
      SETTINGS.input(
          "log_lock_waits",
          SWITCH,
          "on",
          "Whether long waits for locks are logged.",
          "else a stuck case leaves no trace");
  public static final Key<Duration> LOG_AUTOVACUUM =
      SETTINGS.input(
          "log_autovacuum_min_duration",
          POSTGRES_DURATION,
          Duration.ofMinutes(1),
          "Autovacuum runs at least so long are logged.",
          "a tenth of the default");
  public static final Key<String> TIME_ZONE =
      SETTINGS.input(
          "timezone",
          text("a time zone", "a name such as `UTC`", "^[A-Za-z0-9_+/-]+$", 60),
          "UTC",
          "The sessions' time zone.",
          "one clock for engine, database and logs");

  private PostgresKeys() {}
}
