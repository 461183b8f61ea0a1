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
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;

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
                in -> times(in.get(MonitoringKeys.CHECKOUT_OBJECTIVE), "2.5")),
            sheet.put(
                AlertingKeys.CHECKOUT_CRITICAL,
                Why.formula("10 * objectives.checkoutP99")
                    .from("guide 4.1: 2 s for an objective of 200 ms"),
                in -> in.get(MonitoringKeys.CHECKOUT_OBJECTIVE).multipliedBy(10)));
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
                in -> in.get(MonitoringKeys.CREATION_OBJECTIVE)),
            sheet.put(
                AlertingKeys.GC_PAUSE_CRITICAL,
                Why.formula("2 * alerting.gcPause.warning")
                    .from("guide 4.1: 100 ms beside a warning at 50 ms")
                    .guide("4.1", "100ms", "G1 itself aims at 200 ms, so it would always page"),
                in -> in.get(AlertingKeys.GC_PAUSE_WARNING).multipliedBy(2)));
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
                AlertingKeys.CONNECTIONS_WARNING,
                Why.formula(
                        "floor(80% of pgbouncer.replicas * pgbouncer.settings.max_db_connections)")
                    .from("guide 4.1: 4000 of 5000, here of what all pools may open")
                    .guide("4.1", "4000", "behind pools that stop at 1000 it could never be seen"),
                in ->
                    Percentage.of(80)
                        .ofDown(
                            in.get(PoolKeys.REPLICAS) * in.get(PgbouncerKeys.MAX_DB_CONNECTIONS))),
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
    var lag =
        new Alerting.LagThresholds(
            sheet.input(AlertingKeys.LAG_WARNING), sheet.input(AlertingKeys.LAG_CRITICAL));
    var more = new ThresholdDeriver(sheet);
    var replicas = new Alerting.ReplicaThresholds(sheet.input(ThresholdKeys.AVAILABLE_WARNING));
    var cases = more.cases();
    var throughput = more.throughput();
    var collections = more.collections();
    var stalls = new Alerting.StallThresholds(sheet.input(ThresholdKeys.STALLS_CRITICAL));
    var cpu =
        new Alerting.CpuThresholds(
            sheet.input(ThresholdKeys.CPU_WARNING), sheet.input(ThresholdKeys.CPU_CRITICAL));
    var files = new Alerting.FileThresholds(sheet.input(ThresholdKeys.FILES_WARNING));
    var quota = new Alerting.QuotaThresholds(sheet.input(ThresholdKeys.QUOTA_WARNING));
    var clients = more.clients();
    var wait = more.poolWait();
    var slow =
        new Alerting.SlowThresholds(
            sheet.input(ThresholdKeys.SLOW_TIME), sheet.input(ThresholdKeys.SLOW_WARNING));
    var wal = more.wal();
    var dead = more.deadTuples();
    var network =
        new Alerting.LatencyThresholds(
            sheet.input(ThresholdKeys.LATENCY_WARNING),
            sheet.input(ThresholdKeys.LATENCY_CRITICAL));
    var loss = more.packetLoss();
    var bandwidth = more.bandwidth();
    var certificate =
        new Alerting.CertificateThresholds(
            sheet.input(ThresholdKeys.CERTIFICATE_WARNING),
            sheet.input(ThresholdKeys.CERTIFICATE_CRITICAL));
    var scrape = new Alerting.ScrapeThresholds(sheet.input(ThresholdKeys.SCRAPES_WARNING));
    var runbooks =
        sheet.optional(AlertingKeys.RUNBOOKS, Why.source("else the path within the tree alone"));
    var rules = new AlertRules(sheet);
    var alerts = rules.all();
    var step =
        sheet.put(
            AlertingKeys.BURN_RATE_STEP,
            Why.formula("max(2m, metrics.scrapeInterval)")
                .from(
                    "days in steps of seconds would take a test minutes; a rate over 5m needs two samples"),
            in -> {
              var interval = in.get(MonitoringKeys.SCRAPE_INTERVAL);
              return interval.compareTo(LEAST_STEP) > 0 ? interval : LEAST_STEP;
            });
    var burnRates = burnRates(sheet);
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
        replicas,
        cases,
        throughput,
        collections,
        stalls,
        cpu,
        files,
        quota,
        clients,
        wait,
        slow,
        wal,
        dead,
        network,
        loss,
        bandwidth,
        certificate,
        scrape,
        runbooks,
        alerts,
        step,
        burnRates,
        rules.groups(),
        links(sheet, Stream.concat(alerts.keySet().stream(), burnRates.keySet().stream())),
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

  private static Map<String, String> links(SheetBuilder sheet, Stream<String> alerts) {
    var links = new LinkedHashMap<String, String>();
    alerts.forEach(
        alert ->
            links.put(
                alert,
                sheet.put(
                    Keys.named(
                        "alerting.links." + alert, String.class, "Where the alert's runbook is."),
                    Why.formula("alerting.runbooks, where it is given, and the path in this tree")
                        .from("whoever is paged at night must not have to search"),
                    in -> {
                      var path = "operations/runbooks/" + alert + ".md";
                      return in.find(AlertingKeys.RUNBOOKS)
                          .map(base -> base.replaceFirst("/$", "") + "/" + path)
                          .orElse(path);
                    })));
    return links;
  }

  private static Duration times(Duration duration, String factor) {
    return Duration.ofMillis(
        BigDecimal.valueOf(duration.toMillis())
            .multiply(new BigDecimal(factor))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}
