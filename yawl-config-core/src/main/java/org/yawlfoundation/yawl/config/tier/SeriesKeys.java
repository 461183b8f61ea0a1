package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MEMORY;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** How many series there are, and what they ask of Prometheus. */
public final class SeriesKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group SERIES =
      LIST.group(
          "metrics.series",
          "Series of one target; `scrape_samples_post_metric_relabeling` tells yours.");
  private static final KeyList.Group ESTIMATE =
      LIST.group("metrics.estimate", "What the Prometheus of a cell must bear.");
  private static final KeyList.Group LIMITS =
      LIST.group("metrics.limits", "Beyond which Prometheus refuses a scrape of an engine pod.");
  private static final KeyList.Group METRICS = LIST.more("metrics");
  private static final KeyType<Long> SOME = count(0, 1_000_000);
  private static final KeyType<Long> ANY = count(0, Long.MAX_VALUE);

  public static final Key<Long> ENGINE =
      SERIES.input(
          "engine",
          SOME,
          1_000L,
          "Of an engine pod at its management port.",
          "measured with Micrometer 1.15.9: 65 of the JVM, and 72 for each URI, method and status; 12 of these assumed");
  public static final Key<Long> TELEMETRY =
      SERIES.input(
          "telemetry",
          SOME,
          100L,
          "Of an engine pod at its telemetry port, as far as they are kept.",
          "measured with OpenTelemetry's SDK 1.49: 18 for each of five operations, and gauges");
  public static final Key<Long> DROPPED =
      SERIES.input(
          "dropped",
          SOME,
          2_000L,
          "Samples of single cases that an engine pod tells at its telemetry port, and that are not kept.",
          "measured with OpenTelemetry's SDK 1.49 at a `metrics.telemetryLimit` of 32 (docs/monitoring.md)");
  public static final Key<Long> STATE =
      SERIES.input(
          "state",
          SOME,
          90L,
          "Of a pod in kube-state-metrics.",
          "its 60 metrics of pods, 2.20.0, with all values of their labels, for one container");
  public static final Key<Long> CONTAINER =
      SERIES.input(
          "container",
          SOME,
          100L,
          "Of a pod in the kubelet's cAdvisor.",
          "96 metrics of containers in cAdvisor 0.60.5, and some of the pod");
  public static final Key<Long> NODE =
      SERIES.input(
          "node",
          SOME,
          1_500L,
          "Of a node in node_exporter and kubelet.",
          "assumed for 16 processors");
  public static final Key<Long> DATABASE =
      SERIES.input(
          "database",
          SOME,
          1_000L,
          "Of a PostgreSQL server in postgres_exporter.",
          "assumed: some 350 settings, and some for each table");
  public static final Key<Long> POOL =
      SERIES.input(
          "pgbouncer",
          SOME,
          100L,
          "Of a PgBouncer in its exporter.",
          "46 metrics of pgbouncer_exporter 0.12.1, about half of them of two pools");
  public static final Key<Long> OTHERS =
      SERIES.input(
          "others",
          count(0, 100_000_000),
          100_000L,
          "Of all else: control plane, Prometheus itself.",
          "assumed; `prometheus_tsdb_head_series` before the engine is there tells yours");
  public static final Key<Memory> BYTES =
      SERIES.input(
          "memory",
          Bounded.between(MEMORY, "1Ki", "64Ki"),
          Memory.ofKibibytes(5),
          "Memory that Prometheus needs for one.",
          "measured with Prometheus 2.42: 4.1 KiB while it cuts its head (docs/monitoring.md)");
  public static final Key<Long> ENGINE_POD =
      SERIES.derived("enginePod", ANY, "Of an engine pod at all its ports.");
  public static final Key<Long> POD = SERIES.derived("pod", ANY, "Of any pod, by Kubernetes.");

  public static final Key<Long> MIN =
      ESTIMATE.derived("min", ANY, "Series with the smallest fleet.");
  public static final Key<Long> MAX =
      ESTIMATE.derived("max", ANY, "Series with the largest fleet.");
  public static final Key<Long> SURGE =
      ESTIMATE.derived("surge", ANY, "Series with the largest fleet during a rollout.");
  public static final Key<Long> HEAD =
      ESTIMATE.derived("head", ANY, "Series in memory after a rollout of the largest fleet.");
  public static final Key<Long> SAMPLES =
      ESTIMATE.derived("samplesPerSecond", ANY, "Samples that are stored each second.");
  public static final Key<Memory> BANDWIDTH =
      ESTIMATE.derived("bandwidth", MEMORY, "Text that is scraped each second.");
  public static final Key<Memory> MEMORY_OF_ALL =
      ESTIMATE.derived("memory", MEMORY, "Memory for the series.");
  public static final Key<Memory> DISK =
      ESTIMATE.derived("disk", MEMORY, "Disk for the samples of the retention.");

  public static final Key<Long> SAMPLE_LIMIT =
      LIMITS.given(
          "samples",
          count(1, 10_000_000),
          "Samples that one scrape of an engine pod may keep.",
          "2000");
  public static final Key<Long> LABEL_LIMIT =
      LIMITS.input(
          "labels",
          count(10, 1_000),
          40L,
          "Labels that a sample of an engine pod may have.",
          "assumed: HTTP requests have 18 with those of the target");

  public static final Key<Duration> RETENTION =
      METRICS.input(
          "retention",
          Bounded.between(DURATION, "2h", "3650d"),
          Duration.ofDays(15),
          "How long Prometheus keeps samples; for the estimate alone.",
          "Prometheus' own default (manual, Storage)");
  public static final Key<Long> LIMIT =
      METRICS.given(
          "seriesLimit",
          count(1, 1_000_000_000_000L),
          "Series in Prometheus' memory beyond which something makes more than it should.",
          "500000");

  private SeriesKeys() {}
}
