package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * The slowest hundredth of some work takes too long.
 *
 * @param histogram of what the engine tells
 * @param subject what it watches
 * @param work what is slow, at the start of a sentence
 * @param first what to look at first
 * @param threshold above which the 99th percentile is too long
 * @param hold how long it must be so, 2m or 5m; guide 3.3
 * @param severity {@code warning} or {@code critical}; guide 3.3
 */
record LatencyAlert(
    Function<EngineMetrics, Histogram> histogram,
    String subject,
    String work,
    String first,
    Key<Duration> threshold,
    Duration hold,
    String severity) {
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  /** Adds the alert, with what the guide says in its place. */
  void add(AlertList list, String name, String meaning, String section, String guideExpr) {
    list.add(
        name,
        meaning,
        Why.formula("PromQL")
            .from(
                "guide 3.3, corrected; the engine's histogram needs a finite bucket above the threshold, for that caps the quantile")
            .guide(
                section,
                guideExpr,
                "a quantile needs the rate of `_bucket` by `le`: without them it is never true; and Micrometer exports seconds"),
        this::alert);
  }

  private AlertBuilder alert(Inputs in) {
    var limit = in.get(threshold); // what the user is sent to comes first
    var namespace = in.get(TierKeys.NAMESPACE);
    var seconds = Durations.seconds(limit);
    var text = Durations.text(limit);
    var window = in.get(MonitoringKeys.RATE_WINDOW);
    var measured = histogram.apply(EngineMetrics.of(in));
    var buckets = measured.buckets().is("namespace", namespace);
    var slow = justAbove(seconds);
    // 98 of 99 are within the limit, so the 99th percentile lies one hundredth of the way into the
    // next bucket; of 101 just one is not.
    var edge = seconds.add(slow.subtract(seconds).movePointRight(2));
    return new AlertBuilder(in, severity, subject)
        .holds(hold)
        .over(window)
        .when(
            measured.p99("sum by (le) (rate(" + buckets + "[" + Durations.text(window) + "]))")
                + " > "
                + seconds.toPlainString())
        .says(
            work + " takes {value} at the 99th percentile, more than " + text,
            "One in a hundred takes longer than {value} in namespace "
                + namespace
                + " (limit "
                + text
                + "). "
                + first)
        .shows(Shown.DURATION, slow)
        .sees(
            bucket(buckets, measured.le(seconds), 98, 100),
            bucket(buckets, measured.le(edge), 98, 100),
            bucket(buckets, "+Inf", 98, 100),
            slow(buckets, measured.le(seconds), 0),
            slow(buckets, measured.le(edge), 1),
            slow(buckets, "+Inf", 1))
        .titled("98 of 99 are within the limit", "100 of 101 are within the limit");
  }

  /** What the pod that is fast has in a bucket. */
  private static Sample bucket(Selector buckets, String le, long wrong, long well) {
    return Sample.whole(buckets, wrong, well).with("pod", "yawl-engine-b").with("le", le);
  }

  /** What the pod that is slow has in a bucket; before, it was fast, too. */
  private static Sample slow(Selector buckets, String le, long all) {
    return Sample.counter(buckets, all, all)
        .after(BigDecimal.ONE)
        .with("pod", Engines.HOT)
        .with("le", le);
  }

  /**
   * Returns seconds just above a limit that Prometheus shows without doubt: it shows four digits
   * below a minute and whole seconds above, and the quantile is off by some 1e-15.
   *
   * <p>For example, 5 gives 5.005, 0.999 gives 0.9995 and 90 gives 91.5.
   */
  static BigDecimal justAbove(BigDecimal limit) {
    if (limit.signum() == 0) {
      return new BigDecimal("0.0015");
    }
    var threeDigits = limit.setScale(2 - exponent(limit), RoundingMode.CEILING);
    var halfStep = BigDecimal.valueOf(5, 3 - exponent(threeDigits));
    var above = threeDigits.add(halfStep).stripTrailingZeros();
    return above.compareTo(MINUTE) < 0
        ? above
        : limit.setScale(0, RoundingMode.FLOOR).add(new BigDecimal("1.5"));
  }

  private static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }
}
