package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.tier.Key;

/**
 * Work whose duration is promised, and the names of what is recorded of it: the same ones whatever
 * the engine's own metrics are called.
 *
 * @param name of the duration, in seconds
 * @param slow what work that breaks the promise is called
 * @param objective what 99 of 100 must keep
 * @param histogram where the engine tells of it
 */
record Slowness(
    String name,
    String slow,
    Key<Duration> objective,
    Function<EngineMetrics, Histogram> histogram) {
  /** Where the engine of a profile tells of it. */
  Histogram histogram(Inputs in) {
    return histogram.apply(EngineMetrics.of(in));
  }

  /** All of the work, each second. */
  String all(String window) {
    return "namespace:" + name + "_count:rate" + window;
  }

  /** The work that keeps the promise, each second. */
  String within(String window) {
    return "namespace:" + name + "_within_objective:rate" + window;
  }

  /** The 99th percentile, in seconds. */
  String p99(String window) {
    return "namespace:" + name + ":p99_rate" + window;
  }

  /** The share of the work that breaks the promise, from 0 to 1. */
  String ratio(String window) {
    return "namespace:" + slow + ":ratio_rate" + window;
  }
}
