package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.tier.DashboardKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Derives the dashboard. */
final class DashboardsDeriver {
  private static final Key<String> TITLE =
      Keys.named("dashboards.title", String.class, "The dashboard's title.");

  private static final Key<String> FILE =
      Keys.named("dashboards.file", String.class, "What the dashboard's file is called.");
  private static final Key<String> NAMESPACES =
      Keys.named(
          "dashboards.namespaces", String.class, "The query that finds namespaces with engines.");

  private DashboardsDeriver() {}

  static Dashboards derive(SheetBuilder sheet) {
    return new Dashboards(
        sheet.input(DashboardKeys.UID),
        sheet.put(
            FILE,
            Why.formula("dashboards.uid, with .json")
                .from("Grafana's sidecar puts the dashboards of all ConfigMaps into one folder"),
            in -> in.get(DashboardKeys.UID) + ".json"),
        sheet.put(
            TITLE,
            Why.formula("YAWL engine, tier").from("whoever has several must tell them apart"),
            in -> "YAWL engine, " + in.get(TierKeys.TIER)),
        sheet.put(
            NAMESPACES,
            Why.formula("the namespaces that metrics.activeCases is told of")
                .from("Grafana's label_values"),
            in -> "label_values(" + in.get(MonitoringKeys.ACTIVE_CASES_METRIC) + ", namespace)"),
        sheet.put(
            DashboardKeys.SCHEMA_VERSION,
            Why.formula("targets.grafana >= 12 ? 41 : 36")
                .from("Grafana's own schema (@grafana/schema 12.0.0 and 11.0.0)")
                .guide("3.4", "none", "Grafana would take it for the oldest"),
            in -> in.get(TargetKeys.GRAFANA) >= 12 ? 41L : 36L),
        sheet.input(DashboardKeys.REFRESH),
        new EnginePanels(sheet).all());
  }
}
