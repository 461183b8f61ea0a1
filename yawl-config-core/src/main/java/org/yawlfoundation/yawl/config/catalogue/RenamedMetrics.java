package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Optional;

/** Names of metrics that are told of, and that nobody exports: what there is in their place. */
public final class RenamedMetrics {
  /**
   * What to ask instead.
   *
   * @param write a metric or an expression
   * @param because why there is no such metric
   */
  public record Instead(String write, String because) {}

  private final List<List<String>> rows = Rows.of("metrics-renamed.tsv", '\t');

  RenamedMetrics() {}

  /** What stands for a name where the engine's names are those of a profile. */
  public Optional<Instead> of(String name, MetricProfile profile) {
    return rows.stream()
        .filter(row -> row.get(0).equals(name))
        .filter(row -> row.get(1).isEmpty() || row.get(1).equals(profile.spelling()))
        .findFirst()
        .map(row -> new Instead(row.get(2), row.get(3)));
  }
}
