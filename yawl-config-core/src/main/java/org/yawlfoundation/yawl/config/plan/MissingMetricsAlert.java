package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** No engine tells anything, so the other alerts on its metrics are blind. */
final class MissingMetricsAlert {
  private static final Duration HOLD = Duration.ofMinutes(5);

  private MissingMetricsAlert() {}

  static Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula(
                "PromQL over namespace, metrics.profile, metrics.activeCases, metrics.scrapeInterval")
            .from("an alert on a metric that is not there never fires; the guide watches for none"),
        in ->
            alert(in.get(TierKeys.NAMESPACE), metrics(in), in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  /** One gauge of each endpoint of a pod. */
  private static List<String> metrics(Inputs in) {
    var metrics = new ArrayList<>(List.of(in.get(MonitoringKeys.ACTIVE_CASES_METRIC)));
    metrics.addAll(EngineMetrics.of(in).always());
    return metrics;
  }

  private static Alert alert(String namespace, List<String> metrics, Duration interval) {
    var expr =
        metrics.stream()
            .map(metric -> "absent(" + Selector.of(metric).is("namespace", namespace) + ")")
            .collect(Collectors.joining(" or "));
    var summary =
        "No engine in namespace " + namespace + " exports " + String.join(" or ", metrics);
    var description =
        "The alerts on latency and heap are blind until it is back. Look first at Prometheus' page of targets: "
            + "are the pods of namespace "
            + namespace
            + " found and scraped? Then ask a pod itself "
            + "(`kubectl port-forward`, /actuator/prometheus): an engine that exports other names never clears this.";
    var proving = Proving.ofGauge(interval, HOLD);
    for (var metric : metrics) {
      var series = new ArrayList<>(all(proving, metrics, namespace));
      series.removeAll(all(proving, List.of(metric), namespace));
      series.addAll(all(proving, List.of(metric), "elsewhere"));
      proving.fires(
          "only a fleet elsewhere tells " + metric,
          series,
          new Firing(List.of(), summary, description));
    }
    proving.staysSilent("none is running, and that is told", all(proving, metrics, namespace));
    return new Alert(
        expr,
        HOLD,
        "critical",
        "metrics",
        summary,
        description,
        new Alert.Proof(
            proving.proof().scenes(), List.of(new Firing(List.of(), summary, description))));
  }

  private static List<Alert.Series> all(Proving proving, List<String> metrics, String namespace) {
    return metrics.stream().map(metric -> proving.steady(pod(metric, namespace), 0)).toList();
  }

  private static Selector pod(String metric, String namespace) {
    return Selector.of(metric).is("namespace", namespace).is("pod", "yawl-engine-a");
  }
}
