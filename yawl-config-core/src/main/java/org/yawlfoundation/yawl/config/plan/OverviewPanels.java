package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.DashboardBuilder.line;
import static org.yawlfoundation.yawl.config.plan.PanelDraft.lines;
import static org.yawlfoundation.yawl.config.plan.PanelDraft.rows;
import static org.yawlfoundation.yawl.config.plan.PanelDraft.single;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.deployment;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.orNone;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.series;
import static org.yawlfoundation.yawl.config.plan.PanelQueries.window;

import java.math.BigDecimal;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;

/** The dashboard to look at first: what is now, which alerts fire, and whether they could. */
final class OverviewPanels {
  private OverviewPanels() {}

  static Dashboard build(DashboardBuilder page) {
    return page.row(
            "now",
            "Now",
            line(
                firing("critical", "Critical Alerts", PanelBuilder.RED),
                firing("warning", "Warnings", PanelBuilder.ORANGE),
                readyPods(),
                activeCases(),
                created(),
                checkedOut()),
            line(
                latency(
                    "caseCreation",
                    "Case Creation (p99)",
                    RecordingRules.CREATION,
                    "YawlCaseCreationLatencyHigh",
                    "YawlCaseCreationLatencyCritical"),
                latency(
                    "checkout",
                    "Checkout (p99)",
                    RecordingRules.CHECKOUT,
                    "YawlCheckoutLatencyHigh",
                    "YawlCheckoutLatencyCritical"),
                heap(),
                database(),
                connections(),
                waiting()))
        .row("alerts", "Alerts and Promises", line(alerts(), promise()))
        .row("course", "Course", line(load(), pods()))
        .row(
            "monitoring",
            "Monitoring Itself",
            line(MonitoringPanels.targets(), MonitoringPanels.sources()),
            line(
                MonitoringPanels.rules(),
                MonitoringPanels.delivery(),
                MonitoringPanels.headSeries(),
                MonitoringPanels.watchdog()))
        .build("Whether all is well, and where to look if it is not.");
  }

  private static PanelDraft firing(String severity, String title, String color) {
    return single(
        severity,
        title,
        "Prometheus: ALERTS",
        (panel, in) ->
            panel
                .means("How many fire; the table below names them.")
                .shows(
                    orNone(
                        "count("
                            + series("ALERTS").is("alertstate", "firing").is("severity", severity)
                            + ")"),
                    "firing")
                .from(BigDecimal.ONE, color));
  }

  private static PanelDraft readyPods() {
    return single(
        "readyPods",
        "Engine Pods Ready",
        "as the engine's dashboard counts them",
        (panel, in) ->
            panel
                .means("Fewer than the load wants, and somebody is paged.")
                .shows(orNone("sum(" + series(RecordingRules.READY_PODS) + ")"), "ready")
                .limitedBy("YawlEnginePodNotReady")
                .leadsTo(DashboardPage.ENGINE));
  }

  private static PanelDraft activeCases() {
    return single(
        "activeCases",
        "Active Cases",
        "as the engine's dashboard counts them",
        (panel, in) ->
            panel
                .means("In the whole cell.")
                .shows(
                    "sum("
                        + series(
                            RecordingRules.activeCases(in.get(MonitoringKeys.ACTIVE_CASES_METRIC)))
                        + ")",
                    "cases")
                .leadsTo(DashboardPage.ENGINE));
  }

  private static PanelDraft created() {
    return throughput("created", "Cases Created", RecordingRules.CREATION);
  }

  private static PanelDraft checkedOut() {
    return throughput("checkedOut", "Work Items Checked Out", RecordingRules.CHECKOUT);
  }

  private static PanelDraft throughput(String name, String title, Slowness work) {
    return single(
        name,
        title,
        "as the engine's dashboard counts them",
        (panel, in) ->
            panel
                .means("Each second, in the whole cell.")
                .in("cps")
                .shows("sum(" + series(work.all(window(in))) + ")", "each second")
                .leadsTo(DashboardPage.ENGINE));
  }

  private static PanelDraft latency(String name, String title, Slowness work, String... alerts) {
    return single(
        name,
        title,
        "as the engine's dashboard measures it",
        (panel, in) ->
            panel
                .means("What 99 of 100 take at most.")
                .in("s")
                .shows("max(" + series(work.p99(window(in))) + ")", "p99")
                .limitedBy(alerts)
                .leadsTo(DashboardPage.OBJECTIVES));
  }

