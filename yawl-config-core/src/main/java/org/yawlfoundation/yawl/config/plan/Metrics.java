package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How metrics are gathered.
 *
 * @param scrapeInterval between two scrapes of a target; 1 s to 5 m, guide 1.3: 15 s
 * @param scrapeTimeout how long a scrape may take; no more than the interval
 * @param rateWindow the window of all rates: at least four scrapes
 * @param activeCases the engine's gauge that the fleet is scaled by: one name for the autoscaler,
 *     the adapter, the alerts and the dashboard
 * @param adapterSeries the series that the adapter serves, as PromQL
 * @param namespace of Grafana and of the adapter
 * @param operatorLabels by which the Prometheus Operator finds our rules and monitors
 * @param records the recording rules by the names of what they record, in the order of the file
 */
public record Metrics(
    Duration scrapeInterval,
    Duration scrapeTimeout,
    Duration rateWindow,
    String activeCases,
    String adapterSeries,
    String namespace,
    Map<String, Object> operatorLabels,
    Map<String, RecordingRule> records)
    implements PlanPart {
  public Metrics {
    operatorLabels = Collections.unmodifiableMap(new LinkedHashMap<>(operatorLabels));
    records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
  }
}
