package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;
import org.yawlfoundation.yawl.config.tier.RoleKeys;
import org.yawlfoundation.yawl.config.tier.StandbyKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/**
 * Derives the primary's settings from its host, the pools in front of it, and the log that the load
 * writes.
 */
final class PostgresqlDeriver {
  /** Backends that no pool opens: monitoring, backup, people; not counted by the reserved ones. */
  private static final long OTHERS = 20;

  /** PostgreSQL takes no more (PostgreSQL 17 manual, pg_settings). */
  private static final long MOST_CONNECTIONS = 262_143;

  private static final Memory BACKEND = Memory.ofMebibytes(5);
  private static final Memory MEGABYTE = Memory.ofMebibytes(1);
  private static final Memory GIGABYTE = Memory.ofGibibytes(1);

  /** PostgreSQL counts max_wal_size in MB, up to 2,147,483,647 of them. */
  private static final Memory LARGEST_LOG = Memory.ofGibibytes(2047 * 1024);

  private PostgresqlDeriver() {}

  static Postgresql derive(SheetBuilder sheet) {
    var memory = sheet.input(DatabaseKeys.MEMORY);
    var cpus = sheet.input(DatabaseKeys.CPUS);
    var storage = sheet.input(DatabaseKeys.STORAGE);
    var network = sheet.input(DatabaseKeys.NETWORK);
    var standbys = sheet.input(DatabaseKeys.STANDBYS);
    var tls = sheet.input(DatabaseKeys.TLS);
    var rootCertificate = sheet.input(DatabaseKeys.ROOT_CERTIFICATE);
    var absence = sheet.input(StandbyKeys.ABSENCE);
    var settings = settings(sheet);
    return new Postgresql(
        sheet.value(DatabaseKeys.HOST),
        sheet.value(DatabaseKeys.PORT),
        sheet.value(DatabaseKeys.NAME),
        network,
        memory,
        cpus,
        storage,
        standbys,
        tls,
        rootCertificate,
        StandbyDeriver.derive(sheet, absence),
        roles(sheet),
        settings);
  }

  private static Postgresql.Roles roles(SheetBuilder sheet) {
    return new Postgresql.Roles(
        sheet.input(RoleKeys.OWNER),
        new Postgresql.Application(
            sheet.input(
                RoleKeys.APPLICATION,
                Why.source("")
                    .guide(
                        "1.4",
                        "CREATE ROLE pooler WITH LOGIN PASSWORD '...'",
                        "PgBouncer logs in as the engine itself; a password in a statement ends up in logs")),
            sheet.put(
                RoleKeys.APPLICATION_CONNECTIONS,
                Why.formula(
                        "(pgbouncer.replicas + pgbouncer.surge) * pgbouncer.settings.max_db_connections, at most 262143")
                    .from("all pools full, and nobody beside them"),
                in ->
                    Math.min(
                        MOST_CONNECTIONS,
                        (in.get(PoolKeys.REPLICAS) + in.get(PoolKeys.SURGE))
                            * in.get(PgbouncerKeys.MAX_DB_CONNECTIONS))),
            sheet.input(RoleKeys.STATEMENT_TIMEOUT),
            sheet.input(RoleKeys.LOCK_TIMEOUT)),
        sheet.value(RoleKeys.REPLICATION),
        new Postgresql.Monitoring(
            sheet.input(RoleKeys.MONITORING),
            sheet.input(RoleKeys.MONITORING_CONNECTIONS),
            sheet.input(RoleKeys.MONITORING_TIMEOUT)));
  }

  private static Map<String, Object> settings(SheetBuilder sheet) {
    var settings = new SettingsBuilder(sheet);
    settings.input(PostgresKeys.LISTEN);
    settings.put(
        PostgresKeys.PORT,
        Why.formula("postgresql.port").from("one port for all who connect"),
        in -> in.get(DatabaseKeys.PORT));
    connections(sheet, settings);
    memory(settings);
    autovacuumAndPlanner(settings);
    log(settings);
    settings.input(
        PostgresKeys.PRELOAD,
        Why.source("")
            .guide(
                "1.4",
                "pg_stat_statements,pg_trgm,btree_gin",
                "the other two are extensions: preloading them gives nothing"));
    settings.input(PostgresKeys.IDLE_IN_TRANSACTION);
    settings.input(PostgresKeys.CONNECTION_CHECK);
    settings.input(PostgresKeys.KEEPALIVE);
    settings.input(PostgresKeys.PASSWORDS);
    TlsDeriver.settings(settings);
    settings.input(PostgresKeys.IO_TIMING);
    settings.input(PostgresKeys.SLOW_QUERY);
    settings.input(PostgresKeys.LOG_CHECKPOINTS);
    settings.input(PostgresKeys.LOG_LOCKS);
    settings.input(PostgresKeys.LOG_AUTOVACUUM);
    settings.input(PostgresKeys.TIME_ZONE);
    return settings.build("postgresql.settings");
  }