  private static PanelDraft heap() {
    return single(
        "heap",
        "Fullest Heap",
        "as the JVM's dashboard measures it",
        (panel, in) ->
            panel
                .means("Of the whole heap, in the fullest pod.")
                .in("percentunit")
                .shows("max(" + series(RecordingRules.HEAP) + ")", "heap")
                .limitedBy("YawlHeapMemoryHigh", "YawlHeapMemoryCritical")
                .leadsTo(DashboardPage.JVM));
  }

  private static PanelDraft database() {
    return single(
        "database",
        "Database Servers Up",
        "as the database's dashboard sees them",
        (panel, in) ->
            panel
                .means("That their exporter reaches.")
                .shows(orNone("sum(max by (instance) (pg_up))"), "up")
                .atLeast(BigDecimal.ONE, PanelBuilder.RED)
                .leadsTo(DashboardPage.DATABASE));
  }

  private static PanelDraft connections() {
    return single(
        "connections",
        "Database Connections",
        "as the database's dashboard counts them",
        (panel, in) ->
            panel
                .means("Of the server that has most.")
                .shows(
                    "max("
                        + Selector.of(RecordingRules.CONNECTIONS)
                            .is("datname", in.get(DatabaseKeys.NAME))
                        + ")",
                    "open")
                .limitedBy("YawlDatabaseConnectionsHigh", "YawlDatabaseConnectionPoolExhausted")
                .leadsTo(DashboardPage.DATABASE));
  }

  private static PanelDraft waiting() {
    return single(
        "waiting",
        "Clients Waiting",
        "as the database's dashboard counts them",
        (panel, in) ->
            panel
                .means("For a connection of PgBouncer.")
                .shows(
                    "sum("
                        + Selector.of(PoolAlerts.WAITING).is("database", in.get(DatabaseKeys.NAME))
                        + ")",
                    "waiting")
                .limitedBy("YawlPgbouncerClientsWaiting")
                .leadsTo(DashboardPage.DATABASE));
  }

  private static PanelDraft alerts() {
    return rows(
        "alerts",
        "Alerts That Fire",
        "Prometheus: ALERTS",
        (panel, in) ->
            panel
                .means(
                    "Each with the labels that it is routed by; one is always there to be missed.")
                .shows(series("ALERTS").is("alertstate", "firing"), "{{alertname}}")
                .watchedBy("YawlWatchdog"));
  }

  private static PanelDraft load() {
    return lines(
        "load",
        "Active Cases and Cases Created",
        "guide 4.1",
        (panel, in) ->
            panel
                .means("What the fleet works on, and what comes each minute.")
                .shows(
                    "sum("
                        + series(
                            RecordingRules.activeCases(in.get(MonitoringKeys.ACTIVE_CASES_METRIC)))
                        + ")",
                    "active cases")
                .shows(
                    "sum(" + series(RecordingRules.CREATION.all(window(in))) + ") * 60",
                    "created in a minute")
                .leadsTo(DashboardPage.ENGINE));
  }

  private static PanelDraft pods() {
    return lines(
        "pods",
        "Engine Pods",
        "guide 4.1",
        (panel, in) ->
            panel
                .means("Pods follow the cases; cases without pods wait.")
                .shows("sum(" + series(RecordingRules.READY_PODS) + ")", "ready")
                .shows("sum(" + deployment("kube_deployment_spec_replicas") + ")", "wanted")
                .leadsTo(DashboardPage.ENGINE));
  }

  private static PanelDraft promise() {
    return lines(
        "promise",
        "Work That Breaks the Promise",
        "Google's SRE Workbook, chapter 5",
        (panel, in) ->
            panel
                .means("Share that takes longer than promised; 1% may, over 30 days.")
                .in("percentunit")
                .shows(
                    "max(" + series(RecordingRules.CREATION.ratio(window(in))) + ")",
                    "case creation")
                .shows("max(" + series(RecordingRules.CHECKOUT.ratio(window(in))) + ")", "checkout")
                .leadsTo(DashboardPage.OBJECTIVES));
  }
}
