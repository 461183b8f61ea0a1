package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Label;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** The engine of a pod crashes again and again. */
final class RestartsAlert {
  /** In which restarts are counted: a slow start and the kubelet's longest wait fit six times. */
  static final String WINDOW = "1h";

  private static final String METRIC = "kube_pod_container_status_restarts_total";
  private static final Duration HOLD = Duration.ofMinutes(5);
  private static final String SHOWN = "{{ $value }}";
  private static final String POD = "{{ $labels.pod }}";
  private static final String HOT = "yawl-engine-a";

  private RestartsAlert() {}

  static Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula("PromQL over namespace, alerting.restarts.critical, metrics.scrapeInterval")
            .from(
                "guide 3.3, corrected; changes() counts; increase() extrapolates, and makes a little more than 3 of 3")
            .guide(
                "3.3",
                "rate(kube_pod_container_status_restarts_total{..}[15m]) > 0.1",
                "0.1 a second is 90 in 15 minutes, and the kubelet waits up to 5 minutes between two: it never fires"),
        in ->
            alert(
                in.get(TierKeys.NAMESPACE),
                in.get(AlertingKeys.RESTARTS_CRITICAL),
                in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  private static Alert alert(String namespace, long most, Duration interval) {
    var restarts = Selector.of(METRIC).is("namespace", namespace).is("container", "engine");
    var expr = "max by (namespace, pod) (changes(" + restarts + "[" + WINDOW + "])) > " + most;
    var summary =
        "The engine of " + POD + " started again " + SHOWN + " times in an hour, more than " + most;
    var description =
        "Pod "
            + POD
            + " in namespace "
            + namespace
            + " crashes again and again. Look first at what it said last (`kubectl -n "
            + namespace
            + " logs "
            + POD
            + " -c engine --previous`) and how it ended (`kubectl describe pod`): OOMKilled wants memory, exit code 3 is "
            + "a heap that was full (its dump lies in /app/logs), a failed startup probe wants its database.";
    var shown = String.valueOf(most + 1);
    var firing =
        new Firing(List.of(new Label("pod", HOT)), fill(summary, shown), fill(description, shown));
    var proving = Proving.after(most + 1, interval, HOLD);
    proving
        .fires("one restart too many", restarts(proving, namespace, most + 1, most), firing)
        .staysSilent(
            "just as many as may be; other containers and other fleets count apart",
            restarts(proving, namespace, most, most + 1));
    return new Alert(expr, HOLD, "critical", "restarts", summary, description, proving.proof());
  }

  private static List<Alert.Series> restarts(
      Proving proving, String namespace, long here, long elsewhere) {
    return List.of(
        restarts(proving, namespace, "engine", here),
        restarts(proving, namespace, "istio-proxy", elsewhere),
        restarts(proving, "elsewhere", "engine", elsewhere));
  }

  /** One restart from scrape to scrape, and then no more. */
  private static Alert.Series restarts(
      Proving proving, String namespace, String container, long restarts) {
    var pod =
        Selector.of(METRIC).is("namespace", namespace).is("pod", HOT).is("container", container);
    return proving.growing(pod, 1, restarts, 0, proving.steps(HOLD) + 1);
  }

  private static String fill(String text, String shown) {
    return text.replace(SHOWN, shown).replace(POD, HOT);
  }
}