  private static void connections(SheetBuilder sheet, SettingsBuilder settings) {
    boolean reserves = sheet.value(TargetKeys.POSTGRESQL) >= 16;
    sheet.input(PostgresKeys.SUPERUSER_RESERVED);
    if (reserves) {
      sheet.input(PostgresKeys.RESERVED);
    }
    var formula =
        "(pgbouncer.replicas + pgbouncer.surge) * pgbouncer.settings.max_db_connections + postgresql.settings.superuser_reserved_connections";
    settings.put(
        PostgresKeys.MAX_CONNECTIONS,
        Why.formula(
                formula
                    + (reserves ? " + postgresql.settings.reserved_connections" : "")
                    + " + 20, in tens, at most 262143")
            .from("all pools full, the reserved ones, and 20 for monitoring, backup and people")
            .guide(
                "1.4",
                "5000",
                "4,000 of them no pool can use, and each may take work_mem: 86 GB in the worst case"),
        in -> {
          long sum =
              (in.get(PoolKeys.REPLICAS) + in.get(PoolKeys.SURGE))
                      * in.get(PgbouncerKeys.MAX_DB_CONNECTIONS)
                  + in.get(PostgresKeys.SUPERUSER_RESERVED);
          sum += reserves ? in.get(PostgresKeys.RESERVED) : 0;
          return Math.min(MOST_CONNECTIONS, 10 * PlanDeriver.ceil(sum + OTHERS, 10));
        });
    settings.take(PostgresKeys.SUPERUSER_RESERVED);
    if (reserves) {
      settings.take(PostgresKeys.RESERVED);
    }
  }

  private static void memory(SettingsBuilder settings) {
    settings.put(
        PostgresKeys.SHARED_BUFFERS,
        Why.formula("postgresql.memory / 4")
            .from("PostgreSQL 17 manual 19.4.1: 25% of memory; guide 1.4"),
        in -> in.get(DatabaseKeys.MEMORY).dividedBy(4).downTo(MEGABYTE));
    settings.input(PostgresKeys.HUGE_PAGES);
    settings.put(
        PostgresKeys.EFFECTIVE_CACHE,
        Why.formula("postgresql.memory * 3 / 4").from("guide 1.4: 75% of memory"),
        in -> in.get(DatabaseKeys.MEMORY).times(3).dividedBy(4).downTo(MEGABYTE));
    settings.put(
        PostgresKeys.MAINTENANCE_MEM,
        Why.formula("min(2GB, postgresql.memory / 32)").from("guide 1.4: 2GB of 64GB"),
        in -> in.get(DatabaseKeys.MEMORY).dividedBy(32).downTo(MEGABYTE).atMost(GIGABYTE.times(2)));
    settings.put(
        PostgresKeys.AUTOVACUUM_WORKERS,
        Why.formula("max(3, postgresql.cpus / 4)").from("3 is PostgreSQL's default"),
        in -> Math.max(3, in.get(DatabaseKeys.CPUS) / 4));
    settings.input(PostgresKeys.HASH_MEM);
    settings.put(
        PostgresKeys.WORK_MEM,
        Why.formula(
                "min(8MB, (postgresql.memory - postgresql.settings.shared_buffers -"
                    + " (postgresql.settings.autovacuum_max_workers + 1) * postgresql.settings.maintenance_work_mem -"
                    + " 5MB * postgresql.settings.max_connections) /"
                    + " (2 * postgresql.settings.max_connections * postgresql.settings.hash_mem_multiplier)), at least 1MB")
            .from("guide 1.4: 8MB; two sorts or hashes at once in every session must still fit"),
        in -> {
          long sessions = in.get(PostgresKeys.MAX_CONNECTIONS);
          var left =
              in.get(DatabaseKeys.MEMORY)
                  .minus(in.get(PostgresKeys.SHARED_BUFFERS))
                  .minus(
                      in.get(PostgresKeys.MAINTENANCE_MEM)
                          .times(in.get(PostgresKeys.AUTOVACUUM_WORKERS) + 1));
          var share =
              BigDecimal.valueOf(left.bytes())
                  .subtract(
                      BigDecimal.valueOf(BACKEND.bytes()).multiply(BigDecimal.valueOf(sessions)))
                  .max(BigDecimal.ZERO)
                  .divide(
                      BigDecimal.valueOf(2 * sessions).multiply(in.get(PostgresKeys.HASH_MEM)),
                      0,
                      RoundingMode.FLOOR);
          return Memory.ofBytes(share.longValueExact())
              .downTo(MEGABYTE)
              .atLeast(MEGABYTE)
              .atMost(MEGABYTE.times(8));
        });
  }

