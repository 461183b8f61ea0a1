package org.yawlfoundation.yawl.config.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What values the labels of the JVM's metrics have that depend on its collector, under Micrometer.
 *
 * <p>{@code metrics-jvm.tsv} says which JDKs were asked; a JDK between two is judged as the older
 * one.
 */
public final class JvmLabels {
  private final List<List<String>> rows = Rows.of("metrics-jvm.tsv", '\t');

  JvmLabels() {}

  /**
   * The values of a label, such as {@code gc} of {@code jvm_gc_pause_seconds_max}, under a
   * collector such as {@code ZGC}; nothing where it does not depend on the collector.
   */
  public Optional<LabelDomain> of(String collector, long jdk, String metric, String label) {
    var family =
        metric.startsWith("jvm_memory_")
            ? "jvm_memory_used_bytes"
            : metric.endsWith("_max") ? metric.substring(0, metric.length() - 4) : metric;
    return rows.stream()
        .filter(row -> row.get(0).equals(collector) && Long.parseLong(row.get(1)) <= jdk)
        .filter(row -> row.get(2).equals(family) && row.get(3).equals(label))
        .max(Comparator.comparingLong(row -> Long.parseLong(row.get(1))))
        .map(row -> new LabelDomain(List.of(row.get(4).split("\\|", -1))));
  }
}
