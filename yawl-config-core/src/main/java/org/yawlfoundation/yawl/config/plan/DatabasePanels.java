package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.DashboardBuilder.line;
import static org.yawlfoundation.yawl.config.plan.PanelDraft.lines;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.rate;

import org.yawlfoundation.yawl.config.tier.DatabaseKeys;

/** The database's dashboard: its connections and pool, its work, its log and its tables. */
final class DatabasePanels {
  private DatabasePanels() {}

  static Dashboard build(DashboardBuilder page) {
    return page.row(
            "connections",
            "Connections and Pool",
            line(connections(), states()),
            line(waiting(), longestWait()),
            line(clients(), servers()))
        .row("work", "Work", line(up(), transactions(), hits()), line(slowQueries(), locks()))
        .row("log", "Log and Standbys", line(lag(), log(), archiving()))
        .row("tables", "Tables", line(deadTuples(), size()))
        .build("Whether connections suffice, and whether PostgreSQL keeps up with its work.");
  }

  private static PanelDraft connections() {
    return lines(
        "databaseConnections",
        "Database Connections",
        "guide 3.4, corrected: summed over states and users",
        (panel, in) ->
            panel
                .means("Open connections of each server; the pools may open few more.")
                .shows(of(in, RecordingRules.CONNECTIONS), "{{instance}}")
                .limitedBy("YawlDatabaseConnectionsHigh", "YawlDatabaseConnectionPoolExhausted"));
  }

  private static PanelDraft states() {
    return lines(
        "connectionStates",
        "Connections by State",
        "postgres_exporter: pg_stat_activity",
        (panel, in) ->
            panel
                .means(
                    "Those that are idle in a transaction hold locks, and keep rows from vacuum.")
                .shows("sum by (state) (" + of(in, "pg_stat_activity_count") + ")", "{{state}}"));
  }

  private static PanelDraft waiting() {
    return lines(
        "poolWaiting",
        "Clients Waiting for PgBouncer",
        "guide 1.4, corrected: by the name of PgBouncer's exporter",
        (panel, in) ->
            panel
                .means(
                    "In all PgBouncers together; more than a few for more than moments is a queue.")
                .shows("sum(" + pool(in, PoolAlerts.WAITING) + ")", "waiting")
                .limitedBy("YawlPgbouncerClientsWaiting"));
  }

  private static PanelDraft longestWait() {
    return lines(
        "poolWait",
        "Longest Wait for a Connection",
        "PgBouncer's SHOW POOLS: maxwait",
        (panel, in) ->
            panel
                .means(
                    "Of the client that has waited longest; at query_wait_timeout it is refused.")
                .in("s")
                .shows("max(" + pool(in, "pgbouncer_pools_client_maxwait_seconds") + ")", "longest")
                .limitedBy("YawlPgbouncerWaitTooLong"));
  }

  private static PanelDraft clients() {
    return lines(
        "poolClients",
        "Clients of Each PgBouncer",
        "PgBouncer's SHOW LISTS: used_clients",
        (panel, in) ->
            panel
                .means("At max_client_conn further clients are refused.")
                .shows("max(pgbouncer_used_clients)", "fullest")
                .shows("avg(pgbouncer_used_clients)", "mean")
                .limitedBy("YawlPgbouncerClientConnectionsHigh"));
  }

  private static PanelDraft servers() {
    return lines(
        "poolServers",
        "Connections of PgBouncer to the Database",
        "PgBouncer's SHOW POOLS: sv_active, sv_idle and sv_used",
        (panel, in) ->
            panel
                .means(
                    "None idle while clients wait: the pool is too small, or transactions too long.")
                .shows(
                    "sum(" + pool(in, "pgbouncer_pools_server_active_connections") + ")", "active")
                .shows("sum(" + pool(in, "pgbouncer_pools_server_idle_connections") + ")", "idle")
                .shows("sum(" + pool(in, "pgbouncer_pools_server_used_connections") + ")", "used"));
  }

  private static PanelDraft up() {
    return lines(
        "databaseUp",
        "Database Up",
        "postgres_exporter: whether it could connect",
        (panel, in) ->
            panel
                .means("1 where the exporter reaches its server, 0 where it does not.")
                .shows("max by (instance) (pg_up)", "{{instance}}")
                .watchedBy("YawlDatabaseDown", "YawlDatabaseMetricsMissing"));
  }

  private static PanelDraft transactions() {
    return lines(
        "transactions",
        "Transactions",
        "postgres_exporter: pg_stat_database",
        (panel, in) ->
            panel
                .means("Each second; what is rolled back was done for nothing.")
                .in("ops")
                .shows("sum(" + rate(in, of(in, "pg_stat_database_xact_commit")) + ")", "committed")
                .shows(
                    "sum(" + rate(in, of(in, "pg_stat_database_xact_rollback")) + ")",
                    "rolled back"));
  }

