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
      SETTINGS.given(
          "huge_pages",
          choice("try", "on", "off"),
          "Whether shared memory lies on huge pages.",
          "try");
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
          "Memory of one CREATE INDEX, or of one VACUUM by hand.",
          "2GB");
  public static final Key<Long> AUTOVACUUM_WORKERS =
      SETTINGS.given(
          "autovacuum_max_workers",
          count(1, 1_000),
          "Autovacuum workers at once, each with autovacuum_work_mem.",
          "4");
  public static final Key<Memory> AUTOVACUUM_MEM =
      SETTINGS.given(
          "autovacuum_work_mem",
          Bounded.between(POSTGRES_MEMORY, "1MB", "2047GB"),
          "Memory of one autovacuum worker.",
          "1GB");
  public static final Key<Long> AUTOVACUUM_SLOTS =
      SETTINGS.given(
          "autovacuum_worker_slots",
          count(1, 262_143),
          "Autovacuum workers that a reload may allow (18 and newer).",
          "16");
  public static final Key<Duration> NAPTIME =
      SETTINGS.input(
          "autovacuum_naptime",
          Bounded.between(POSTGRES_DURATION, "1s", "24d"),
          Duration.ofSeconds(15),
          "Between two looks at a database's tables.",
          "case tables change all day: a quarter of the default 1min, so that a quarter as many rows lie dead");
  public static final Key<Duration> COST_DELAY =
      SETTINGS.input(
          "autovacuum_vacuum_cost_delay",
          Bounded.between(POSTGRES_DURATION, "0ms", "100ms"),
          Duration.ofMillis(2),
          "How long workers rest when they have used up the cost limit.",
          "PostgreSQL's default; the cost limit is counted with it");
  public static final Key<Long> COST_LIMIT =
      SETTINGS.given(
          "autovacuum_vacuum_cost_limit",
          count(1, 10_000),
          "What all autovacuum workers together may do before they rest, in vacuum_cost_* units.",
          "1467");
  public static final Key<Memory> BUFFER_USAGE =
      SETTINGS.input(
          "vacuum_buffer_usage_limit",
          Bounded.between(POSTGRES_MEMORY, "128kB", "16GB"),
          Memory.ofMebibytes(2),
          "Of shared_buffers, what one vacuum may use (16 and newer).",
          "the default since 17, eight times that of 16");
  public static final Key<BigDecimal> VACUUM_SCALE =
      SETTINGS.input(
          "autovacuum_vacuum_scale_factor",
          Bounded.between(DECIMAL, "0", "100"),
          new BigDecimal("0.05"),
          "Share of a table's rows that must die before it is vacuumed.",
          "case tables change all day: a quarter of the default 0.2");
  public static final Key<BigDecimal> INSERT_SCALE =
      SETTINGS.input(
          "autovacuum_vacuum_insert_scale_factor",
          Bounded.between(DECIMAL, "0", "100"),
          new BigDecimal("0.05"),
          "Share of a table's rows that must be added before it is vacuumed.",
          "logs of cases only grow: frozen in small steps; a quarter of the default 0.2");
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
  public static final Key<String> IO_METHOD =
      SETTINGS.input(
          "io_method",
          choice("worker", "sync", "io_uring"),
          "worker",
          "Who reads pages ahead (18 and newer).",
          "PostgreSQL's default; io_uring takes a server built with liburing, and a seccomp profile that allows it");
  public static final Key<Long> IO_WORKERS =
      SETTINGS.given(
          "io_workers", count(1, 32), "Processes that read pages ahead (18 and newer).", "4");
  public static final Key<Long> WORKER_PROCESSES =
      SETTINGS.given(
          "max_worker_processes", count(1, 262_143), "Background processes at most.", "16");
  public static final Key<Long> PARALLEL_WORKERS =
      SETTINGS.given(
          "max_parallel_workers", count(0, 1_024), "Of these, for parallel queries.", "8");
  public static final Key<Long> PARALLEL_PER_GATHER =
      SETTINGS.given(
          "max_parallel_workers_per_gather",
          count(0, 1_024),
          "Parallel workers of one query.",
          "2");
  public static final Key<Long> PARALLEL_MAINTENANCE =
      SETTINGS.given(
          "max_parallel_maintenance_workers",
          count(0, 1_024),
          "Parallel workers of one CREATE INDEX or VACUUM.",
          "4");
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
          choice("replica", "logical"),
          "replica",
          "How much the write-ahead log tells; with `minimal` no server with max_wal_senders starts.",
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
  public static final Key<Duration> SLOT_IDLE =
      SETTINGS.given(
          "idle_replication_slot_timeout",
          POSTGRES_DURATION,
          "When a slot that nobody reads from is given up (18 and newer); 0 is never.",
          "1h");
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
  public static final Key<Duration> KEEPALIVE_INTERVAL =
      SETTINGS.input(
          "tcp_keepalives_interval",
          POSTGRES_DURATION,
          Duration.ofSeconds(10),
          "When it is asked again.",
          "with the count below, a dead client is found within two minutes; Linux would take eleven more");
  public static final Key<Long> KEEPALIVE_COUNT =
      SETTINGS.input(
          "tcp_keepalives_count",
          count(0, 127),
          6L,
          "How often it is asked before it counts as dead.",
          "six times ten seconds");
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
  public static final Key<String> WAL_IO_TIMING =
      SETTINGS.input(
          "track_wal_io_timing",
          SWITCH,
          "on",
          "Whether writes and syncs of the log are timed.",
          "a commit waits for them: pg_stat_wal, since 18 pg_stat_io");
  public static final Key<Memory> QUERY_SIZE =
      SETTINGS.input(
          "track_activity_query_size",
          Bounded.between(POSTGRES_MEMORY, "1kB", "1MB"),
          Memory.ofKibibytes(4),
          "What pg_stat_activity keeps of a session's statement.",
          "an object mapper's statements are longer than the default 1kB");
  public static final Key<String> LOG_PREFIX =
      SETTINGS.input(
          "log_line_prefix",
          text("a prefix", "%-escapes and text, such as `%m [%p] %u `", "^[^\\r\\n]*$", 200),
          "%m [%p] %q%u %a ",
          "What stands before each line of the server's log.",
          "the default, and whose session it was");
  public static final Key<String> LOG_CONNECTIONS =
      SETTINGS.given(
          "log_connections",
          text(
              "`on`, `off`, or since 18 a list",
              "`on`, `off` or `receipt,authorization`",
              "^[a-z_, ]*$",
              100),
          "Which steps of a new connection are logged.",
          "on");
  public static final Key<Memory> LOG_TEMP =
      SETTINGS.given(
          "log_temp_files",
          Bounded.between(POSTGRES_MEMORY, "0kB", "2047GB"),
          "Temporary files at least so large are logged.",
          "37MB");
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
