package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Label;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** An engine pod waits for processors, since it may take no more of them. */
final class ThrottlingAlert {
  static final String THROTTLED = "container_cpu_cfs_throttled_periods_total";
  static final String PERIODS = "container_cpu_cfs_periods_total";

  private static final Duration HOLD = Duration.ofMinutes(5);
  private static final String SHOWN = "{{ $value | humanizePercentage }}";
  private static final String POD = "{{ $labels.pod }}";
  private static final String HOT = "yawl-engine-a";

  /** Periods in each step of the proof: so many that a hundredth of a per cent is whole. */
  private static final long WHOLE = 1_000_000;

  private ThrottlingAlert() {}

  static Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula(
                "PromQL over namespace, alerting.cpuThrottling.warning, metrics.rateWindow, metrics.scrapeInterval")
            .from("guide 3.3, corrected")
            .guide(
                "3.3",
                "rate(container_cpu_cfs_throttled_seconds_total{..}[1m]) > 0.1",
                "seconds of all threads, of container and pod both, are no share; periods are"),
        in ->
            alert(
                in.get(TierKeys.NAMESPACE),
                in.get(AlertingKeys.THROTTLING_WARNING),
                in.get(MonitoringKeys.RATE_WINDOW),
                in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  private static Alert alert(
      String namespace, Percentage limit, Duration window, Duration interval) {
    var expr =
        rate(THROTTLED, namespace, window)
            + " / "
            + rate(PERIODS, namespace, window)
            + " > "
            + limit.fraction().toPlainString();
    var summary = POD + " waits for processors in " + SHOWN + " of all periods, more than " + limit;
    var description =
        "The engine of pod "
            + POD
            + " in namespace "
            + namespace
            + " uses up what engine.resources.cpuLimit allows in "
            + SHOWN
            + " of the scheduler's periods (limit "
            + limit
            + "), and waits for the next. Look first at its active cases and its garbage collection against its fellows': "
            + "one pod alone has too much to do, all of them together want more pods or a higher limit.";
    long at = limit.fraction().multiply(BigDecimal.valueOf(WHOLE)).longValueExact();
    long step = WHOLE / 10_000;
    var shown =
        Humanized.percentage(BigDecimal.valueOf(at + step).divide(BigDecimal.valueOf(WHOLE)));
    var firing =
        new Firing(List.of(new Label("pod", HOT)), fill(summary, shown), fill(description, shown));
    var proving = Proving.ofRate(interval, HOLD);
    proving
        .fires("the engine waits in " + shown, periods(proving, namespace, at + step, 0), firing)
        .staysSilent(
            "just below the limit; the pod as a whole, a sidecar and other fleets count apart",
            periods(proving, namespace, at - step, WHOLE));
    return new Alert(
        expr, HOLD, "warning", "cpu-throttling", summary, description, proving.proof());
  }

  private static String rate(String metric, String namespace, Duration window) {
    var engine = Selector.of(metric).is("namespace", namespace).is("container", "engine");
    return "sum by (namespace, pod) (rate(" + engine + "[" + Durations.text(window) + "]))";
  }

  private static List<Alert.Series> periods(
      Proving proving, String namespace, long throttled, long elsewhere) {
    return List.of(
        proving.growing(container(THROTTLED, namespace, "engine"), 0, throttled),
        proving.growing(container(PERIODS, namespace, "engine"), 0, WHOLE),
        proving.growing(container(THROTTLED, namespace, ""), 0, elsewhere),
        proving.growing(container(PERIODS, namespace, ""), 0, WHOLE),
        proving.growing(container(THROTTLED, "elsewhere", "engine"), 0, elsewhere),
        proving.growing(container(PERIODS, "elsewhere", "engine"), 0, WHOLE));
  }

  private static Selector container(String metric, String namespace, String container) {
    return Selector.of(metric).is("namespace", namespace).is("pod", HOT).is("container", container);
  }

  private static String fill(String text, String shown) {
    return text.replace(SHOWN, shown).replace(POD, HOT);
  }
}
