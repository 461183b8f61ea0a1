package org.yawlfoundation.yawl.config.plan;

import java.util.Map;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
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

  private PostgresqlDeriver() {}

  static Postgresql derive(SheetBuilder sheet) {
    var memory = sheet.input(DatabaseKeys.MEMORY);
    var cpus = sheet.input(DatabaseKeys.CPUS);
    var storage = sheet.input(DatabaseKeys.STORAGE);
    var network = sheet.input(DatabaseKeys.NETWORK);
    var standbys = sheet.input(DatabaseKeys.STANDBYS);
    var tls = sheet.value(DatabaseKeys.TLS);
    var rootCertificate = sheet.input(DatabaseKeys.ROOT_CERTIFICATE);
    var busy = sheet.input(DatabaseKeys.BUSY);
    var absence = sheet.input(StandbyKeys.ABSENCE);
    ArchiveDeriver.folder(sheet);
    var settings = settings(sheet);
    return new Postgresql(
        sheet.value(DatabaseKeys.HOST),
        sheet.value(DatabaseKeys.PORT),
        sheet.value(DatabaseKeys.NAME),
        network,
        memory,
        cpus,
        storage,
        busy,
        sheet.value(DatabaseKeys.HUGE_PAGES),
        standbys,
        tls,
        rootCertificate,
        StandbyDeriver.derive(sheet, absence),
        roles(sheet),
        ArchiveDeriver.archive(sheet),
        ArchiveDeriver.backup(sheet),
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
                        "PgBouncer's own role may only ask for secrets; a password in a statement ends up in logs")),
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
        sheet.input(RoleKeys.BACKUP),
        new Postgresql.Monitoring(
            sheet.input(RoleKeys.MONITORING),
            sheet.input(RoleKeys.MONITORING_CONNECTIONS),
            sheet.input(RoleKeys.MONITORING_TIMEOUT)),
        new Postgresql.Pooler(
            sheet.value(RoleKeys.POOLER_NAME),
            sheet.put(
                RoleKeys.POOLER_CONNECTIONS,
                Why.formula("(pgbouncer.replicas + pgbouncer.surge) * pgbouncer.lookups")
                    .from("all lookups at once, and nobody beside them"),
                in ->
                    (in.get(PoolKeys.REPLICAS) + in.get(PoolKeys.SURGE))
                        * in.get(PoolKeys.LOOKUPS)),
            sheet.input(RoleKeys.LOOKUP)));
  }

  private static Map<String, Object> settings(SheetBuilder sheet) {
    var settings = new SettingsBuilder(sheet, "PostgreSQL", sheet.value(TargetKeys.POSTGRESQL));
    settings.input(PostgresKeys.LISTEN);
    settings.put(
        PostgresKeys.PORT,
        Why.formula("postgresql.port").from("one port for all who connect"),
        in -> in.get(DatabaseKeys.PORT));
    connections(settings);
    PostgresMemory.put(sheet, settings);
    PostgresVacuum.put(settings);
    PostgresPlanner.put(settings);
    PostgresLog.put(settings);
    ArchiveDeriver.settings(settings);
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
    settings.input(PostgresKeys.KEEPALIVE_INTERVAL);
    settings.input(PostgresKeys.KEEPALIVE_COUNT);
    settings.input(PostgresKeys.PASSWORDS);
    TlsDeriver.settings(settings);
    told(settings);
    settings.input(PostgresKeys.TIME_ZONE);
    return settings.build("postgresql.settings");
  }

  /** What the server counts and writes to its own log. */
  private static void told(SettingsBuilder settings) {
    settings.input(PostgresKeys.IO_TIMING);
    settings.input(PostgresKeys.WAL_IO_TIMING);
    settings.input(PostgresKeys.QUERY_SIZE);
    settings.input(PostgresKeys.LOG_PREFIX);
    settings.put(
        PostgresKeys.LOG_CONNECTIONS,
        Why.formula("targets.postgresql < 18 ? on : authentication,authorization")
            .from(
                "who came, and how it was proven; behind a pool few connections are made. A list since 18"),
        in -> in.get(TargetKeys.POSTGRESQL) < 18 ? "on" : "authentication,authorization");
    settings.input(PostgresKeys.SLOW_QUERY);
    settings.put(
        PostgresKeys.LOG_TEMP,
        Why.formula("postgresql.settings.work_mem")
            .from(
                "a sort or hash that did not fit goes to a file: who raises work_mem wants to know"),
        in -> in.get(PostgresKeys.WORK_MEM));
    settings.input(PostgresKeys.LOG_CHECKPOINTS);
    settings.input(PostgresKeys.LOG_LOCKS);
    settings.input(PostgresKeys.LOG_AUTOVACUUM);
  }

  private static void connections(SettingsBuilder settings) {
    settings.input(PostgresKeys.SUPERUSER_RESERVED);
    settings.input(PostgresKeys.RESERVED);
    settings.put(
        PostgresKeys.MAX_CONNECTIONS,
        Why.formula(
                "(pgbouncer.replicas + pgbouncer.surge) * pgbouncer.settings.max_db_connections +"
                    + " postgresql.settings.superuser_reserved_connections +"
                    + " postgresql.settings.reserved_connections + 20, in tens, at most 262143")
            .from("all pools full, the reserved ones, and 20 for monitoring, backup and people")
            .guide(
                "1.4",
                "5000",
                "4,000 of them no pool can use, and each may take work_mem: 86 GB in the worst case"),
        in ->
            Math.min(
                MOST_CONNECTIONS,
                10
                    * PlanDeriver.ceil(
                        (in.get(PoolKeys.REPLICAS) + in.get(PoolKeys.SURGE))
                                * in.get(PgbouncerKeys.MAX_DB_CONNECTIONS)
                            + in.get(PostgresKeys.SUPERUSER_RESERVED)
                            + in.find(PostgresKeys.RESERVED).orElse(0L)
                            + OTHERS,
                        10)));
  }
}
