package org.yawlfoundation.yawl.config.check.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.Metric;
import org.yawlfoundation.yawl.config.catalogue.MetricUnit;
import org.yawlfoundation.yawl.config.promql.Matcher;

/**
 * The buckets of a histogram.
 *
 * @param metric the histogram
 * @param bounds where its finite buckets end, rising, in its unit; there are some
 */
record Buckets(Metric metric, List<Long> bounds) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}([.][0-9]{1,9})?");

  Buckets {
    bounds = List.copyOf(bounds);
  }

  /** Those of a metric, where its exporter's configuration does not decide. */
  static Optional<Buckets> of(Metric metric) {
    return Optional.of(new Buckets(metric, metric.bounds())).filter(b -> !b.bounds.isEmpty());
  }

  /** Whether a matcher of {@code le} takes some. */
  boolean someAre(Matcher matcher) {
    return matcher.takes("+Inf")
        || bounds.stream().flatMap(Buckets::spelt).anyMatch(matcher::takes);
  }

  /** Prometheus 3 writes {@code 250.0} where Prometheus 2 keeps what the exporter wrote. */
  private static Stream<String> spelt(long bound) {
    return Stream.of(bound + ".0", Long.toString(bound));
  }

  /** The first bound that is no less than a text's first number, else the last one. */
  long near(String text) {
    var number = NUMBER.matcher(text);
    var wanted = number.lookingAt() ? new BigDecimal(number.group()) : BigDecimal.ZERO;
    return bounds.stream()
        .filter(bound -> wanted.compareTo(BigDecimal.valueOf(bound)) <= 0)
        .findFirst()
        .orElse(bounds.get(bounds.size() - 1));
  }

  /** A bound as time. */
  Duration duration(long bound) {
    return metric.unit() == MetricUnit.SECONDS
        ? Duration.ofSeconds(bound)
        : Duration.ofMillis(bound);
  }

  /** Takes a bound in either spelling. */
  static String matcher(long bound) {
    return "le=~\"" + bound + "([.]0)?\"";
  }

  static String text(List<Long> bounds) {
    return bounds.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The metric's name. */
  @Override
  public String toString() {
    return metric.name();
  }
}
