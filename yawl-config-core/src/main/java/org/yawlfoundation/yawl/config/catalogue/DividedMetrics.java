package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Optional;

/** Metrics whose series are parts of what an alert wants to know. */
public final class DividedMetrics {
  private static final String PART = "%s";

  /**
   * How the whole is made.
   *
   * @param labels each value of one of them is a part
   * @param only the matchers without which a state set says nothing; empty of others
   * @param because why one series is not the whole
   */
  public record Division(List<String> labels, String only, String whole, String because) {
    public Division {
      labels = List.copyOf(labels);
    }

    /** One of the states of a set, one of which always holds. */
    public boolean isOfStates() {
      return !only.isEmpty();
    }

    /** The whole of what a selector takes. */
    public String whole(String selector) {
      return whole.replace(PART, selector);
    }
  }

  private final List<List<String>> rows = Rows.of("metrics-parts.tsv", '\t');

  DividedMetrics() {}

  /** How a metric is divided, if it is. */
  public Optional<Division> of(String metric) {
    return rows.stream()
        .filter(row -> row.get(0).equals(metric))
        .findFirst()
        .map(
            row ->
                new Division(
                    List.of(row.get(1).split(" ", -1)), row.get(2), row.get(3), row.get(4)));
  }

  /** The names of all of them. */
  public List<String> names() {
    return rows.stream().map(row -> row.get(0)).toList();
  }
}