  private static void autovacuumAndPlanner(SettingsBuilder settings) {
    settings.input(PostgresKeys.VACUUM_SCALE);
    settings.input(PostgresKeys.ANALYZE_SCALE);
    settings.put(
        PostgresKeys.RANDOM_PAGE_COST,
        Why.formula("postgresql.storage is ssd ? 1.1 : 4").from("PostgreSQL 17 manual 19.7.2"),
        in ->
            in.get(DatabaseKeys.STORAGE).equals("ssd")
                ? new BigDecimal("1.1")
                : BigDecimal.valueOf(4));
    settings.put(
        PostgresKeys.IO_CONCURRENCY,
        Why.formula("postgresql.storage is ssd ? 200 : 2")
            .from("PostgreSQL 17 manual 19.4.4: hundreds for SSDs"),
        in -> in.get(DatabaseKeys.STORAGE).equals("ssd") ? 200L : 2L);
    settings.put(
        PostgresKeys.WORKER_PROCESSES,
        Why.formula("max(8, postgresql.cpus)").from("8 is PostgreSQL's default"),
        in -> Math.max(8, in.get(DatabaseKeys.CPUS)));
    settings.put(
        PostgresKeys.PARALLEL_WORKERS,
        Why.formula("max(2, postgresql.cpus / 2)")
            .from("half of the processors stay for the many short queries"),
        in -> Math.max(2, in.get(DatabaseKeys.CPUS) / 2));
    settings.input(PostgresKeys.PARALLEL_PER_GATHER);
    settings.input(PostgresKeys.JIT);
  }

  private static void log(SettingsBuilder settings) {
    settings.input(PostgresKeys.WAL_LEVEL);
    settings.put(
        PostgresKeys.WAL_SENDERS,
        Why.formula("max(10, postgresql.standbys + 6)")
            .from(
                "one for each standby; two for each backup, and what a broken connection left behind"),
        in -> Math.max(10, in.get(DatabaseKeys.STANDBYS) + 6));
    settings.put(
        PostgresKeys.REPLICATION_SLOTS,
        Why.formula("max(10, postgresql.standbys + 4)")
            .from("one for each standby, and some for backup and change capture"),
        in -> Math.max(10, in.get(DatabaseKeys.STANDBYS) + 4));
    settings.input(PostgresKeys.WAL_COMPRESSION);
    settings.input(PostgresKeys.CHECKPOINT_TIMEOUT);
    settings.input(PostgresKeys.CHECKPOINT_COMPLETION);
    settings.put(
        PostgresKeys.MAX_WAL,
        Why.formula(
                "max(8GB, load.walPerSecond * postgresql.settings.checkpoint_timeout *"
                    + " (1 + postgresql.settings.checkpoint_completion_target)), in whole GB, at most 2047TB")
            .from("a checkpoint begins at max_wal_size / (1 + checkpoint_completion_target)")
            .guide(
                "1.4",
                "8GB",
                "at the guide's own load it is full in 9 s, and checkpoints never end"),
        in ->
            Memory.ofBytes(
                    BigDecimal.valueOf(in.get(LoadKeys.WAL_PER_SECOND).bytes())
                        .multiply(PlanDeriver.seconds(in.get(PostgresKeys.CHECKPOINT_TIMEOUT)))
                        .multiply(in.get(PostgresKeys.CHECKPOINT_COMPLETION).add(BigDecimal.ONE))
                        .setScale(0, RoundingMode.CEILING)
                        .min(BigDecimal.valueOf(LARGEST_LOG.bytes()))
                        .longValueExact())
                .upTo(GIGABYTE)
                .atLeast(GIGABYTE.times(8)));
    settings.put(
        PostgresKeys.MIN_WAL,
        Why.formula("postgresql.settings.max_wal_size / 4, in whole GB")
            .from("files are reused rather than made anew"),
        in -> in.get(PostgresKeys.MAX_WAL).dividedBy(4).downTo(GIGABYTE));
    settings.put(
        PostgresKeys.WAL_KEEP,
        Why.formula(
                "max(1GB, load.walPerSecond * postgresql.settings.checkpoint_timeout), in whole GB, at most 2047TB")
            .from(
                "after a failover no slot keeps the log, until roles.sql has run on the new primary"),
        in -> written(in, PostgresKeys.CHECKPOINT_TIMEOUT).atLeast(GIGABYTE));
    settings.put(
        PostgresKeys.SLOT_WAL_KEEP,
        Why.formula(
                "max(postgresql.settings.max_wal_size, load.walPerSecond * postgresql.standby.absence),"
                    + " in whole GB, at most 2047TB")
            .from("a dead standby must not fill the primary's disk; without a bound its slot does"),
        in -> written(in, StandbyKeys.ABSENCE).atLeast(in.get(PostgresKeys.MAX_WAL)));
    settings.input(PostgresKeys.SYNCHRONOUS_STANDBYS);
  }

  /** The log of some time. */
  private static Memory written(Inputs in, Key<Duration> time) {
    return Memory.ofBytes(
            BigDecimal.valueOf(in.get(LoadKeys.WAL_PER_SECOND).bytes())
                .multiply(PlanDeriver.seconds(in.get(time)))
                .setScale(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(LARGEST_LOG.bytes()))
                .longValueExact())
        .upTo(GIGABYTE);
  }
}
