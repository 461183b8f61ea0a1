package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.PanelDraft.lines;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.deployment;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.orNone;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.rate;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.series;

import org.yawlfoundation.yawl.config.tier.MonitoringKeys;

/** Whether what watches the fleet is itself well. */
final class MonitoringPanels {
  private MonitoringPanels() {}

  static PanelDraft targets() {
    return lines(
        "targets",
        "Targets That Answer",
        "Prometheus: up",
        (panel, in) ->
            panel
                .means("Of each job in the namespace; what does not answer cannot be watched.")
                .in("percentunit")
                .shows("avg by (job) (" + series("up") + ")", "{{job}}")
                .limitedBy("YawlTargetDown"));
  }

  static PanelDraft sources() {
    return lines(
        "sources",
        "Series of Each Source",
        "one metric that each exporter always has",
        (panel, in) ->
            panel
                .means("A source that has none is not there, and its alerts are silent.")
                .shows(
                    "count(" + series(in.get(MonitoringKeys.ACTIVE_CASES_METRIC)) + ")", "engine")
                .shows("count(pg_up)", "postgres_exporter")
                .shows("count(pgbouncer_up)", "pgbouncer_exporter")
                .shows(
                    "count(" + deployment("kube_deployment_spec_replicas") + ")",
                    "kube-state-metrics")
                .shows(
                    "count("
                        + series("container_cpu_usage_seconds_total").is("container", "engine")
                        + ")",
                    "cAdvisor")
                .shows("count(node_netstat_Tcp_OutSegs)", "node_exporter")
                .shows("count(alertmanager_notifications_total)", "Alertmanager")
                .watchedBy(
                    "YawlMetricsMissing",
                    "YawlDatabaseMetricsMissing",
                    "YawlPgbouncerMetricsMissing",
                    "YawlPgbouncerDown",
                    "YawlClusterMetricsMissing",
                    "YawlContainerMetricsMissing",
                    "YawlNodeMetricsMissing",
                    "YawlAlertmanagerMetricsMissing"));
  }

  static PanelDraft rules() {
    return lines(
        "rules",
        "Rules That Fail",
        "Prometheus' own metrics",
        (panel, in) ->
            panel
                .means("Evaluations that fail each second: what they would tell is not told.")
                .in("ops")
                .shows(
                    "sum("
                        + rate(in, Selector.of("prometheus_rule_evaluation_failures_total"))
                        + ")",
                    "failures")
                .limitedBy("YawlRuleEvaluationFailing"));
  }

  static PanelDraft delivery() {
    return lines(
        "delivery",
        "Alerts Not Delivered",
        "Prometheus' and Alertmanager's own metrics",
        (panel, in) ->
            panel
                .means("Each second; nobody is told of these.")
                .in("ops")
                .shows(
                    "sum(" + rate(in, Selector.of("prometheus_notifications_dropped_total")) + ")",
                    "dropped by Prometheus")
                .shows(
                    "sum by (integration) ("
                        + rate(in, Selector.of("alertmanager_notifications_failed_total"))
                        + ")",
                    "failed: {{integration}}")
                .limitedBy("YawlAlertsNotDelivered"));
  }

  static PanelDraft headSeries() {
    return lines(
        "series",
        "Series in Prometheus' Memory",
        "Prometheus' own metrics",
        (panel, in) ->
            panel
                .means("Many more than planned for: a label has a value of its own for each case.")
                .shows("max by (instance) (prometheus_tsdb_head_series)", "{{instance}}")
                .limitedBy("YawlSeriesTooMany"));
  }

  static PanelDraft watchdog() {
    return lines(
        "watchdog",
        "Watchdog",
        "Prometheus: ALERTS",
        (panel, in) ->
            panel
                .means("Always 1: alerts are evaluated. Whoever is told of it misses it otherwise.")
                .shows(
                    orNone("count(" + series("ALERTS").is("alertname", "YawlWatchdog") + ")"),
                    "fires")
                .watchedBy("YawlWatchdog"));
  }
}
