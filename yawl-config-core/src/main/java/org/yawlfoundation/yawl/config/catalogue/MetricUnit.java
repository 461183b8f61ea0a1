package org.yawlfoundation.yawl.config.catalogue;

import java.util.Locale;

/** What a metric's number counts. */
public enum MetricUnit {
  SECONDS,
  MILLISECONDS,
  BYTES,
  /** From 0 to 1. */
  RATIO,
  /** Seconds since 1970. */
  TIMESTAMP,
  /** So many things. */
  COUNT,
  /** A yes or no, a state, or what nobody says. */
  NONE;

  /** Its name in files, such as {@code seconds}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
