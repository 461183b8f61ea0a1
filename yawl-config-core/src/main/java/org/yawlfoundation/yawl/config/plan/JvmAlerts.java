package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.AlertBuilder.CRITICAL;
import static org.yawlfoundation.yawl.config.plan.AlertBuilder.WARNING;
import static org.yawlfoundation.yawl.config.plan.Engines.HOT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** The engine's memory, and what its collector of garbage costs. */
final class JvmAlerts {
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final String CYCLES = "jvm_gc_concurrent_phase_time_seconds_count";

  private JvmAlerts() {}

  static void add(AlertList list) {
    list.begin("jvm");
    var collector = list.sheet().value(JvmKeys.COLLECTOR);
    var guide = "jvm_gc_pause_seconds{gc=\"G1 Young Generation\"} > 0.05";
    if (CollectorAlert.stalls(collector)) {
      list.add(
          "YawlGCPauseTimeHigh",
          "Threads of an engine pod wait for the garbage collector.",
          CollectorAlert.stalls("3.3", guide),
          CollectorAlert::stalled);
      list.add(
          "YawlGCPauseTimeCritical",
          "The collector of an engine pod does nothing but free what threads wait for.",
          CollectorAlert.stalls("4.1", "jvm_gc_pause_seconds > 100 ms"),
          JvmAlerts::stalls);
    } else {
      list.add(
          "YawlGCPauseTimeHigh",
          "Threads of an engine pod stand still for the garbage collector.",
          CollectorAlert.pauses("3.3", guide),
          in -> CollectorAlert.paused(in, WARNING, AlertingKeys.GC_PAUSE_WARNING));
      list.add(
          "YawlGCPauseTimeCritical",
          "Threads of an engine pod stand still for so long that users notice.",
          CollectorAlert.pauses("4.1", "jvm_gc_pause_seconds > 100 ms"),
          in -> CollectorAlert.paused(in, CRITICAL, AlertingKeys.GC_PAUSE_CRITICAL));
    }
    list.add(
        "YawlGCPauseFrequencyHigh",
        "The collector of an engine pod hardly rests.",
        Why.formula("PromQL")
            .from(
                "guide 3.3, corrected; collections that run beside the threads where the collector has such, else pauses")
            .guide(
                "3.3",
                "rate(jvm_gc_count{gc=~\"G1.*\"}[1m]) > 10",
                "no such metric, G1's name while the JVM runs ZGC, and ten a second where it says a minute"),
        JvmAlerts::frequency);
    var high = new HeapAlert(AlertingKeys.HEAP_WARNING, Duration.ofMinutes(5), WARNING);
    list.add(
        "YawlHeapMemoryHigh",
        "The heap of an engine pod is nearly full.",
        HeapAlert.WHY,
        high::alert);
    var critical = new HeapAlert(AlertingKeys.HEAP_CRITICAL, Duration.ofMinutes(2), CRITICAL);
    list.add(
        "YawlHeapMemoryCritical",
        "The heap of an engine pod is full.",
        HeapAlert.WHY,
        critical::alert);
  }

  private static AlertBuilder stalls(Inputs in) {
    var stalled = CollectorAlert.stalled(in.get(TierKeys.NAMESPACE));
    return often(in, CRITICAL, "gc", stalled, ThresholdKeys.STALLS_CRITICAL)
        .says(
            "The collector of {pod} does nothing but free what threads wait for",
            "More than "
                + in.get(ThresholdKeys.STALLS_CRITICAL)
                + " times a minute ZGC of pod {pod} in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " collects because allocations wait, and requests wait with them. Look first at its heap: full after each "
                + "collection, it holds too much or leaks (`jcmd 1 GC.class_histogram`), and a restart buys time; else at "
                + "what allocates (`jcmd 1 JFR.start duration=60s filename=/app/logs/stall.jfr`).");
  }

  private static AlertBuilder frequency(Inputs in) {
    var collections =
        switch (in.get(JvmKeys.COLLECTOR)) {
          case "ZGC" -> Engines.here(in, CYCLES).matches("gc", "ZGC.*Cycles");
          case "Shenandoah" -> Engines.here(in, CYCLES).is("gc", "Shenandoah Cycles");
          default -> Engines.here(in, "jvm_gc_pause_seconds_count");
        };
    return often(in, WARNING, "gc", collections, ThresholdKeys.COLLECTIONS_WARNING)
        .says(
            "{pod} collects garbage more than "
                + in.get(ThresholdKeys.COLLECTIONS_WARNING)
                + " times a minute",
            "The collector of pod {pod} in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " hardly rests, and takes its processors from the requests. Look first at its heap against its fellows': "
                + "a full one holds too much or leaks, one with room allocates fast: compare its cases and what they carry.");
  }

  /** More of something than so many in a minute, seen as two kinds of it. */
  private static AlertBuilder often(
      Inputs in, String severity, String subject, Selector counter, Key<Long> threshold) {
    long most = in.get(threshold);
    var each =
        BigDecimal.valueOf(most)
            .multiply(Durations.seconds(in.get(MonitoringKeys.SCRAPE_INTERVAL)))
            .divide(MINUTE, 9, RoundingMode.HALF_UP);
    var half =
        Sample.counter(
                counter,
                each.multiply(new BigDecimal("0.5025")),
                each.multiply(new BigDecimal("0.4975")))
            .with("pod", HOT);
    return new AlertBuilder(in, severity, subject)
        .over(in.get(MonitoringKeys.RATE_WINDOW), BigDecimal.ONE, new BigDecimal("1.005"))
        .when("sum by (namespace, pod) (" + Engines.rate(in, counter) + ") * 60 > " + most)
        .of("pod", HOT)
        .sees(
            half.with("gc", "ZGC Minor Cycles").with("action", "one"),
            half.with("gc", "ZGC Major Cycles").with("action", "another"));
  }
}
