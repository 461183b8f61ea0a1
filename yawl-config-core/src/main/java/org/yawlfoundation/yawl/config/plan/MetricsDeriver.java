package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.OwnMetric;
import org.yawlfoundation.yawl.config.tier.SeriesKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Derives how metrics are gathered, and what is recorded of them. */
final class MetricsDeriver {
  private static final Key<String> ADAPTER_SERIES =
      Keys.named(
          "metrics.adapterSeries", String.class, "The series that the metrics adapter serves.");
  private static final Key<String> ACTIVE_CASES_OF_ALL =
      Keys.named(
          "metrics.activeCasesOfAll",
          String.class,
          "The active cases of all engine pods together.");
  private static final Duration LEAST_WINDOW = Duration.ofMinutes(5);
  private static final Duration MOST_TIMEOUT = Duration.ofSeconds(10);

  private MetricsDeriver() {}

  static Metrics derive(SheetBuilder sheet) {
    boolean telemetry =
        sheet.put(
            MonitoringKeys.TELEMETRY,
            Why.formula("metrics.profile = engine")
                .from("upstream's YAWLTelemetry measures with OpenTelemetry what the guide wants"),
            in -> !EngineMetrics.of(in).always().isEmpty());
    var interval = sheet.input(MonitoringKeys.SCRAPE_INTERVAL);
    var timeout =
        sheet.put(
            MonitoringKeys.SCRAPE_TIMEOUT,
            Why.formula("min(10s, 2/3 * metrics.scrapeInterval)")
                .from("Prometheus' default, and less than the interval"),
            in -> {
              var share = in.get(MonitoringKeys.SCRAPE_INTERVAL).multipliedBy(2).dividedBy(3);
              return Duration.ofMillis(
                  (share.compareTo(MOST_TIMEOUT) < 0 ? share : MOST_TIMEOUT).toMillis());
            });
    var window =
        sheet.put(
            MonitoringKeys.RATE_WINDOW,
            Why.formula("max(5m, 4 * metrics.scrapeInterval)")
                .from("a rate needs at least four scrapes to survive a lost one"),
            in -> {
              var scrapes = in.get(MonitoringKeys.SCRAPE_INTERVAL).multipliedBy(4);
              return scrapes.compareTo(LEAST_WINDOW) > 0 ? scrapes : LEAST_WINDOW;
            });
    var activeCases =
        sheet.put(
            MonitoringKeys.ACTIVE_CASES_METRIC,
            Why.formula("metrics.profile = engine ? yawl_cases_active : yawl_active_cases")
                .from("guide 3.1, 4.1; upstream's YWorkflowMetrics"),
            in -> EngineMetrics.of(in).activeCases());
    var series =
        sheet.put(
            ADAPTER_SERIES,
            Why.formula("metrics.activeCases, wherever its labels name a pod")
                .from("prometheus-adapter: a series is served by the labels that name its object"),
            in ->
                Selector.of(in.get(MonitoringKeys.ACTIVE_CASES_METRIC))
                    .isNot("namespace", "")
                    .isNot("pod", "")
                    .toString());
    var namespace = sheet.input(MonitoringKeys.NAMESPACE);
    var server =
        sheet.put(
            MonitoringKeys.SERVER_ADDRESS,
            Why.formula("http://prometheus-operated.<metrics.namespace>.svc:9090")
                .from("the Service that the Prometheus Operator makes for its servers"),
            in -> "http://prometheus-operated." + in.get(MonitoringKeys.NAMESPACE) + ".svc:9090");
    var labels = new SettingsBuilder(sheet);
    labels.input(
        MonitoringKeys.OPERATOR_RELEASE,
        Why.source("").guide("3.3", "no labels", "the Operator's selector would pass it by"));
    var cardinality = new SeriesDeriver(sheet);
    return new Metrics(
        sheet.value(MonitoringKeys.PROFILE),
        telemetry,
        sheet.input(MonitoringKeys.TELEMETRY_LIMIT),
        interval,
        timeout,
        window,
        activeCases,
        sheet.input(MonitoringKeys.POD_MONITOR),
        series,
        activeCasesOfAll(sheet, ACTIVE_CASES_OF_ALL, TierKeys.NAMESPACE),
        server,
        namespace,
        labels.build("metrics.operatorLabels"),
        sheet.open("metrics.own", OwnMetric.class),
        sheet.input(SeriesKeys.RETENTION),
        cardinality.series(),
        cardinality.estimate(),
        cardinality.limits(),
        cardinality.limit(),
        new RecordingRules(sheet).all());
  }

  /** What KEDA asks: its autoscaler divides the sum by the target, and so counts pods. */
  static String activeCasesOfAll(SheetBuilder sheet, Key<String> key, Key<String> namespace) {
    return sheet.put(
        key,
        Why.formula("the sum of metrics.activeCases over the engine's pods in " + namespace.path())
            .from("KEDA's AverageValue divides it by the target, and so counts pods"),
        in ->
            "sum("
                + Selector.of(in.get(MonitoringKeys.ACTIVE_CASES_METRIC))
                    .is("namespace", in.get(namespace))
                    .matches("pod", "yawl-engine-.+")
                + ")");
  }
}
