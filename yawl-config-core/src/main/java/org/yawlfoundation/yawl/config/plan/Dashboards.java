package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is seen in Grafana.
 *
 * @param uid what Grafana knows the engine's dashboard by, and what the uids of the others begin
 *     with, of at most 31 characters; our own name
 * @param folder of Grafana that they stand in; our own name
 * @param url Grafana's own address, without a slash at its end, where the alerts' links are to be
 *     whole ones
 * @param directory an absolute path where Grafana runs, in which it finds them where it has no
 *     sidecar
 * @param namespaces the query that finds the namespaces to choose from
 * @param pods the query that finds the engine's pods to choose from
 * @param rollouts PromQL that is above 0 while pods of an older template are there: what Grafana
 *     marks on every dashboard
 * @param schemaVersion of Grafana's dashboards, 41 since Grafana 12 and 36 before
 *     (@grafana/schema); older ones are brought up when they are opened
 * @param refresh how often a dashboard asks again, 5s to 1d; guide 4.1: 30s
 * @param pages the dashboards by the names of their files
 * @param links to the panel that shows what an alert watches, by the alert's name; none where
 *     {@code artifacts.grafana} is off
 */
public record Dashboards(
    String uid,
    String folder,
    Optional<String> url,
    String directory,
    String namespaces,
    String pods,
    String rollouts,
    long schemaVersion,
    Duration refresh,
    Map<String, Dashboard> pages,
    Map<String, String> links)
    implements PlanPart {
  public Dashboards {
    pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }
}
