package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.SECONDS;

import java.time.Duration;

/** How Kubernetes asks after an engine pod's health. */
public final class ProbeKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group PROBES =
      LIST.group("engine.probes", "How Kubernetes asks after an engine pod's health.");
  private static final KeyType<Duration> WAIT = Bounded.between(SECONDS, "1s", "1h");

  public static final Key<Duration> STARTUP_LIMIT =
      PROBES.input(
          "startupLimit",
          Bounded.between(DURATION, "10s", "1h"),
          Duration.ofMinutes(5),
          "How long a pod may take to start before it is killed.",
          "guide 3.1 has none: a start slower than 100 s would be killed in a loop");
  public static final Key<Duration> STARTUP_PERIOD =
      PROBES.input(
          "startupPeriod",
          WAIT,
          Duration.ofSeconds(5),
          "Between two startup probes.",
          "upstream manifests");
  public static final Key<Long> STARTUP_FAILURES =
      PROBES.derived("startupFailures", count(1, 10_000), "Startup probes that may fail.");
  public static final Key<Duration> LIVENESS_PERIOD =
      PROBES.input(
          "livenessPeriod",
          WAIT,
          Duration.ofSeconds(15),
          "Between two liveness probes.",
          "guide 3.1");
  public static final Key<Duration> LIVENESS_TIMEOUT =
      PROBES.input(
          "livenessTimeout",
          WAIT,
          Duration.ofSeconds(10),
          "How long a liveness probe waits.",
          "guide 3.1");
  public static final Key<Duration> READINESS_PERIOD =
      PROBES.input(
          "readinessPeriod",
          WAIT,
          Duration.ofSeconds(10),
          "Between two readiness probes.",
          "guide 3.1");
  public static final Key<Duration> READINESS_TIMEOUT =
      PROBES.input(
          "readinessTimeout",
          WAIT,
          Duration.ofSeconds(5),
          "How long a readiness probe waits.",
          "guide 3.1");

  private ProbeKeys() {}
}
