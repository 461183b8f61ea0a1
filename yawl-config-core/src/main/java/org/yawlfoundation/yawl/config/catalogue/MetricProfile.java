package org.yawlfoundation.yawl.config.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose names the engine's own metrics bear. */
public enum MetricProfile {
  /** The deployment guide's, in seconds: a contract that the engine is yet to keep. */
  GUIDE,
  /** What the engine's source registers, as Micrometer and OpenTelemetry spell it. */
  ENGINE;

  /** Its name in documents and files, such as {@code guide}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MetricProfile> named(String spelling) {
    return Arrays.stream(values()).filter(p -> p.spelling().equals(spelling)).findFirst();
  }
}
