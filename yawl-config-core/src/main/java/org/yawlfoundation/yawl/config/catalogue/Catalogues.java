package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The catalogues of all programs, each read when it is first asked for and kept. Safe for many
 * threads at once.
 */
public final class Catalogues {
  private final Map<Integer, JvmCatalogue> jvm = new ConcurrentHashMap<>();
  private final Map<Integer, PostgresCatalogue> postgresql = new ConcurrentHashMap<>();
  private final Map<String, PgbouncerCatalogue> pgbouncer = new ConcurrentHashMap<>();
  private final Map<String, RedisCatalogue> redis = new ConcurrentHashMap<>();
  private final Map<String, PgbouncerLines> pgbouncerLines = new ConcurrentHashMap<>();
  private final Map<String, ChartCatalogue> chart = new ConcurrentHashMap<>();
  private final Map<String, SysctlCatalogue> sysctl = new ConcurrentHashMap<>();
  private final Map<MetricProfile, MetricCatalogue> metrics = new ConcurrentHashMap<>();
  private final Map<String, RenamedMetrics> renamedMetrics = new ConcurrentHashMap<>();
  private final Map<String, DividedMetrics> dividedMetrics = new ConcurrentHashMap<>();
  private final Map<String, JvmLabels> jvmLabels = new ConcurrentHashMap<>();

  public JvmCatalogue jvm(int jdk) {
    return jvm.computeIfAbsent(jdk, JvmCatalogue::of);
  }

  public PostgresCatalogue postgresql(int major) {
    return postgresql.computeIfAbsent(major, PostgresCatalogue::of);
  }

  public PgbouncerCatalogue pgbouncer(String version) {
    return pgbouncer.computeIfAbsent(version, PgbouncerCatalogue::of);
  }

  public RedisCatalogue redis(String version) {
    return redis.computeIfAbsent(version, RedisCatalogue::of);
  }

  public PgbouncerLines pgbouncerLines(String version) {
    return pgbouncerLines.computeIfAbsent(version, PgbouncerLines::new);
  }

  public ChartCatalogue chart(String chart) {
    return this.chart.computeIfAbsent(chart, ChartCatalogue::of);
  }

  public SysctlCatalogue sysctl() {
    return sysctl.computeIfAbsent("", none -> SysctlCatalogue.read());
  }

  public MetricCatalogue metrics(MetricProfile profile) {
    return metrics.computeIfAbsent(profile, p -> MetricCatalogue.of(p, List.of()));
  }

  public RenamedMetrics renamedMetrics() {
    return renamedMetrics.computeIfAbsent("", none -> new RenamedMetrics());
  }

  public DividedMetrics dividedMetrics() {
    return dividedMetrics.computeIfAbsent("", none -> new DividedMetrics());
  }

  public JvmLabels jvmLabels() {
    return jvmLabels.computeIfAbsent("", none -> new JvmLabels());
  }
}
