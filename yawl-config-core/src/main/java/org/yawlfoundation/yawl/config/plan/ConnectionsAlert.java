package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Label;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;

/** The pools have opened nearly all the connections that they may. */
final class ConnectionsAlert {
  private static final Duration HOLD = Duration.ofMinutes(5);
  private static final String SHOWN = "{{ $value }}";
  private static final String SERVER = "{{ $labels.instance }}";
  private static final String PRIMARY = "primary:9187";

  private ConnectionsAlert() {}

  static Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula(
                "PromQL over postgresql.database, alerting.databaseConnections.critical, metrics.scrapeInterval")
            .from(
                "guide 3.3, corrected; summed for each server, since a standby's connections are not the primary's")
            .guide(
                "3.3",
                "pg_stat_activity_count > 4500",
                "the exporter splits the count by database, state, user and more: no single series comes near"),
        in ->
            alert(
                in.get(DatabaseKeys.NAME),
                in.get(AlertingKeys.CONNECTIONS_CRITICAL),
                in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  private static Alert alert(String database, long most, Duration interval) {
    var count = Selector.of("pg_stat_activity_count").is("datname", database);
    var summary = SHOWN + " connections to database " + database + ", more than " + most;
    var description =
        SHOWN
            + " connections to database "
            + database
            + " on "
            + SERVER
            + " are open (limit "
            + most
            + "): "
            + "the PgBouncer pools are nearly used up, and clients will queue. Look first at `SHOW POOLS` in PgBouncer "
            + "(cl_waiting, maxwait), then in pg_stat_activity for transactions that stay open.";
    var firing =
        new Firing(
            List.of(new Label("instance", PRIMARY)),
            fill(summary, most + 1),
            fill(description, most + 1));
    var proving = Proving.ofGauge(interval, HOLD);
    proving
        .fires("one too many, over all states", connections(proving, database, most, 1), firing)
        .staysSilent(
            "just as many as may be; another database and a standby count apart",
            connections(proving, database, most - 1, 1));
    var expr = "sum by (instance) (" + count + ") > " + most;
    return new Alert(
        expr, HOLD, "critical", "database-connections", summary, description, proving.proof());
  }

  private static List<Alert.Series> connections(
      Proving proving, String database, long active, long idle) {
    return List.of(
        proving.steady(state(PRIMARY, database, "active"), active),
        proving.steady(state(PRIMARY, database, "idle"), idle),
        proving.steady(state(PRIMARY, "another", "active"), active),
        proving.steady(state("standby:9187", database, "active"), active));
  }

  private static Selector state(String instance, String database, String state) {
    return Selector.of("pg_stat_activity_count")
        .is("instance", instance)
        .is("datname", database)
        .is("state", state);
  }

  private static String fill(String text, long value) {
    return text.replace(SHOWN, String.valueOf(value)).replace(SERVER, PRIMARY);
  }
}
