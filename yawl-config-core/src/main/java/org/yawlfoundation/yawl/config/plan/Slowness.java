package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import org.yawlfoundation.yawl.config.tier.Key;

/**
 * Work whose duration is promised, and the names of what is recorded of it.
 *
 * @param metric the histogram, without its suffix
 * @param slow what work that breaks the promise is called
 * @param objective what 99 of 100 must keep
 */
record Slowness(String metric, String slow, Key<Duration> objective) {
  /** All of the work, each second. */
  String all(String window) {
    return "namespace:" + metric + "_count:rate" + window;
  }

  /** The work that keeps the promise, each second. */
  String within(String window) {
    return "namespace:" + metric + "_within_objective:rate" + window;
  }

  /** The 99th percentile, in seconds. */
  String p99(String window) {
    return "namespace:" + metric + ":p99_rate" + window;
  }

  /** The share of the work that breaks the promise, from 0 to 1. */
  String ratio(String window) {
    return "namespace:" + slow + ":ratio_rate" + window;
  }
}
