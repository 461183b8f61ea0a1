package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.AlertBuilder.CRITICAL;
import static org.yawlfoundation.yawl.config.plan.AlertBuilder.WARNING;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;

/** PgBouncer: who waits in it, and who may still come. */
final class PoolAlerts {
  private static final Duration FLAPPING = Duration.ofMinutes(5);
  static final String WAITING = "pgbouncer_pools_client_waiting_connections";
  private static final String LONGEST = "pgbouncer_pools_client_maxwait_seconds";
  private static final String CLIENTS = "pgbouncer_used_clients";
  private static final String POOL = "pgbouncer-a:9127";

  private PoolAlerts() {}

  static void add(AlertList list) {
    list.begin("pgbouncer");
    list.add(
        "YawlPgbouncerClientsWaiting",
        "Clients queue for connections to the database.",
        Why.formula("PromQL")
            .from("guide 1.4, corrected; summed over all PgBouncers")
            .guide(
                "1.4",
                "pgbouncer_client_waiting_requests > 100",
                "no exporter has that metric; PgBouncer's calls it as we do"),
        PoolAlerts::waiting);
    list.add(
        "YawlPgbouncerWaitTooLong",
        "Clients wait so long for a connection that they will be turned away.",
        Why.formula("PromQL").from("SHOW POOLS: maxwait, the age of the oldest that still waits"),
        PoolAlerts::tooLong);
    list.add(
        "YawlPgbouncerClientConnectionsHigh",
        "A PgBouncer takes hardly any more clients.",
        Why.formula("PromQL").from("SHOW LISTS: used_clients, against max_client_conn"),
        PoolAlerts::clients);
    list.add(
        "YawlPgbouncerDown",
        "An exporter is there, and its PgBouncer does not answer it.",
        Why.formula("PromQL")
            .from("such an exporter tells pgbouncer_up alone, so the alerts above are silent"),
        PoolAlerts::down);
  }

  private static AlertBuilder down(Inputs in) {
    var up = Sample.gauge(Selector.of("pgbouncer_up"), 0, 1).with("instance", POOL);
    return new AlertBuilder(in, WARNING, "pgbouncer-down")
        .holds(Duration.ofMinutes(5))
        .keeps(FLAPPING)
        .when("max by (instance) (pgbouncer_up) == 0")
        .says(
            "The exporter {instance} cannot ask its PgBouncer",
            "PgBouncer does not answer the exporter {instance}, or does not let it in, and the alerts on its queue and "
                + "clients are blind. Look first at the exporter's log, which has the error: a password that is not that of "
                + "auth_file, a user who is not in stats_users, or no PgBouncer at all.")
        .of("instance", POOL)
        .sees(up, up.twin("job", "old"))
        .titled("it reaches none", "it reaches one");
  }

  private static AlertBuilder waiting(Inputs in) {
    var database = in.get(DatabaseKeys.NAME);
    long most = in.get(AlertingKeys.WAITING_WARNING);
    var clients = Selector.of(WAITING).is("database", database);
    return new AlertBuilder(in, WARNING, "waiting-clients")
        .keeps(FLAPPING)
        .when("sum(" + clients + ") > " + most)
        .says(
            "{value} clients wait for a connection to database " + database + ", more than " + most,
            "{value} clients of PgBouncer have no connection to database "
                + database
                + " (limit "
                + most
                + "), and the requests behind them stand still. Look first at `SHOW POOLS` in PgBouncer: with maxwait high "
                + "and sv_active at the pool's size, look in pg_stat_activity for transactions that stay open; with "
                + "sv_active low, PostgreSQL lets nobody in (`SHOW SERVERS`, PostgreSQL's log).")
        .shows(Shown.NUMBER, most + 1)
        .sees(
            Sample.gauge(clients, most, most - 1).with("instance", POOL),
            Sample.gauge(clients, 1, 1).with("instance", "pgbouncer-b:9127"))
        .titled("one too many, over all PgBouncers", "just as many as may be");
  }

  private static AlertBuilder tooLong(Inputs in) {
    var database = in.get(DatabaseKeys.NAME);
    var limit = in.get(ThresholdKeys.POOL_WAIT_CRITICAL);
    var seconds = Durations.seconds(limit);
    var above = LatencyAlert.justAbove(seconds);
    var longest = Selector.of(LONGEST).is("database", database);
    var wait = Sample.gauge(longest, above, seconds).with("instance", POOL).with("user", "yawl");
    return new AlertBuilder(in, CRITICAL, "waiting-clients")
        .holds(Duration.ofMinutes(1))
        .keeps(FLAPPING)
        .when("max by (instance) (" + longest + ") > " + seconds.toPlainString())
        .says(
            "A client of {instance} has waited {value} for a connection, longer than "
                + Durations.text(limit),
            "At "
                + in.get(PgbouncerKeys.QUERY_WAIT)
                + " s (query_wait_timeout) PgBouncer {instance} turns its clients away, and requests to database "
                + database
                + " fail. Look first at `SHOW SERVERS`: if there is none, PostgreSQL lets nobody in (its log, "
                + "max_connections, the password); if all are active, look in pg_stat_activity for what they wait for.")
        .shows(Shown.DURATION, above)
        .of("instance", POOL)
        .sees(wait, wait.twin("user", "yawl_monitoring"));
  }

  private static AlertBuilder clients(Inputs in) {
    long most = in.get(ThresholdKeys.POOL_CLIENTS_WARNING);
    var used = Sample.gauge(Selector.of(CLIENTS), most + 1, most).with("instance", POOL);
    return new AlertBuilder(in, WARNING, "pgbouncer-connections")
        .keeps(FLAPPING)
        .when("max by (instance) (" + CLIENTS + ") > " + most)
        .says(
            "{instance} has {value} clients, more than " + most,
            "PgBouncer {instance} refuses whoever comes after max_client_conn ("
                + in.get(PgbouncerKeys.MAX_CLIENTS)
                + "). Look first whether its fellows have as many: if not, the Service does not spread them (long-lived "
                + "connections stay where they are); if so, there are more engine pods than the tier says, or each opens "
                + "more than engine.connectionsPerPod.")
        .shows(Shown.NUMBER, most + 1)
        .of("instance", POOL)
        .sees(used, used.twin("job", "old"))
        .titled("one too many", "just as many as may be");
  }
}
