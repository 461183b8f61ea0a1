package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** An engine pod wants more processors than it may use, and waits. */
final class ThrottlingAlert {
  static final String THROTTLED = "container_cpu_cfs_throttled_periods_total";
  static final String PERIODS = "container_cpu_cfs_periods_total";

  static final Why WHY =
      Why.formula("PromQL")
          .from("guide 3.3, corrected")
          .guide(
              "3.3",
              "rate(container_cpu_cfs_throttled_seconds_total{..}[1m]) > 0.1",
              "seconds of all threads, of container and pod both, are no share; periods are");

  private ThrottlingAlert() {}

  static AlertBuilder alert(Inputs in) {
    var limit = in.get(AlertingKeys.THROTTLING_WARNING);
    var throttled = Engines.container(in, THROTTLED);
    var periods = Engines.container(in, PERIODS);
    long part = Engines.part(limit);
    return new AlertBuilder(in, AlertBuilder.WARNING, "cpu")
        .over(in.get(MonitoringKeys.RATE_WINDOW))
        .when(byPod(in, throttled) + " / " + byPod(in, periods) + " > " + Engines.plain(limit))
        .says(
            "{pod} waits for processors in {value} of all periods, more than " + limit,
            "The engine of pod {pod} in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " uses up what engine.resources.cpuLimit allows in {value} of the scheduler's periods (limit "
                + limit
                + "), and waits for the next. Look first at its active cases and its garbage collection against its "
                + "fellows': one pod alone has too much to do, all of them together want more pods or a higher limit.")
        .shows(Shown.PERCENTAGE, Engines.beyond(limit, 1))
        .of("pod", Engines.HOT)
        .sees(
            before(Sample.counter(throttled, part, part - Engines.STEP)),
            after(Sample.counter(throttled, Engines.STEP, 0)),
            before(Sample.whole(periods, Engines.WHOLE / 2, Engines.WHOLE / 2)),
            after(Sample.whole(periods, Engines.WHOLE / 2, Engines.WHOLE / 2)));
  }

  private static String byPod(Inputs in, Selector counter) {
    return "sum by (namespace, pod) (" + Engines.rate(in, counter) + ")";
  }

  private static Sample before(Sample sample) {
    return sample.with("pod", Engines.HOT).with("id", "before-a-restart");
  }

  private static Sample after(Sample sample) {
    return sample.with("pod", Engines.HOT).with("id", "after-it");
  }
}
