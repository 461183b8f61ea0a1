package org.yawlfoundation.yawl.config.plan;

import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.RoleKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/** Derives the settings of pgbouncer.ini, in the order of the file. */
final class PgbouncerSettings {
  private static final long SMALLEST_POOL = 25;

  private PgbouncerSettings() {}

  static Map<String, Object> derive(SheetBuilder sheet) {
    var version = sheet.value(TargetKeys.PGBOUNCER);
    var settings = new SettingsBuilder(sheet, "PgBouncer", version);
    settings.input(PgbouncerKeys.LISTEN);
    settings.input(PgbouncerKeys.PORT);
    settings.input(PgbouncerKeys.BACKLOG);
    settings.input(PgbouncerKeys.AUTH_TYPE);
    settings.input(PgbouncerKeys.AUTH_FILE);
    if (sheet.value(PoolKeys.AUTH_QUERY)) {
      lookups(settings);
    }
    settings.input(PgbouncerKeys.ADMIN_USERS);
    settings.input(PgbouncerKeys.STATS_USERS);
    settings.input(PgbouncerKeys.POOL_MODE);
    settings.put(
        PgbouncerKeys.MAX_CLIENTS,
        Why.formula("pgbouncer.clientsPerProcess")
            .from("all clients still fit when one process is away")
            .guide(
                "1.4",
                "100000",
                "more than the files that the guide lets a process open; one process has one thread"),
        in -> in.get(PoolKeys.CLIENTS_PER_PROCESS));
    settings.put(
        PgbouncerKeys.POOL_SIZE,
        Why.formula("max(25, ceil(pgbouncer.serverConnections / (pgbouncer.replicas - 1)))")
            .from("guide 1.4; the load still fits when one process is away")
            .guide(
                "1.4",
                "25",
                "it is for each user and database, not for each thread of an application"),
        in ->
            Math.max(
                SMALLEST_POOL,
                PlanDeriver.ceil(
                    in.get(PoolKeys.BUSY_CONNECTIONS),
                    Math.max(1, in.get(PoolKeys.REPLICAS) - 1))));
    settings.input(PgbouncerKeys.MIN_POOL);
    settings.input(PgbouncerKeys.RESERVE);
    settings.input(
        PgbouncerKeys.RESERVE_TIMEOUT,
        Why.source("").guide("1.4", "3s", "PgBouncer takes seconds without a unit"));
    serverConnections(sheet, settings);
    settings.input(
        PgbouncerKeys.IDLE_TRANSACTION,
        Why.source("")
            .guide(
                "1.4",
                "idle_in_transaction_session_timeout = 60s",
                "PgBouncer stops at a name that it does not know"));
    settings.input(PgbouncerKeys.QUERY_WAIT);
    settings.input(PgbouncerKeys.SERVER_IDLE);
    settings.input(PgbouncerKeys.SERVER_LIFETIME);
    settings.input(PgbouncerKeys.PREPARED);
    startup(settings, version);
    if (sheet.value(PoolKeys.TLS)) {
      settings.input(PgbouncerKeys.CLIENT_TLS);
      settings.input(PgbouncerKeys.CLIENT_TLS_CERTIFICATE);
      settings.input(PgbouncerKeys.CLIENT_TLS_KEY);
    }
    if (sheet.value(DatabaseKeys.TLS)) {
      settings.input(PgbouncerKeys.SERVER_TLS);
      settings.input(PgbouncerKeys.SERVER_TLS_ROOT);
    }
    return settings.build("pgbouncer.settings");
  }

  private static void lookups(SettingsBuilder settings) {
    settings.put(
        PgbouncerKeys.AUTH_USER,
        Why.formula("postgresql.roles.pooler.name")
            .from("it may run one function, which tells the engine's secret and no other"),
        in -> in.get(RoleKeys.POOLER_NAME));
    settings.put(
        PgbouncerKeys.AUTH_QUERY,
        Why.formula("SELECT name, secret FROM pgbouncer.lookup($1)")
            .from("roles.sql makes the function, which tells no secret that has expired"),
        in -> "SELECT name, secret FROM pgbouncer.lookup($1)");
    settings.put(
        PgbouncerKeys.AUTH_DATABASE,
        Why.formula("postgresql.database").from("where roles.sql makes the function"),
        in -> in.get(DatabaseKeys.NAME));
  }

  private static void serverConnections(SheetBuilder sheet, SettingsBuilder settings) {
    boolean asks = sheet.value(PoolKeys.AUTH_QUERY);
    settings.put(
        PgbouncerKeys.MAX_DB_CONNECTIONS,
        Why.formula(
                "pgbouncer.settings.default_pool_size + pgbouncer.settings.reserve_pool_size"
                    + (asks ? " + pgbouncer.lookups" : ""))
            .from(
                "one user and one database: the cap is the pool with its reserve"
                    + (asks ? ", and the lookups beside it" : ""))
            .guide(
                "1.4",
                "1000",
                "a cap that no pool can reach is none; times the processes it would exceed max_connections"),
        in ->
            in.get(PgbouncerKeys.POOL_SIZE)
                + in.get(PgbouncerKeys.RESERVE)
                + (asks ? in.get(PoolKeys.LOOKUPS) : 0));
  }

  /** What a stranger may send; two holes of older versions are closed here. */
  private static void startup(SettingsBuilder settings, Version version) {
    boolean endless = version.isAtLeast(1, 20);
    settings.put(
        PgbouncerKeys.IGNORED,
        Why.formula("extra_float_digits" + (endless ? ", options" : ""))
            .from(
                "pgjdbc sends the first"
                    + (endless
                        ? "; without the second an empty option stops 1.20 to 1.26.0 for good (CVE-2026-107349)"
                        : "")),
        in -> "extra_float_digits" + (endless ? ", options" : ""));
    if (!version.isAtLeast(1, 26)) {
      settings.put(
          PgbouncerKeys.MAX_PACKET,
          Why.formula("512Mi in bytes")
              .from(
                  "half of PostgreSQL's own largest value; with the default, a stranger's message stops all before 1.26"
                      + " (CVE-2026-6668)"),
          in -> 536_870_912L);
    }
  }
}
