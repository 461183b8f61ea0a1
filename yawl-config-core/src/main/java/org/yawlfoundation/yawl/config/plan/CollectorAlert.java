package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Label;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * Threads of an engine pod stand still for the garbage collector: in a long pause, or under ZGC,
 * whose pauses are no sign of anything, in allocations that wait until it has freed something.
 */
final class CollectorAlert {
  private static final Duration HOLD = Duration.ofMinutes(5);
  private static final String SHOWN = "{{ $value | humanizeDuration }}";
  private static final String POD = "{{ $labels.pod }}";
  private static final String HOT = "yawl-engine-a";
  private static final String SUBJECT = "gc";
  private static final String PAUSES = "jvm_gc_pause_seconds_count";
  private static final String LONGEST = "jvm_gc_pause_seconds_max";

  /** What a collection of ZGC is begun for when threads wait already. */
  private static final String STALL = "Allocation Stall";

  private CollectorAlert() {}

  static Alert put(SheetBuilder sheet, Key<Alert> key) {
    return stalls(sheet.value(JvmKeys.COLLECTOR))
        ? sheet.put(
            key,
            why(
                    "namespace, metrics.rateWindow, metrics.scrapeInterval",
                    "no such series, and G1's name while the JVM runs ZGC, whose pauses are no signal")
                .from(
                    "guide 3.3, corrected for ZGC: its pauses take less than a millisecond, and threads wait in allocation stalls"),
            in ->
                stalled(
                    in.get(TierKeys.NAMESPACE),
                    in.get(MonitoringKeys.RATE_WINDOW),
                    in.get(MonitoringKeys.SCRAPE_INTERVAL)))
        : sheet.put(
            key,
            why(
                    "namespace, alerting.gcPause.warning, metrics.scrapeInterval",
                    "no such series, only its count, sum and maximum")
                .from("guide 3.3, corrected; Micrometer's maximum of the last minutes"),
            in ->
                paused(
                    in.get(TierKeys.NAMESPACE),
                    in.get(AlertingKeys.GC_PAUSE_WARNING),
                    in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  /** Whether a collector lets allocations wait rather than all threads. */
  static boolean stalls(String collector) {
    return collector.equals("ZGC");
  }

  /** The collections that were begun because threads waited for memory. */
  static Selector stalled(String namespace) {
    return Selector.of(PAUSES).is("namespace", namespace).is("cause", STALL);
  }

  /** The longest pauses of the last minutes. */
  static Selector longest(String namespace) {
    return Selector.of(LONGEST).is("namespace", namespace);
  }

  private static Why why(String inputs, String because) {
    return Why.formula("PromQL over " + inputs)
        .guide("3.3", "jvm_gc_pause_seconds{gc=\"G1 Young Generation\"} > 0.05", because);
  }

  private static Alert stalled(String namespace, Duration window, Duration interval) {
    var expr =
        "sum by (namespace, pod) (rate("
            + stalled(namespace)
            + "["
            + Durations.text(window)
            + "])) > 0";
    var summary = "Threads of " + POD + " wait for memory: the collector does not keep up";
    var description =
        "ZGC of pod "
            + POD
            + " in namespace "
            + namespace
            + " collects because allocations wait (cause `"
            + STALL
            + "`), and requests with them. Look first at its heap against its fellows': a full one holds too much or "
            + "leaks, one with room allocates faster than the collector frees and wants processors (throttling?) or "
            + "a larger engine.jvm.heap.";
    var proving = Proving.ofRate(interval, HOLD);
    proving
        .fires(
            "collections begin because threads wait",
            List.of(proving.growing(pauses(namespace, STALL), 0, 1)),
            firing(summary, description, ""))
        .staysSilent(
            "stalls of long ago, collections begun in time, and stalls elsewhere",
            List.of(
                proving.steady(pauses(namespace, STALL), 1_000),
                proving.growing(pauses(namespace, "Allocation Rate"), 0, 1_000),
                proving.growing(pauses("elsewhere", STALL), 0, 1_000)));
    return new Alert(expr, HOLD, "warning", SUBJECT, summary, description, proving.proof());
  }

  private static Alert paused(String namespace, Duration limit, Duration interval) {
    var seconds = Durations.seconds(limit);
    var text = Durations.text(limit);
    var expr = "max by (namespace, pod) (" + longest(namespace) + ") > " + seconds.toPlainString();
    var summary = "All threads of " + POD + " stood still for " + SHOWN + ", more than " + text;
    var description =
        "The garbage collector of pod "
            + POD
            + " in namespace "
            + namespace
            + " stopped all threads for "
            + SHOWN
            + " (limit "
            + text
            + "). Look first at its heap against its fellows': a full one holds too much or leaks, one with room wants "
            + "processors (throttling?) or ZGC.";
    var above = LatencyAlert.justAbove(seconds);
    var proving = Proving.ofGauge(interval, HOLD);
    proving
        .fires(
            "one kind of pause is too long",
            List.of(
                proving.steady(longest(namespace, "G1 Evacuation Pause"), BigDecimal.ZERO),
                proving.steady(longest(namespace, "G1 Humongous Allocation"), above)),
            firing(summary, description, Humanized.duration(above)))
        .staysSilent(
            text + " exactly, and longer elsewhere",
            List.of(
                proving.steady(longest(namespace, "G1 Evacuation Pause"), seconds),
                proving.steady(longest("elsewhere", "G1 Evacuation Pause"), above)));
    return new Alert(expr, HOLD, "warning", SUBJECT, summary, description, proving.proof());
  }

  private static Selector pauses(String namespace, String cause) {
    return Selector.of(PAUSES).is("namespace", namespace).is("pod", HOT).is("cause", cause);
  }

  private static Selector longest(String namespace, String cause) {
    return Selector.of(LONGEST).is("namespace", namespace).is("pod", HOT).is("cause", cause);
  }

  private static Firing firing(String summary, String description, String shown) {
    return new Firing(
        List.of(new Label("pod", HOT)), fill(summary, shown), fill(description, shown));
  }

  private static String fill(String text, String shown) {
    return text.replace(SHOWN, shown).replace(POD, HOT);
  }
}