  private static PanelDraft hits() {
    return lines(
        "cacheHits",
        "Blocks Found in Memory",
        "postgres_exporter: pg_stat_database",
        (panel, in) -> {
          var hits = "sum(" + rate(in, of(in, "pg_stat_database_blks_hit")) + ")";
          var reads = "sum(" + rate(in, of(in, "pg_stat_database_blks_read")) + ")";
          panel
              .means("Of all that were asked for; the rest may still be in the kernel's cache.")
              .in("percentunit")
              .shows(hits + " / (" + hits + " + " + reads + ")", "found");
        });
  }

  private static PanelDraft slowQueries() {
    return lines(
        "slowQueries",
        "Time of a Query",
        "postgres_exporter: pg_stat_statements, a collector that is off by default",
        (panel, in) -> {
          var spent = rate(in, of(in, "pg_stat_statements_seconds_total"));
          var calls = rate(in, of(in, "pg_stat_statements_calls_total"));
          panel
              .means("The mean of all statements, and the mean of the slowest one.")
              .in("s")
              .shows("sum(" + spent + ") / sum(" + calls + ")", "mean")
              .shows("max(" + spent + " / " + calls + ")", "slowest statement")
              .watchedBy("YawlDatabaseSlowQueries");
        });
  }

  private static PanelDraft locks() {
    return lines(
        "locks",
        "Locks and Deadlocks",
        "postgres_exporter: pg_locks, pg_stat_database",
        (panel, in) ->
            panel
                .means("A deadlock ends one of its transactions; a fleet that is well has none.")
                .shows("sum(" + of(in, "pg_locks_count") + ")", "locks held")
                .shows(
                    "sum(increase("
                        + of(in, "pg_stat_database_deadlocks")
                        + "["
                        + PanelQueries.window(in)
                        + "]))",
                    "deadlocks"));
  }

  private static PanelDraft lag() {
    return lines(
        "replicationLag",
        "Database Replication Lag",
        "guide 3.4; to be scraped on each standby, since a primary says 0",
        (panel, in) ->
            panel
                .means("How far each standby is behind.")
                .in("s")
                .shows("max by (instance) (" + DatabaseAlerts.LAG + ")", "{{instance}}")
                .limitedBy("YawlDatabaseReplicationLag", "YawlDatabaseReplicationLagCritical"));
  }

  private static PanelDraft log() {
    return lines(
        "log",
        "Write-Ahead Log on Disk",
        "postgres_exporter: pg_ls_waldir",
        (panel, in) ->
            panel
                .means(
                    "More than max_wal_size is kept for a standby or an archive that does not keep up.")
                .in("bytes")
                .shows("max by (instance) (pg_wal_size_bytes)", "{{instance}}")
                .limitedBy("YawlDatabaseWalHigh"));
  }

  private static PanelDraft archiving() {
    return lines(
        "archiving",
        "Archiving That Fails",
        "postgres_exporter: pg_stat_archiver",
        (panel, in) ->
            panel
                .means(
                    "Tries that failed in the last minutes; what is not archived is lost with the disk.")
                .shows(
                    "max by (instance) (increase(pg_stat_archiver_failed_count["
                        + PanelQueries.window(in)
                        + "]))",
                    "{{instance}}")
                .limitedBy("YawlDatabaseArchivingFailing"));
  }

  private static PanelDraft deadTuples() {
    return lines(
        "deadTuples",
        "Dead Rows",
        "postgres_exporter: pg_stat_user_tables",
        (panel, in) ->
            panel
                .means(
                    "For each live one, in the tables that have most; autovacuum takes them away.")
                .in("percentunit")
                .shows(
                    PanelQueries.worst(
                        at ->
                            rows(in, "pg_stat_user_tables_n_dead_tup", at)
                                + " / ("
                                + rows(in, "pg_stat_user_tables_n_live_tup", at)
                                + " > 0)"),
                    "{{relname}}")
                .limitedBy("YawlDatabaseDeadTuplesHigh"));
  }

  private static String rows(Inputs in, String metric, String at) {
    return "max by (relname) (" + of(in, metric) + at + ")";
  }

  private static PanelDraft size() {
    return lines(
        "databaseSize",
        "Size of the Database",
        "postgres_exporter: pg_database",
        (panel, in) ->
            panel
                .means("Tables and indexes, without the log.")
                .in("bytes")
                .shows("max(" + of(in, "pg_database_size_bytes") + ")", "size"));
  }

  /** A series of our database; its exporter knows nothing of the engine's namespace. */
  private static Selector of(Inputs in, String metric) {
    return Selector.of(metric).is("datname", in.get(DatabaseKeys.NAME));
  }

  private static Selector pool(Inputs in, String metric) {
    return Selector.of(metric).is("database", in.get(DatabaseKeys.NAME));
  }
}
