package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is seen in Grafana.
 *
 * @param uid what Grafana knows the dashboard by, of at most 40 characters; our own name
 * @param file what the dashboard is called where Grafana finds all of them
 * @param title the dashboard's own, with the tier's name
 * @param namespaces the query that finds the namespaces to choose from
 * @param schemaVersion of Grafana's dashboards, 41 since Grafana 12 and 36 before
 *     (@grafana/schema); older ones are brought up when they are opened
 * @param refresh how often the dashboard asks again, 5s to 1d; guide 4.1: 30s
 * @param panels by a short name, in the order of the dashboard; guide 3.4, corrected
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
