package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;

/** Derives thresholds from the tier's own limits and objectives, and the alerts that watch them. */
final class AlertingDeriver {
  private static final Duration LEAST_STEP = Duration.ofMinutes(2);

  private AlertingDeriver() {}

  static Alerting derive(SheetBuilder sheet) {
    var creation =
        new Alerting.CreationThresholds(
            sheet.put(
                AlertingKeys.CREATION_WARNING,
                Why.formula("2 * objectives.caseCreationP99")
                    .from("guide 3.3: 1 s for an objective of 500 ms"),
                in -> in.get(MonitoringKeys.CREATION_OBJECTIVE).multipliedBy(2)),
            sheet.put(
                AlertingKeys.CREATION_CRITICAL,
                Why.formula("10 * objectives.caseCreationP99")
                    .from("guide 3.3: 5 s for an objective of 500 ms"),
                in -> in.get(MonitoringKeys.CREATION_OBJECTIVE).multipliedBy(10)));
    var checkout =
        new Alerting.CheckoutThresholds(
            sheet.put(
                AlertingKeys.CHECKOUT_WARNING,
                Why.formula("2.5 * objectives.checkoutP99")
                    .from("guide 3.3: 500 ms for an objective of 200 ms"),
                in -> times(in.get(MonitoringKeys.CHECKOUT_OBJECTIVE), "2.5")));
    var heap =
        new Alerting.HeapThresholds(
            sheet.input(AlertingKeys.HEAP_WARNING), sheet.input(AlertingKeys.HEAP_CRITICAL));
    var pause =
        new Alerting.PauseThresholds(
            sheet.put(
                AlertingKeys.GC_PAUSE_WARNING,
                Why.formula("objectives.caseCreationP99")
                    .from("a pause as long as the promise breaks it for all who wait in it")
                    .guide("3.3", "50ms", "G1 itself aims at 200 ms, so it would always warn"),
                in -> in.get(MonitoringKeys.CREATION_OBJECTIVE)));
    var throttling =
        new Alerting.ThrottlingThresholds(sheet.input(AlertingKeys.THROTTLING_WARNING));
    var restarts =
        new Alerting.RestartThresholds(
            sheet.input(
                AlertingKeys.RESTARTS_CRITICAL,
                Why.source("")
                    .guide(
                        "3.3",
                        "0.1/s",
                        "0.1 a second is 90 in 15 minutes, and the kubelet waits up to 5 minutes between two")));
    var ready =
        new Alerting.ReadyThresholds(
            sheet.put(
                AlertingKeys.READY_CRITICAL,
                Why.formula(
                        "max(1, autoscaling.minReplicas - max(1, ceil(autoscaling.minReplicas * rollout.disruption.maxUnavailable)))")
                    .from("what a drain may take away pages nobody; none at all pages always")
                    .guide(
                        "3.3",
                        "500",
                        "the smallest fleet itself: one pod on its way would page somebody"),
                in -> {
                  long least = in.get(ScalingKeys.MIN_REPLICAS);
                  long away = Math.max(1, in.get(RolloutKeys.DISRUPTION_BUDGET).ofUp(least));
                  return Math.max(1, least - away);
                }));
    var connections =
        new Alerting.ConnectionThresholds(
            sheet.put(
                AlertingKeys.CONNECTIONS_CRITICAL,
                Why.formula(
                        "floor(90% of pgbouncer.replicas * pgbouncer.settings.max_db_connections)")
                    .from("nine tenths of what all pools may open")
                    .guide("3.3", "4500", "behind pools that stop at 1000 it could never be seen"),
                in ->
                    Percentage.of(90)
                        .ofDown(
                            in.get(PoolKeys.REPLICAS) * in.get(PgbouncerKeys.MAX_DB_CONNECTIONS))));
    var waiting =
        new Alerting.WaitingThresholds(
            sheet.put(
                AlertingKeys.WAITING_WARNING,
                Why.formula(
                        "min(100, max(1, floor(10% of autoscaling.minReplicas * engine.connectionsPerPod)))")
                    .from(
                        "guide 1.4; a tenth of the smallest fleet's clients where that is less, since no more than all of them can wait"),
                in -> {
                  long clients =
                      in.get(ScalingKeys.MIN_REPLICAS) * in.get(EngineKeys.CONNECTIONS_PER_POD);
                  return Math.min(100, Math.max(1, Percentage.of(10).ofDown(clients)));
                }));
    var lag = new Alerting.LagThresholds(sheet.input(AlertingKeys.LAG_WARNING));
    return new Alerting(
        creation,
        checkout,
        heap,
        pause,
        throttling,
        restarts,
        ready,
        connections,
        waiting,
        lag,
        new AlertRules(sheet).all(),
        sheet.put(
            AlertingKeys.BURN_RATE_STEP,
            Why.formula("max(2m, metrics.scrapeInterval)")
                .from(
                    "days in steps of seconds would take a test minutes; a rate over 5m needs two samples"),
            in -> {
              var interval = in.get(MonitoringKeys.SCRAPE_INTERVAL);
              return interval.compareTo(LEAST_STEP) > 0 ? interval : LEAST_STEP;
            }),
        burnRates(sheet),
        RoutingDeriver.derive(sheet));
  }

  private static Map<String, Alert> burnRates(SheetBuilder sheet) {
    var alerts = new LinkedHashMap<String, Alert>();
    Stream.concat(
            BurnRateAlert.of(
                "YawlCaseCreation", RecordingRules.CREATION, "case-creation", "all case creations")
                .stream(),
            BurnRateAlert.of("YawlCheckout", RecordingRules.CHECKOUT, "checkout", "all checkouts")
                .stream())
        .forEach(
            alert ->
                alerts.put(
                    alert.name(),
                    alert.put(
                        sheet,
                        Keys.named(
                            "alerting.burnRates." + alert.name(),
                            Alert.class,
                            "Too much work breaks a promise."))));
    return alerts;
  }

  private static Duration times(Duration duration, String factor) {
    return Duration.ofMillis(
        BigDecimal.valueOf(duration.toMillis())
            .multiply(new BigDecimal(factor))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}
