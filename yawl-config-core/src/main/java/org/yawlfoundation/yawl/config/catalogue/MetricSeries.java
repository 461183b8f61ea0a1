package org.yawlfoundation.yawl.config.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Series of one name, as an expression selects them.
 *
 * @param name such as {@code yawl_case_create_duration_seconds_bucket}
 * @param metric the family that they belong to
 * @param part which of the family's series they are
 */
public record MetricSeries(String name, Metric metric, Part part) {
  /** The series of a family. */
  public enum Part {
    /** The value itself; of a summary, its quantiles. */
    VALUE(""),
    BUCKET("_bucket"),
    SUM("_sum"),
    COUNT("_count");

    private final String suffix;

    Part(String suffix) {
      this.suffix = suffix;
    }

    /** What stands after the family's name. */
    public String suffix() {
      return suffix;
    }
  }

  /** What may be asked of them: buckets, sums and counts are counters. */
  public MetricType type() {
    return part == Part.VALUE && metric.type() != MetricType.SUMMARY
        ? metric.type()
        : part == Part.VALUE ? MetricType.GAUGE : MetricType.COUNTER;
  }

  public MetricUnit unit() {
    return part == Part.BUCKET || part == Part.COUNT ? MetricUnit.COUNT : metric.unit();
  }

  /** The metric's labels as these series have them: {@code le} is of buckets alone. */
  public Map<String, LabelDomain> labels() {
    var labels = new LinkedHashMap<>(metric.labels());
    if (part == Part.BUCKET) {
      labels.put("le", LabelDomain.OPEN);
    } else if (part != Part.VALUE) {
      labels.remove(Metric.QUANTILE);
    }
    return Collections.unmodifiableMap(labels);
  }

  /** What a label of that name may be, if the series have it; {@code label_*} is any such name. */
  public Optional<LabelDomain> label(String label) {
    var labels = labels();
    var domain = labels.get(label);
    return domain != null
        ? Optional.of(domain)
        : labels.entrySet().stream()
            .filter(e -> e.getKey().endsWith("*"))
            .filter(e -> label.startsWith(e.getKey().substring(0, e.getKey().length() - 1)))
            .map(Map.Entry::getValue)
            .findFirst();
  }
}
