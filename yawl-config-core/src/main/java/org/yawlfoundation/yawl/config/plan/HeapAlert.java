package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Label;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * The heap of an engine pod is nearly full.
 *
 * @param threshold the key of the share of the heap above which it fires
 * @param hold how long the share must stay above it; guide 3.3
 * @param severity warning or critical
 */
record HeapAlert(Key<Percentage> threshold, Duration hold, String severity) {
  private static final String SHOWN = "{{ $value | humanizePercentage }}";
  private static final String POD = "{{ $labels.pod }}";
  private static final String HOT = "yawl-engine-a";

  /**
   * Bytes of the proof's heap: so many that every threshold and a hundredth of a per cent are whole
   * bytes.
   */
  private static final long WHOLE = 1_000_000;

  Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula("PromQL over namespace, " + threshold.path() + ", metrics.scrapeInterval")
            .from("guide 3.3, corrected")
            .guide(
                "3.3",
                "jvm_memory_used_bytes / jvm_memory_max_bytes, pool by pod",
                "each pool of ZGC has the whole heap as its maximum, so 49% in both is silent; some of G1 have -1"),
        in ->
            alert(
                in.get(TierKeys.NAMESPACE),
                in.get(threshold),
                in.get(MonitoringKeys.SCRAPE_INTERVAL)));
  }

  private Alert alert(String namespace, Percentage limit, Duration interval) {
    var used = Selector.of("jvm_memory_used_bytes").is("area", "heap").is("namespace", namespace);
    var max = Selector.of("jvm_memory_max_bytes").is("area", "heap").is("namespace", namespace);
    var expr =
        "sum by (namespace, pod) ("
            + used
            + ") / max by (namespace, pod) ("
            + max
            + " > 0) > "
            + limit.fraction().toPlainString();
    var summary = "The heap of " + POD + " is " + SHOWN + " full, more than " + limit;
    var description =
        "Pod "
            + POD
            + " in namespace "
            + namespace
            + " uses "
            + SHOWN
            + " of its heap (limit "
            + limit
            + "). "
            + "Look first at the active cases of this pod against its fellows: one pod alone holds too much or leaks "
            + "(`jcmd 1 GC.class_histogram`), all of them together want more pods or a larger engine.jvm.heap.";
    long at = limit.fraction().multiply(BigDecimal.valueOf(WHOLE)).longValueExact();
    long above = at + WHOLE / 10_000;
    var shown = Humanized.percentage(BigDecimal.valueOf(above).divide(BigDecimal.valueOf(WHOLE)));
    var firing =
        new Firing(List.of(new Label("pod", HOT)), fill(summary, shown), fill(description, shown));
    var proving = Proving.ofGauge(interval, hold);
    proving
        .fires(
            shown + " in two pools that may each take all",
            pools(proving, namespace, above),
            firing)
        .staysSilent(limit + " exactly", pools(proving, namespace, at));
    return new Alert(expr, hold, severity, "heap", summary, description, proving.proof());
  }

  private static List<Alert.Series> pools(Proving proving, String namespace, long used) {
    return List.of(
        proving.steady(pool("used", "heap", namespace, "young"), used / 2),
        proving.steady(pool("used", "heap", namespace, "old"), used - used / 2),
        proving.steady(pool("used", "nonheap", namespace, "metaspace"), WHOLE),
        proving.steady(pool("used", "heap", "elsewhere", "old"), WHOLE * 2),
        proving.steady(pool("max", "heap", namespace, "young"), WHOLE),
        proving.steady(pool("max", "heap", namespace, "old"), WHOLE),
        proving.steady(pool("max", "heap", namespace, "eden"), -1),
        proving.steady(pool("max", "heap", "elsewhere", "old"), WHOLE));
  }

  private static Selector pool(String measure, String area, String namespace, String pool) {
    return Selector.of("jvm_memory_" + measure + "_bytes")
        .is("area", area)
        .is("namespace", namespace)
        .is("pod", HOT)
        .is("id", pool);
  }

  private static String fill(String text, String shown) {
    return text.replace(SHOWN, shown).replace(POD, HOT);
  }
}
