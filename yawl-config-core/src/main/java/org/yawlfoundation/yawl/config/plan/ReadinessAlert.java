package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Too few engine pods are ready, or nobody tells how many are. */
final class ReadinessAlert {
  private static final Duration HOLD = Duration.ofMinutes(5);
  private static final String SHOWN = "{{ $value }}";
  private static final String METRIC = "kube_pod_status_ready";

  private ReadinessAlert() {}

  static Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula("PromQL over namespace, alerting.readyPods.critical, metrics.scrapeInterval")
            .from("guide 3.3, corrected; without the metric it counts 0 ready pods, and fires")
            .guide(
                "3.3",
                "count(kube_pod_status_ready{..} == 1) < 500",
                "each pod has a series for true, false and unknown, one of which is always 1: it counts pods, ready or not"),
        in ->
            alert(
                in.get(TierKeys.NAMESPACE),
                in.get(AlertingKeys.READY_CRITICAL),
                in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  private static Alert alert(String namespace, long least, Duration interval) {
    var ready =
        Selector.of(METRIC)
            .is("namespace", namespace)
            .matches("pod", "yawl-engine-.*")
            .is("condition", "true");
    var summary = "Only " + SHOWN + " engine pods are ready, fewer than " + least;
    var description =
        SHOWN
            + " engine pods of namespace "
            + namespace
            + " are ready, and the load wants "
            + least
            + " or more. "
            + "Look first at `kubectl -n "
            + namespace
            + " get pods -l app.kubernetes.io/name=yawl-engine`: pending pods want nodes, "
            + "running ones that are not ready want their database (`kubectl describe pod` shows the failing probe). "
            + "At 0 with healthy pods, kube-state-metrics is not scraped.";
    var proving = Proving.ofGauge(interval, HOLD);
    var others =
        List.of(
            proving.steady(pod(namespace, "yawl-engine-b", "false"), 1),
            proving.steady(pod(namespace, "pgbouncer-a", "true"), least),
            proving.steady(pod("elsewhere", "yawl-engine-c", "true"), least));
    // One series stands for all pods that are ready: the sum sees no difference.
    var fleet = pod(namespace, "yawl-engine-a", "true");
    proving
        .fires(
            "one ready pod too few; pods that are unready, of another kind or from elsewhere do not count",
            and(proving.steady(fleet, least - 1), others),
            firing(summary, description, least - 1))
        .fires("no pod is told of at all", List.of(), firing(summary, description, 0))
        .staysSilent("just enough ready pods", and(proving.steady(fleet, least), others));
    var expr = "(sum(" + ready + ") or vector(0)) < " + least;
    return new Alert(expr, HOLD, "critical", "ready-pods", summary, description, proving.proof());
  }

  private static Selector pod(String namespace, String pod, String condition) {
    return Selector.of(METRIC).is("namespace", namespace).is("pod", pod).is("condition", condition);
  }

  private static List<Alert.Series> and(Alert.Series first, List<Alert.Series> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static Firing firing(String summary, String description, long value) {
    var shown = String.valueOf(value);
    return new Firing(List.of(), summary.replace(SHOWN, shown), description.replace(SHOWN, shown));
  }
}
