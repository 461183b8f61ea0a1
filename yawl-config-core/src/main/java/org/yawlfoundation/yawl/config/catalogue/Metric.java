package org.yawlfoundation.yawl.config.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A family of series that one exporter gives.
 *
 * @param name of the family: a histogram's series have {@code _bucket}, {@code _sum} and {@code
 *     _count} after it
 * @param unit of its value; of a histogram and a summary, what they measure
 * @param labels by their names, without those that a scrape adds; sorted
 * @param exporter the program, such as {@code postgres_exporter}
 * @param target what is scraped for it, such as {@code postgresql}
 * @param needs what must be switched on for it, such as {@code --collector.stat_statements}; empty
 *     where it is always there
 * @param versions of the exporter that have it, where others that were asked have not; else empty
 */
public record Metric(
    String name,
    MetricType type,
    MetricUnit unit,
    Map<String, LabelDomain> labels,
    String exporter,
    String target,
    String needs,
    String versions) {
  /** The target of what every target has. */
  public static final String ANY_TARGET = "any";

  /** What tells a summary's quantiles apart; one without it has only its sum and its count. */
  static final String QUANTILE = "quantile";

  /** What OpenTelemetry's exporter adds to all that it tells. */
  private static final String SCOPE = "otel_scope_name";

  /** The exporter and the target of a user's own. */
  public static final String OWN = "own";

  public Metric {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** One of a user's, whose exporter and target nobody knows. */
  public static Metric own(
      String name, MetricType type, MetricUnit unit, Map<String, LabelDomain> labels) {
    return new Metric(name, type, unit, labels, OWN, OWN, "", "");
  }

  /**
   * Where the finite buckets of a histogram end, in its unit and rising: OpenTelemetry's, for
   * nobody gave others. Empty where the exporter's configuration decides.
   */
  public List<Long> bounds() {
    boolean isTelemetry =
        type == MetricType.HISTOGRAM && labels.containsKey(SCOPE) && !exporter.equals(OWN);
    return isTelemetry ? TelemetryBounds.MILLISECONDS : List.of();
  }

  /** From a line of a catalogue: {@code name type unit labels needs versions}. */
  static Metric from(List<String> row, String exporter, String target) {
    return new Metric(
        row.get(0),
        MetricType.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
        MetricUnit.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
        labels(row.get(3)),
        exporter,
        target,
        row.get(4),
        row.get(5));
  }

  private static Map<String, LabelDomain> labels(String text) {
    var labels = new LinkedHashMap<String, LabelDomain>();
    for (var label : text.isEmpty() ? List.<String>of() : List.of(text.split(";", -1))) {
      int is = label.indexOf('=');
      labels.put(
          is < 0 ? label : label.substring(0, is),
          is < 0
              ? LabelDomain.OPEN
              : new LabelDomain(List.of(label.substring(is + 1).split("\\|", -1))));
    }
    return labels;
  }
}
