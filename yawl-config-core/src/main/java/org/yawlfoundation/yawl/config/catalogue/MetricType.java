package org.yawlfoundation.yawl.config.catalogue;

import java.util.Locale;

/** What a metric is, and so what may be asked of it. */
public enum MetricType {
  /** It only grows, and begins anew at a restart: a rate is asked of it. */
  COUNTER,
  /** It goes up and down: its value is asked. */
  GAUGE,
  /** Counts in buckets: quantiles are asked of the rates of its {@code _bucket} series. */
  HISTOGRAM,
  /** Quantiles that the exporter has computed, which cannot be added up. */
  SUMMARY,
  /** The exporter does not say. */
  UNTYPED;

  /** Its name in files, such as {@code counter}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
