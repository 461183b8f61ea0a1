package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.tier.ArtifactKeys;
import org.yawlfoundation.yawl.config.tier.DashboardKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Derives the dashboards, and where in them each alert is seen. */
final class DashboardsDeriver {
  private static final Key<String> DIRECTORY =
      Keys.named(
          "dashboards.directory", String.class, "Where a Grafana without a sidecar finds them.");
  private static final Key<String> NAMESPACES =
      Keys.named(
          "dashboards.namespaces", String.class, "The query that finds namespaces with engines.");
  private static final Key<String> PODS =
      Keys.named("dashboards.pods", String.class, "The query that finds the engine's pods.");
  private static final Key<String> ROLLOUTS =
      Keys.named("dashboards.rollouts", String.class, "PromQL that tells of rollouts.");

  private final SheetBuilder sheet;
  private final Map<String, Key<Alert>> alerts = new LinkedHashMap<>();
  private final Map<String, Dashboard> pages = new LinkedHashMap<>();

  private DashboardsDeriver(SheetBuilder sheet, Alerting alerting) {
    this.sheet = sheet;
    alerting.rules().keySet().forEach(name -> alerts.put(name, alert("rules.", name)));
    alerting.burnRates().keySet().forEach(name -> alerts.put(name, alert("burnRates.", name)));
  }

  static Dashboards derive(SheetBuilder sheet, Alerting alerting) {
    return new DashboardsDeriver(sheet, alerting).derive();
  }

  private static Key<Alert> alert(String group, String name) {
    return Keys.named("alerting." + group + name, Alert.class, "An alert.");
  }

  private Dashboards derive() {
    var uid = sheet.input(DashboardKeys.UID);
    var folder = sheet.input(DashboardKeys.FOLDER);
    var url =
        sheet.optional(
            DashboardKeys.URL, Why.source("links are those within Grafana where it is not given"));
    var directory =
        sheet.put(
            DIRECTORY,
            Why.formula("/var/lib/grafana/dashboards/<dashboards.uid>")
                .from("below the data of Grafana's packages and image; each tier has its own"),
            in -> "/var/lib/grafana/dashboards/" + in.get(DashboardKeys.UID));
    var namespaces =
        sheet.put(
            NAMESPACES,
            Why.formula("the namespaces that metrics.activeCases is told of")
                .from("Grafana's label_values"),
            in -> "label_values(" + in.get(MonitoringKeys.ACTIVE_CASES_METRIC) + ", namespace)");
    var pods =
        sheet.put(
            PODS,
            Why.source("kube-state-metrics tells of pods whose engine tells nothing, too"),
            in ->
                "label_values("
                    + PanelQueries.series("kube_pod_info").matches("pod", "yawl-engine-.*")
                    + ", pod)");
    var rollouts =
        sheet.put(
            ROLLOUTS,
            Why.source(
                "Kubernetes counts pods of the newest template apart; a change of size touches none of the two"),
            in ->
                PanelQueries.deployment("kube_deployment_status_replicas")
                    + " > "
                    + PanelQueries.deployment("kube_deployment_status_replicas_updated"));
    var schema =
        sheet.put(
            DashboardKeys.SCHEMA_VERSION,
            Why.formula("targets.grafana >= 12 ? 41 : 36")
                .from("Grafana's own schema (@grafana/schema 12.0.0 and 11.0.0)")
                .guide("3.4", "none", "Grafana would take it for the oldest"),
            in -> in.get(TargetKeys.GRAFANA) >= 12 ? 41L : 36L);
    var refresh = sheet.input(DashboardKeys.REFRESH);
    boolean stalls = CollectorAlert.stalls(sheet.value(JvmKeys.COLLECTOR));
    add(DashboardPage.OVERVIEW, OverviewPanels::build);
    add(DashboardPage.ENGINE, EnginePanels::build);
    add(DashboardPage.JVM, page -> JvmPanels.build(page, stalls));
    add(DashboardPage.DATABASE, DatabasePanels::build);
    add(DashboardPage.NETWORK, NetworkPanels::build);
    add(DashboardPage.OBJECTIVES, ObjectivePanels::build);
    return new Dashboards(
        uid, folder, url, directory, namespaces, pods, rollouts, schema, refresh, pages, links());
  }

  private void add(DashboardPage page, Function<DashboardBuilder, Dashboard> panels) {
    pages.put(page.file(), panels.apply(new DashboardBuilder(sheet, alerts, page)));
  }

  /** Each alert's own panel: the overview's only where no other dashboard has one. */
  private Map<String, String> links() {
    if (!sheet.value(ArtifactKeys.GRAFANA)) {
      return new LinkedHashMap<>();
    }
    var homes = new LinkedHashMap<String, String>();
    for (var page : DashboardPage.values()) {
      if (page != DashboardPage.OVERVIEW) {
        addHomes(homes, page);
      }
    }
    addHomes(homes, DashboardPage.OVERVIEW);
    var links = new LinkedHashMap<String, String>();
    for (var name : alerts.keySet()) {
      var home = homes.get(name);
      if (home != null) {
        links.put(name, link(name, home));
      }
    }
    return links;
  }

  private void addHomes(Map<String, String> homes, DashboardPage page) {
    var dashboard = pages.get(page.file());
    if (dashboard != null) {
      dashboard
          .panels()
          .forEach(
              panel ->
                  panel
                      .alerts()
                      .forEach(
                          alert ->
                              homes.putIfAbsent(
                                  alert, dashboard.head().path() + "?viewPanel=" + panel.id())));
    }
  }

  private String link(String alert, String home) {
    return sheet.put(
        Keys.named("dashboards.links." + alert, String.class, "Where an alert is seen."),
        Why.formula("the panel's address over dashboards.url, namespace")
            .from("Grafana: viewPanel shows one panel alone"),
        in ->
            in.find(DashboardKeys.URL).orElse("")
                + home
                + "&var-namespace="
                + in.get(TierKeys.NAMESPACE));
  }
}
