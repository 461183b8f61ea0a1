package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;
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
        Why.formula("PromQL over namespace, metrics.activeCases, metrics.scrapeInterval")
            .from("an alert on a metric that is not there never fires; the guide watches for none"),
        in ->
            alert(
                in.get(TierKeys.NAMESPACE),
                in.get(MonitoringKeys.ACTIVE_CASES_METRIC),
                in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  private static Alert alert(String namespace, String metric, Duration interval) {
    var cases = Selector.of(metric).is("namespace", namespace);
    var summary = "No engine in namespace " + namespace + " exports " + metric;
    var description =
        "The alerts on latency and heap are blind until it is back. Look first at Prometheus' page of targets: "
            + "are the pods of namespace "
            + namespace
            + " found and scraped? Then ask a pod itself "
            + "(`kubectl port-forward`, /actuator/prometheus): an engine that does not export the guide's names never clears this.";
    var proving = Proving.ofGauge(interval, HOLD);
    var elsewhere = proving.steady(pod(metric, "elsewhere"), 1);
    proving
        .fires(
            "only a fleet elsewhere tells its cases",
            List.of(elsewhere),
            new Firing(List.of(), summary, description))
        .staysSilent(
            "no cases at all are still told of",
            List.of(proving.steady(pod(metric, namespace), 0)));
    return new Alert(
        "absent(" + cases + ")",
        HOLD,
        "critical",
        "metrics",
        summary,
        description,
        proving.proof());
  }

  private static Selector pod(String metric, String namespace) {
    return Selector.of(metric).is("namespace", namespace).is("pod", "yawl-engine-a");
  }
}
