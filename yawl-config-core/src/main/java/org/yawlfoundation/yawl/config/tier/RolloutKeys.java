package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.SECONDS;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.WHOLE_PERCENTAGE;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** How pods are replaced, and taken away by drains. */
public final class RolloutKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group ROLLOUT =
      LIST.group("rollout", "How a new version replaces the old one.");
  private static final KeyList.Group DISRUPTION =
      LIST.group("rollout.disruption", "How many pods a drain may take away.");

  public static final Key<Percentage> MAX_SURGE =
      ROLLOUT.input(
          "maxSurge",
          Bounded.between(WHOLE_PERCENTAGE, "1%", "100%"),
          Percentage.of(10),
          "Pods above the wanted number during a rollout.",
          "10 waves, whatever the size");
  public static final Key<Long> SURGE_PODS =
      ROLLOUT.derived("surgePods", count(0, 150_000), "The surge of the largest fleet, in pods.");
  public static final Key<Duration> PROGRESS_DEADLINE =
      ROLLOUT.input(
          "progressDeadline",
          Bounded.between(SECONDS, "1s", "2h"),
          Duration.ofMinutes(10),
          "How long a rollout may stand still.",
          "Kubernetes' default");
  public static final Key<Long> REVISIONS =
      ROLLOUT.input(
          "revisions",
          count(0, 100),
          3L,
          "Old versions that `kubectl rollout undo` can go back to.",
          "each is an object with a copy of the pod; Kubernetes keeps 10, and Git has them all");
  public static final Key<Percentage> DISRUPTION_BUDGET =
      DISRUPTION.input(
          "maxUnavailable",
          Bounded.between(WHOLE_PERCENTAGE, "0%", "100%"),
          Percentage.of(5),
          "Pods that drains may take away at once; rounded up.",
          "a share lets every node be drained, at any size");
  public static final Key<Long> MIN_AVAILABLE =
      DISRUPTION.given(
          "minAvailable",
          count(0, 150_000),
          "Pods that drains must leave, in place of `maxUnavailable`.",
          "450");

  private RolloutKeys() {}
}
