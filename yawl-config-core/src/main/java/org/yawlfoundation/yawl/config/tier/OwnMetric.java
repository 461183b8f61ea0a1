package org.yawlfoundation.yawl.config.tier;

import java.util.List;
import java.util.Locale;
import org.yawlfoundation.yawl.config.catalogue.MetricType;
import org.yawlfoundation.yawl.config.catalogue.MetricUnit;

/**
 * What a metric of the user's own is, spelt as its type, its unit and the names of its labels:
 * {@code histogram seconds shop region}.
 *
 * @param unit of its value; of a histogram and a summary, what they measure
 * @param labels beside those that a scrape adds
 */
public record OwnMetric(MetricType type, MetricUnit unit, List<String> labels) {
  static final String PATTERN =
      "^(counter|gauge|histogram|summary|untyped) (seconds|milliseconds|bytes|ratio|timestamp|count|none)( [a-zA-Z_][a-zA-Z0-9_]*)*$";

  public OwnMetric {
    labels = List.copyOf(labels);
  }

  /** Reads {@code gauge count shop}. */
  public static OwnMetric parse(String text) {
    if (!text.matches(PATTERN)) {
      throw new IllegalArgumentException(text);
    }
    var words = List.of(text.split(" ", -1));
    return new OwnMetric(
        MetricType.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
        MetricUnit.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
        words.subList(2, words.size()));
  }

  @Override
  public String toString() {
    var text = type.spelling() + " " + unit.spelling();
    return labels.isEmpty() ? text : text + " " + String.join(" ", labels);
  }
}
