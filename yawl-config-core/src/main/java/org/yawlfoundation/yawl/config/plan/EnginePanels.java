package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.DashboardBuilder.line;
import static org.yawlfoundation.yawl.config.plan.PanelDraft.lines;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.containers;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.deployment;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.orNone;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.pods;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.series;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.window;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.worst;

import java.math.BigDecimal;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;

/** The engine's dashboard: the work, the pods that do it, and what holds them back. */
final class EnginePanels {
  private EnginePanels() {}

  static Dashboard build(DashboardBuilder page) {
    return page.row(
            "work",
            "Work",
            line(
                latency(
                    "caseCreation",
                    "Case Creation Latency (p99)",
                    RecordingRules.CREATION,
                    "YawlCaseCreationLatencyHigh",
                    "YawlCaseCreationLatencyCritical"),
                latency(
                    "checkout",
                    "Work Item Checkout Latency (p99)",
                    RecordingRules.CHECKOUT,
                    "YawlCheckoutLatencyHigh",
                    "YawlCheckoutLatencyCritical")),
            line(throughput(), checkouts()),
            line(activeCases(), casesPerPod()))
        .row("pods", "Pods", line(readyPods(), autoscaler()), line(restarts(), outOfMemory()))
        .row(
            "limits",
            "Processors and Limits",
            line(LimitPanels.processors(), LimitPanels.ceiling(), LimitPanels.throttling()),
            line(LimitPanels.memory(), LimitPanels.fileDescriptors(), LimitPanels.quota()))
        .build("How fast the engine works, on how many pods, and which limit holds it back.");
  }

  private static PanelDraft latency(String name, String title, Slowness work, String... alerts) {
    return lines(
        name,
        title,
        "guide 3.4, corrected: a quantile needs the rate of `_bucket` by `le`",
        (panel, in) ->
            panel
                .means(
                    "99 of 100 shall take no longer than "
                        + Durations.text(in.get(work.objective()))
                        + ".")
                .in("s")
                .shows(series(work.p99(window(in))), "p99")
                .limitedBy(alerts));
  }

  private static PanelDraft throughput() {
    return lines(
        "throughput",
        "Case Creation Throughput",
        "guide 3.4, corrected: summed over all pods",
        (panel, in) ->
            panel
                .means("Each second, in the whole cell.")
                .in("cps")
                .shows(series(RecordingRules.CREATION.all(window(in))), "cases created")
                .limitedBy("YawlCaseCreationThroughputLow", "YawlCaseCreationThroughputCritical"));
  }

  private static PanelDraft checkouts() {
    return lines(
        "checkoutThroughput",
        "Work Item Checkout Throughput",
        "beside the cases created: what the same pods do most",
        (panel, in) ->
            panel
                .means("Each second, in the whole cell.")
                .in("cps")
                .shows(series(RecordingRules.CHECKOUT.all(window(in))), "work items checked out"));
  }

  private static PanelDraft activeCases() {
    return lines(
        "activeCases",
        "Active Cases",
        "guide 3.4, corrected: summed over all pods",
        (panel, in) ->
            panel
                .means("In the whole cell.")
                .shows(
                    series(RecordingRules.activeCases(in.get(MonitoringKeys.ACTIVE_CASES_METRIC))),
                    "active cases"));
  }

  private static PanelDraft casesPerPod() {
    return lines(
        "casesPerPod",
        "Active Cases of a Pod",
        "what the autoscaler sees, and what makes a pod unready",
        (panel, in) -> {
          var cases = pods(in.get(MonitoringKeys.ACTIVE_CASES_METRIC));
          panel
              .means("The autoscaler adds pods as soon as the mean is above the blue line.")
              .shows("avg(" + cases + ")", "mean")
              .shows(worst(at -> "max by (pod) (" + cases + at + ")"), "{{pod}}")
              .from(BigDecimal.valueOf(in.get(ScalingKeys.CASES_TARGET)), PanelBuilder.BLUE)
              .limitedBy("YawlActiveCasesNearCeiling", "YawlActiveCasesAtCeiling");
        });
  }

  private static PanelDraft readyPods() {
    return lines(
        "readyPods",
        "Engine Replicas Ready",
        "guide 3.4, corrected: ready ones",
        (panel, in) ->
            panel
                .means(
                    "Ready, wanted by the autoscaler, ready for a while, and heard of by Prometheus.")
                .shows(orNone("sum(" + series(RecordingRules.READY_PODS) + ")"), "ready")
                .shows("sum(" + deployment("kube_deployment_spec_replicas") + ")", "wanted")
                .shows(
                    "sum(" + deployment("kube_deployment_status_replicas_available") + ")",
                    "available")
                .shows(
                    "count(" + series(in.get(MonitoringKeys.ACTIVE_CASES_METRIC)) + ")", "heard of")
                .limitedBy("YawlEnginePodNotReady")
                .watchedBy(
                    "YawlEngineDown", "YawlEngineReplicasUnavailable", "YawlMetricsMissing"));
  }

  private static PanelDraft autoscaler() {
    return lines(
        "autoscaler",
        "Autoscaler",
        "guide 3.1",
        (panel, in) ->
            panel
                .means("At the maximum no further pod comes, however much work there is.")
                .shows(
                    "max(" + scaler("kube_horizontalpodautoscaler_status_current_replicas") + ")",
                    "current")
                .shows(
                    "max(" + scaler("kube_horizontalpodautoscaler_status_desired_replicas") + ")",
                    "desired")
                .shows(
                    "max(" + scaler("kube_horizontalpodautoscaler_spec_max_replicas") + ")",
                    "maximum")
                .watchedBy("YawlAutoscalerAtMaximum"));
  }

  /** KEDA makes an autoscaler of another name. */
  private static Selector scaler(String metric) {
    return series(metric).matches("horizontalpodautoscaler", "(keda-hpa-)?yawl-engine");
  }

  private static PanelDraft restarts() {
    return lines(
        "restarts",
        "Engine Restarts",
        "guide 3.3",
        (panel, in) ->
            panel
                .means("In the last hour, of the engines that crashed most.")
                .shows(
                    worst(
                        at ->
                            "max by (pod) (changes("
                                + containers("kube_pod_container_status_restarts_total")
                                + "["
                                + RestartsAlert.WINDOW
                                + "]"
                                + at
                                + "))"),
                    "{{pod}}")
                .limitedBy("YawlEngineCrashLooping"));
  }

  private static PanelDraft outOfMemory() {
    return lines(
        "outOfMemory",
        "Engines Killed for Want of Memory",
        "kube-state-metrics: the reason for which a container ended last",
        (panel, in) ->
            panel
                .means(
                    "Pods whose engine the kernel killed when it ended last. None is well: the heap and what is beside it"
                        + " fit the limit.")
                .shows(
                    orNone(
                        "sum("
                            + containers("kube_pod_container_status_last_terminated_reason")
                                .is("reason", "OOMKilled")
                            + ")"),
                    "killed")
                .watchedBy("YawlEngineOOMKilled"));
  }
}
