package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * How a new version replaces the old one, and how many pods a drain may take away.
 *
 * @param maxSurge pods above the wanted number during a rollout, 1% to 100%; 10%, ten waves at any
 *     size (guide 3.1: 100 pods)
 * @param surgePods the surge of the largest fleet in pods, 0 to 150,000; rounded up as Kubernetes
 *     does
 * @param progressDeadline how long a rollout may stand still, 1s to 2h in whole seconds; 10m is
 *     Kubernetes' default
 * @param revisions old versions that are kept to go back to, 0 to 100; 3, for Kubernetes' own 10
 *     are as many objects with a copy of the pod
 * @param disruption how many pods a drain may take away
 */
public record Rollout(
    Percentage maxSurge,
    long surgePods,
    Duration progressDeadline,
    long revisions,
    Disruption disruption)
    implements PlanPart {

  /**
   * The disruption budget.
   *
   * @param maxUnavailable pods that drains may take away at once, rounded up, 0% to 100%; 5%, for
   *     the minAvailable of guide 3.1 forbids every drain of the smallest fleet
   * @param minAvailable pods that drains must leave, 0 to 150,000; takes the place of
   *     maxUnavailable where it is given
   */
  public record Disruption(Percentage maxUnavailable, Optional<Long> minAvailable)
      implements PlanPart {}
}
