package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Durations;

/**
 * A histogram of durations that the engine exports.
 *
 * @param series its name without suffix, and what tells this work from other
 * @param perSecond how many of its unit are a second: 1, or 1,000 of milliseconds
 * @param bounds where its finite buckets end, in its unit and rising; empty where the engine's
 *     configuration decides
 * @param other what the same metric tells of other work; empty where it is of this alone
 */
record Histogram(Selector series, long perSecond, List<Long> bounds, Optional<Selector> other) {
  Histogram {
    bounds = List.copyOf(bounds);
  }

  static Histogram ofSeconds(String metric) {
    return new Histogram(Selector.of(metric), 1, List.of(), Optional.empty());
  }

  /**
   * The histograms of other work that the same metric tells of; none where it tells of no other.
   */
  List<Histogram> others() {
    return other.stream()
        .map(selector -> new Histogram(selector, perSecond, bounds, Optional.empty()))
        .toList();
  }

  /** How many were counted up to each bound. */
  Selector buckets() {
    return series.called(series.metric() + "_bucket");
  }

  /** How many were counted. */
  Selector count() {
    return series.called(series.metric() + "_count");
  }

  /** The 99th percentile of some rates of {@link #buckets}, in seconds. */
  String p99(String rates) {
    var quantile = "histogram_quantile(0.99, " + rates + ")";
    return perSecond == 1 ? quantile : quantile + " / " + perSecond;
  }

  /** A bound as the label {@code le} has it. */
  String le(Duration bound) {
    return le(Durations.seconds(bound));
  }

  /** A bound as the label {@code le} has it, such as {@code 500} for 0.5 seconds. */
  String le(BigDecimal seconds) {
    return seconds.multiply(BigDecimal.valueOf(perSecond)).stripTrailingZeros().toPlainString();
  }

  /**
   * The buckets that end at a bound. Prometheus 3 writes {@code le="1.0"} where Prometheus 2 keeps
   * what the engine wrote.
   */
  Selector upTo(Selector buckets, Duration bound) {
    var text = le(bound);
    return text.contains(".") ? buckets.is("le", text) : buckets.matches("le", text + "([.]0)?");
  }
}
