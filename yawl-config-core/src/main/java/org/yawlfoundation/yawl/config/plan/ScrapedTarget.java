package org.yawlfoundation.yawl.config.plan;

import java.util.List;

/**
 * Something that Prometheus scrapes, and what our PromQL reads of it.
 *
 * @param exporters the programs that tell of it, sorted
 * @param options of the exporters, without which they do not tell all of it
 * @param metrics by their names
 */
public record ScrapedTarget(
    List<String> exporters, List<String> options, List<ScrapedMetric> metrics) {
  public ScrapedTarget {
    exporters = List.copyOf(exporters);
    options = List.copyOf(options);
    metrics = List.copyOf(metrics);
  }

  /**
   * A metric that must be there.
   *
   * @param name of the family
   * @param type such as {@code counter}
   * @param unit such as {@code seconds}
   * @param labels that our PromQL selects or groups by, sorted
   * @param own whether it is the user's own, of {@code metrics.own}
   */
  public record ScrapedMetric(
      String name, String type, String unit, List<String> labels, boolean own) {
    public ScrapedMetric {
      labels = List.copyOf(labels);
    }
  }

  @Override
  public String toString() {
    return metrics.size() + " metrics of " + String.join(", ", exporters);
  }
}
