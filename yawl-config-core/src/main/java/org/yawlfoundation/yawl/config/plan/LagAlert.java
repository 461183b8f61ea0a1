package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Label;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;

/** A standby is behind its primary. */
final class LagAlert {
  static final String METRIC = "pg_replication_lag_seconds";

  private static final Duration HOLD = Duration.ofMinutes(5);
  private static final String SHOWN = "{{ $value | humanizeDuration }}";
  private static final String SERVER = "{{ $labels.instance }}";
  private static final String STANDBY = "standby-1:9187";

  private LagAlert() {}

  static Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula("PromQL over alerting.replicationLag.warning, metrics.scrapeInterval")
            .from("guide 3.3, 4.1; measured on each standby, since a primary says 0")
            .guide(
                "3.3",
                "pg_replication_lag_seconds > 0.1, critical",
                "the engine reads from the primary alone, so nobody waits; 4.1 has the same number as a warning"),
        in -> alert(in.get(AlertingKeys.LAG_WARNING), in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  private static Alert alert(Duration limit, Duration interval) {
    var seconds = Durations.seconds(limit);
    var text = Durations.text(limit);
    var expr = "max by (instance) (" + METRIC + ") > " + seconds.toPlainString();
    var summary = "Standby " + SERVER + " is " + SHOWN + " behind, more than " + text;
    var description =
        "Standby "
            + SERVER
            + " has not yet replayed the last "
            + SHOWN
            + " (limit "
            + text
            + "): should it take over now, it must do so first, and what it has not received is lost. Look first at "
            + "pg_stat_replication on the primary (write_lag is the network, replay_lag all of it), then for queries on the "
            + "standby that hold up replay. A standby that has lost its primary says 0, and has no row there.";
    var above = LatencyAlert.justAbove(seconds);
    var shown = Humanized.duration(above);
    var firing =
        new Firing(
            List.of(new Label("instance", STANDBY)),
            fill(summary, shown),
            fill(description, shown));
    var proving = Proving.ofGauge(interval, HOLD);
    proving
        .fires("one standby is " + shown + " behind", servers(proving, above), firing)
        .staysSilent(text + " exactly", servers(proving, seconds));
    return new Alert(
        expr, HOLD, "warning", "replication-lag", summary, description, proving.proof());
  }

  private static List<Alert.Series> servers(Proving proving, BigDecimal lag) {
    return List.of(
        proving.steady(server("primary:9187"), BigDecimal.ZERO),
        proving.steady(server(STANDBY), lag),
        proving.steady(server("standby-2:9187"), BigDecimal.ZERO));
  }

  private static Selector server(String instance) {
    return Selector.of(METRIC).is("instance", instance);
  }

  private static String fill(String text, String shown) {
    return text.replace(SHOWN, shown).replace(SERVER, STANDBY);
  }
}
