package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * The heap of an engine pod is nearly full.
 *
 * @param threshold the key of the share of the heap above which it fires
 * @param hold how long the share must stay above it; guide 3.3
 * @param severity warning or critical
 */
record HeapAlert(Key<Percentage> threshold, Duration hold, String severity) {
  static final Why WHY =
      Why.formula("PromQL")
          .from("guide 3.3, corrected")
          .guide(
              "3.3",
              "jvm_memory_used_bytes / jvm_memory_max_bytes, pool by pod",
              "each pool of ZGC has the whole heap as its maximum, so 49% in both is silent; some of G1 have -1");

  AlertBuilder alert(Inputs in) {
    var limit = in.get(threshold);
    var used = Engines.here(in, "jvm_memory_used_bytes").is("area", "heap");
    var max = Engines.here(in, "jvm_memory_max_bytes").is("area", "heap");
    long part = Engines.part(limit);
    return new AlertBuilder(in, severity, "heap")
        .holds(hold)
        .when(
            "sum by (namespace, pod) ("
                + used
                + ") / max by (namespace, pod) ("
                + max
                + " > 0) > "
                + Engines.plain(limit))
        .says(
            "The heap of {pod} is {value} full, more than " + limit,
            "Pod {pod} in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " uses {value} of its heap (limit "
                + limit
                + "). Look first at the active cases of this pod against its fellows: one pod alone holds too much or leaks "
                + "(`jcmd 1 GC.class_histogram`), all of them together want more pods or a larger engine.jvm.heap.")
        .shows(Shown.PERCENTAGE, Engines.beyond(limit, 1))
        .of("pod", Engines.HOT)
        .sees(
            pool(Sample.gauge(used, part, 2 * part), "young"),
            pool(Sample.gauge(used, Engines.STEP, 0), "old"),
            pool(Sample.gauge(max, Engines.WHOLE, 2 * Engines.WHOLE), "young"),
            pool(Sample.gauge(max, Engines.WHOLE / 2, Engines.WHOLE / 2), "old"),
            pool(Sample.gauge(max, BigDecimal.ONE.negate(), BigDecimal.ONE.negate()), "eden"))
        .titled("in two pools, of which each may take all", limit + " exactly");
  }

  private static Sample pool(Sample sample, String id) {
    return sample.with("pod", Engines.HOT).with("id", id);
  }
}
