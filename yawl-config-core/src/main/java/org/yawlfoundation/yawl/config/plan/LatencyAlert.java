package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * The slowest hundredth of some work takes too long.
 *
 * @param slowness whose duration it watches
 * @param subject what it watches
 * @param work what is slow, at the start of a sentence
 * @param first what to look at first
 * @param threshold above which the 99th percentile is too long
 * @param hold how long it must be so, 2m or 5m; guide 3.3
 * @param severity {@code warning} or {@code critical}; guide 3.3
 */
record LatencyAlert(
    Slowness slowness,
    String subject,
    String work,
    String first,
    Key<Duration> threshold,
    Duration hold,
    String severity) {
  private static final String SHOWN = "{{ $value | humanizeDuration }}";
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  Alert put(SheetBuilder sheet, Key<Alert> key, String guideExpr) {
    return sheet.put(
        key,
        Why.formula(
                "PromQL over namespace, metrics.profile, "
                    + threshold.path()
                    + ", metrics.rateWindow, metrics.scrapeInterval")
            .from(
                "guide 3.3, corrected; the engine's histogram needs a finite bucket above the threshold, for that caps the quantile")
            .guide(
                "3.3",
                guideExpr,
                "a quantile needs the rate of `_bucket` by `le`: without them it is never true; and Micrometer exports seconds"),
        in ->
            alert(
                slowness.histogram(in),
                in.get(TierKeys.NAMESPACE),
                in.get(threshold),
                in.get(MonitoringKeys.RATE_WINDOW),
                in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  private Alert alert(
      Histogram histogram, String namespace, Duration limit, Duration window, Duration interval) {
    var seconds = Durations.seconds(limit);
    var text = Durations.text(limit);
    var buckets = histogram.buckets().is("namespace", namespace);
    var expr =
        histogram.p99("sum by (le) (rate(" + buckets + "[" + Durations.text(window) + "]))")
            + " > "
            + seconds.toPlainString();
    var summary = work + " takes " + SHOWN + " at the 99th percentile, more than " + text;
    var description =
        "One in a hundred takes longer than "
            + SHOWN
            + " in namespace "
            + namespace
            + " (limit "
            + text
            + "). "
            + first;
    var slow = justAbove(seconds);
    var shown = Humanized.duration(slow);
    var firing =
        new Firing(List.of(), summary.replace(SHOWN, shown), description.replace(SHOWN, shown));
    // 98 of 99 are within the limit, so the 99th percentile lies one hundredth of the way into the
    // next bucket.
    var edge = seconds.add(slow.subtract(seconds).movePointRight(2));
    var proving = Proving.ofRate(interval, hold);
    proving
        .fires(
            "98 of 99 are within the limit, the 99th percentile is " + shown,
            series(proving, histogram, namespace, seconds, edge, 98, 99),
            firing)
        .staysSilent(
            "100 of 101 are within the limit, and elsewhere none is",
            silent(proving, histogram, namespace, seconds, edge));
    return new Alert(expr, hold, severity, subject, summary, description, proving.proof());
  }

  private static List<Alert.Series> silent(
      Proving proving, Histogram histogram, String namespace, BigDecimal limit, BigDecimal edge) {
    var series = new ArrayList<>(series(proving, histogram, namespace, limit, edge, 100, 101));
    series.addAll(series(proving, histogram, "elsewhere", limit, edge, 0, 101));
    for (var other : histogram.others()) {
      series.addAll(series(proving, other, namespace, limit, edge, 0, 101));
    }
    return series;
  }

  private static List<Alert.Series> series(
      Proving proving,
      Histogram histogram,
      String namespace,
      BigDecimal limit,
      BigDecimal edge,
      long within,
      long all) {
    var buckets = histogram.buckets().is("namespace", namespace).is("pod", "yawl-engine-a");
    return List.of(
        proving.growing(buckets.is("le", histogram.le(limit)), 0, within),
        proving.growing(buckets.is("le", histogram.le(edge)), 0, all),
        proving.growing(buckets.is("le", "+Inf"), 0, all));
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
