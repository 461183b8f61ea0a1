package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.CapacityKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.SeriesKeys;

/** Derives how many series there are, and what they ask of Prometheus. */
final class SeriesDeriver {
  /** Prometheus' manual, Storage: an average of only 1-2 bytes per sample. */
  private static final long BYTES_PER_SAMPLE = 2;

  /** Of a line with its labels: 121 of OpenTelemetry's were measured (docs/monitoring.md). */
  private static final long BYTES_PER_LINE = 125;

  private final SheetBuilder sheet;

  SeriesDeriver(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  Series series() {
    return new Series(
        sheet.input(SeriesKeys.ENGINE),
        sheet.input(SeriesKeys.TELEMETRY),
        sheet.input(SeriesKeys.DROPPED),
        sheet.input(SeriesKeys.STATE),
        sheet.input(SeriesKeys.CONTAINER),
        sheet.input(SeriesKeys.NODE),
        sheet.input(SeriesKeys.DATABASE),
        sheet.input(SeriesKeys.POOL),
        sheet.input(SeriesKeys.OTHERS),
        sheet.input(SeriesKeys.BYTES),
        sheet.put(
            SeriesKeys.ENGINE_POD,
            Why.formula(
                    "metrics.series.engine + (metrics.telemetry ? metrics.series.telemetry : 0)")
                .from("an endpoint of each"),
            in -> {
              long telemetry = in.get(SeriesKeys.TELEMETRY);
              return in.get(SeriesKeys.ENGINE) + (in.get(MonitoringKeys.TELEMETRY) ? telemetry : 0);
            }),
        sheet.put(
            SeriesKeys.POD,
            Why.formula("metrics.series.state + metrics.series.container")
                .from("two exporters tell of every pod"),
            in -> in.get(SeriesKeys.STATE) + in.get(SeriesKeys.CONTAINER)));
  }

  SeriesEstimate estimate() {
    return new SeriesEstimate(
        at(SeriesKeys.MIN, CapacityKeys.MIN),
        at(SeriesKeys.MAX, CapacityKeys.MAX),
        at(SeriesKeys.SURGE, CapacityKeys.SURGE),
        sheet.put(
            SeriesKeys.HEAD,
            Why.formula(
                    "metrics.estimate.surge + capacity.max.engines * (metrics.series.enginePod + metrics.series.pod)")
                .from(
                    "a rollout replaces every pod, and the head keeps both for two to three hours"),
            in ->
                in.get(SeriesKeys.SURGE)
                    + in.get(CapacityKeys.MAX.engines())
                        * (in.get(SeriesKeys.ENGINE_POD) + in.get(SeriesKeys.POD))),
        sheet.put(
            SeriesKeys.SAMPLES,
            Why.formula("ceil(metrics.estimate.surge / metrics.scrapeInterval)")
                .from("a sample of each series at each scrape"),
            in -> perSecond(in, in.get(SeriesKeys.SURGE))),
        sheet.put(
            SeriesKeys.BANDWIDTH,
            Why.formula(
                    "125 bytes * (metrics.estimate.surge + (metrics.telemetry ? capacity.surge.engines * metrics.series.dropped : 0)) / metrics.scrapeInterval")
                .from("a line of text with its labels, measured; compression makes a tenth of it"),
            in -> {
              long dropped = in.get(CapacityKeys.SURGE.engines()) * in.get(SeriesKeys.DROPPED);
              long lines =
                  in.get(SeriesKeys.SURGE) + (in.get(MonitoringKeys.TELEMETRY) ? dropped : 0);
              return Memory.ofBytes(perSecond(in, lines) * BYTES_PER_LINE)
                  .upTo(Memory.ofMebibytes(1));
            }),
        sheet.put(
            SeriesKeys.MEMORY_OF_ALL,
            Why.formula(
                    "metrics.estimate.head * metrics.series.memory, up to whole Mi; from 10Gi on, whole Gi")
                .from("the series of the head are held in memory"),
            in -> readable(in.get(SeriesKeys.BYTES).times(in.get(SeriesKeys.HEAD)))),
        sheet.put(
            SeriesKeys.DISK,
            Why.formula(
                    "metrics.retention * metrics.estimate.samplesPerSecond * 2 bytes, up to whole Mi; from 10Gi on, whole Gi")
                .from("Prometheus' manual, Storage: 1 to 2 bytes a sample"),
            in ->
                readable(
                    Memory.ofBytes(
                        in.get(SeriesKeys.RETENTION).toSeconds()
                            * in.get(SeriesKeys.SAMPLES)
                            * BYTES_PER_SAMPLE))));
  }

  /** Up to whole Mi, or from 10Gi on to whole Gi. For example, 70938.4Mi gives 70Gi. */
  private static Memory readable(Memory exact) {
    boolean isLarge = exact.compareTo(Memory.ofGibibytes(10)) >= 0;
    return exact.upTo(isLarge ? Memory.ofGibibytes(1) : Memory.ofMebibytes(1));
  }

  ScrapeLimits limits() {
    return new ScrapeLimits(
        sheet.put(
            SeriesKeys.SAMPLE_LIMIT,
            Why.formula("2 * max(metrics.series.engine, metrics.series.telemetry)")
                .from("one limit for each endpoint of a pod; twice, for a new URI is no fault"),
            in ->
                Math.max(1, 2 * Math.max(in.get(SeriesKeys.ENGINE), in.get(SeriesKeys.TELEMETRY)))),
        sheet.input(SeriesKeys.LABEL_LIMIT));
  }

  long limit() {
    return sheet.put(
        SeriesKeys.LIMIT,
        Why.formula("1.25 * metrics.estimate.head, up to a thousand")
            .from("a quarter above the worst that is expected"),
        in -> PlanDeriver.ceil(in.get(SeriesKeys.HEAD) * 5, 4_000) * 1_000);
  }

  private long at(Key<Long> key, CapacityKeys.State state) {
    var when = key.path().substring(key.path().lastIndexOf('.') + 1);
    return sheet.put(
        key,
        Why.formula(
                ("capacity.%1$s.engines * metrics.series.enginePod"
                        + " + capacity.%1$s.pods * metrics.series.pod"
                        + " + capacity.%1$s.nodes * metrics.series.node"
                        + " + capacity.%1$s.pgbouncers * metrics.series.pgbouncer"
                        + " + (1 + postgresql.standbys) * metrics.series.database"
                        + " + metrics.series.others")
                    .formatted(when))
            .from("each target as often as it is there"),
        in ->
            in.get(state.engines()) * in.get(SeriesKeys.ENGINE_POD)
                + in.get(state.pods()) * in.get(SeriesKeys.POD)
                + in.get(state.nodes()) * in.get(SeriesKeys.NODE)
                + in.get(state.pgbouncers()) * in.get(SeriesKeys.POOL)
                + (1 + in.get(DatabaseKeys.STANDBYS)) * in.get(SeriesKeys.DATABASE)
                + in.get(SeriesKeys.OTHERS));
  }

  /** So many of each scrape, each second, rounded up. */
  private static long perSecond(Inputs in, long each) {
    return BigDecimal.valueOf(each)
        .divide(
            PlanDeriver.seconds(in.get(MonitoringKeys.SCRAPE_INTERVAL)), 0, RoundingMode.CEILING)
        .longValueExact();
  }
}
