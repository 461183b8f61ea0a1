package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;

/** Clients of PgBouncer queue for connections to the database. */
final class WaitingAlert {
  static final String METRIC = "pgbouncer_pools_client_waiting_connections";

  private static final Duration HOLD = Duration.ofMinutes(5);
  private static final String SHOWN = "{{ $value }}";

  private WaitingAlert() {}

  static Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula(
                "PromQL over postgresql.database, alerting.waitingClients.warning, metrics.scrapeInterval")
            .from("guide 1.4, corrected; summed over all PgBouncers")
            .guide(
                "1.4",
                "pgbouncer_client_waiting_requests > 100",
                "no exporter has that metric; PgBouncer's calls it as we do"),
        in ->
            alert(
                in.get(DatabaseKeys.NAME),
                in.get(AlertingKeys.WAITING_WARNING),
                in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  private static Alert alert(String database, long most, Duration interval) {
    var expr = "sum(" + Selector.of(METRIC).is("database", database) + ") > " + most;
    var summary =
        SHOWN + " clients wait for a connection to database " + database + ", more than " + most;
    var description =
        SHOWN
            + " clients of PgBouncer have no connection to database "
            + database
            + " (limit "
            + most
            + "), and the requests behind them stand still. Look first at `SHOW POOLS` in PgBouncer: with maxwait high and "
            + "sv_active at the pool's size, look in pg_stat_activity for transactions that stay open; "
            + "with sv_active low, PostgreSQL lets nobody in (`SHOW SERVERS`, PostgreSQL's log).";
    var shown = String.valueOf(most + 1);
    var firing =
        new Firing(List.of(), summary.replace(SHOWN, shown), description.replace(SHOWN, shown));
    var proving = Proving.ofGauge(interval, HOLD);
    proving
        .fires("one too many, over all PgBouncers", clients(proving, database, most, 1), firing)
        .staysSilent(
            "just as many as may be; another database counts apart",
            clients(proving, database, most - 1, 1));
    return new Alert(
        expr, HOLD, "warning", "database-connections", summary, description, proving.proof());
  }

  private static List<Alert.Series> clients(
      Proving proving, String database, long here, long there) {
    return List.of(
        proving.steady(pool("pgbouncer-a", database), here),
        proving.steady(pool("pgbouncer-b", database), there),
        proving.steady(pool("pgbouncer-a", "another"), here + 1));
  }

  private static Selector pool(String pod, String database) {
    return Selector.of(METRIC).is("pod", pod).is("database", database);
  }
}
