package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * Threads of an engine pod stand still for the garbage collector: in a long pause, or under ZGC,
 * whose pauses are no sign of anything, in allocations that wait until it has freed something.
 */
final class CollectorAlert {
  /** What a collection of ZGC is begun for when threads wait already. */
  private static final String STALL = "Allocation Stall";

  private static final Why PAUSES =
      Why.formula("PromQL")
          .from("guide 3.3, 4.1, corrected; Micrometer's maximum of the last minutes");
  private static final Why STALLS =
      Why.formula("PromQL")
          .from(
              "guide 3.3, 4.1, corrected for ZGC: its pauses take less than a millisecond, and threads wait in allocation stalls");

  private CollectorAlert() {}

  /** Whether a collector lets allocations wait rather than all threads. */
  static boolean stalls(String collector) {
    return collector.equals("ZGC");
  }

  static Why pauses(String section, String says) {
    return PAUSES.guide(section, says, "no such series, only its count, sum and maximum");
  }

  static Why stalls(String section, String says) {
    return STALLS.guide(
        section,
        says,
        "no such series, and G1's name while the JVM runs ZGC, whose pauses are no signal");
  }

  /** The collections that were begun because threads waited for memory. */
  static Selector stalled(String namespace) {
    return Selector.of("jvm_gc_pause_seconds_count").is("namespace", namespace).is("cause", STALL);
  }

  /** The longest pauses of the last minutes. */
  static Selector longest(String namespace) {
    return Selector.of("jvm_gc_pause_seconds_max").is("namespace", namespace);
  }

  /** Any allocation waits. */
  static AlertBuilder stalled(Inputs in) {
    var namespace = in.get(TierKeys.NAMESPACE);
    var stalls = stalled(namespace);
    var stall = Sample.counter(stalls, 1, 0).with("pod", Engines.HOT);
    return new AlertBuilder(in, AlertBuilder.WARNING, "gc")
        .remembers(in.get(MonitoringKeys.RATE_WINDOW))
        .when("max by (namespace, pod) (" + Engines.rate(in, stalls) + ") > 0")
        .says(
            "Threads of {pod} wait for memory: the collector does not keep up",
            "ZGC of pod {pod} in namespace "
                + namespace
                + " collects because allocations wait (cause `"
                + STALL
                + "`), and requests with them. Look first at its heap against its fellows': a full one holds too much or "
                + "leaks, one with room allocates faster than the collector frees and wants processors (throttling?) or "
                + "a larger engine.jvm.heap.")
        .of("pod", Engines.HOT)
        .sees(stall, stall.twin("gc", "ZGC Major Pauses"))
        .titled("collections begin because threads wait", "none begins so");
  }

  /** A pause is too long. */
  static AlertBuilder paused(Inputs in, String severity, Key<Duration> threshold) {
    var limit = in.get(threshold);
    var seconds = Durations.seconds(limit);
    var text = Durations.text(limit);
    var above = LatencyAlert.justAbove(seconds);
    var longest = longest(in.get(TierKeys.NAMESPACE));
    var pause = Sample.gauge(longest, above, seconds).with("pod", Engines.HOT).with("cause", "one");
    return new AlertBuilder(in, severity, "gc")
        .when("max by (namespace, pod) (" + longest + ") > " + seconds.toPlainString())
        .says(
            "All threads of {pod} stood still for {value}, more than " + text,
            "The garbage collector of pod {pod} in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " stopped all threads for {value} (limit "
                + text
                + "). Look first at its heap against its fellows': a full one holds too much or leaks "
                + "(`jcmd 1 GC.class_histogram`), one with room wants processors (throttling?) or ZGC.")
        .shows(Shown.DURATION, above)
        .of("pod", Engines.HOT)
        .sees(pause, pause.twin("cause", "another"));
  }
}
