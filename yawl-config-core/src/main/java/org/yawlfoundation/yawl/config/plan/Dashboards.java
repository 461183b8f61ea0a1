package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is seen in Grafana.
 *
 * @param uid what Grafana knows the dashboard by; at most 40 characters
 * @param file what the dashboard is called where Grafana finds all of them
 * @param title the dashboard's own
 * @param namespaces the query that finds the namespaces to choose from
 * @param schemaVersion of Grafana's dashboards; older ones are brought up when they are opened
 * @param refresh how often the dashboard asks again; guide 4.1: 30 s
 * @param panels by a short name, in the order of the dashboard
 */
public record Dashboards(
    String uid,
    String file,
    String title,
    String namespaces,
    long schemaVersion,
    Duration refresh,
    Map<String, Panel> panels)
    implements PlanPart {
  public Dashboards {
    panels = Collections.unmodifiableMap(new LinkedHashMap<>(panels));
  }
}
