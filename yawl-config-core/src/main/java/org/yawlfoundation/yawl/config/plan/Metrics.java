package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.tier.OwnMetric;

/**
 * How metrics are gathered.
 *
 * @param profile whose names the engine's metrics bear, {@code guide} or {@code engine}: the
 *     guide's (3.3), or those that upstream's source registers
 * @param telemetry whether OpenTelemetry's agent has an endpoint of its own: its histograms are
 *     upstream's
 * @param telemetryLimit combinations of attributes that the agent keeps of one instrument, 8 to
 *     2,000: its per-case counters have one for each case, and 2,000 of each made 15 MB a scrape
 * @param scrapeInterval between two scrapes of a target, 1s to 5m; guide 1.3: 15s
 * @param scrapeTimeout how long a scrape may take, 100ms to 5m, no more than the interval;
 *     Prometheus' default of 10s, or two thirds of the interval
 * @param rateWindow the window of all rates, at least 5m and four scrapes, so that a rate survives
 *     a lost one
 * @param activeCases the engine's gauge that the fleet is scaled by: one name for the autoscaler,
 *     the adapter, the alerts and the dashboard; guide 3.1, 4.1
 * @param podMonitor whether the Prometheus Operator finds the pods themselves, and not their
 *     Service; guide 3.3
 * @param adapterSeries the series that the adapter serves, as PromQL
 * @param activeCasesOfAll the active cases of all engine pods of a cell together, as PromQL: what
 *     KEDA asks
 * @param serverAddress where KEDA asks Prometheus
 * @param namespace of Grafana and of the adapter; guide 1.3, 3.3
 * @param operatorLabels by which the Prometheus Operator finds our rules and monitors, of at most
 *     63 characters each; {@code release}, for kube-prometheus-stack selects by its own
 * @param own metrics of the user's own that rules and dashboards read, by their names
 * @param retention how long Prometheus keeps samples, 2h to 3650d; 15d, its own default
 * @param series of one target
 * @param estimate what the Prometheus of a cell must bear
 * @param limits beyond which it refuses a scrape of an engine pod
 * @param seriesLimit series in its memory beyond which somebody is told, 1 to 1,000,000,000,000
 * @param records the recording rules by the names of what they record, in the order of the file
 */
public record Metrics(
    String profile,
    boolean telemetry,
    long telemetryLimit,
    Duration scrapeInterval,
    Duration scrapeTimeout,
    Duration rateWindow,
    String activeCases,
    boolean podMonitor,
    String adapterSeries,
    String activeCasesOfAll,
    String serverAddress,
    String namespace,
    Map<String, Object> operatorLabels,
    Map<String, OwnMetric> own,
    Duration retention,
    Series series,
    SeriesEstimate estimate,
    ScrapeLimits limits,
    long seriesLimit,
    Map<String, RecordingRule> records)
    implements PlanPart {
  public Metrics {
    operatorLabels = Collections.unmodifiableMap(new LinkedHashMap<>(operatorLabels));
    own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
    records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
  }
}
