package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** How a new version replaces the old one, and how many pods a drain may take away. */
public record Rollout(
    Percentage maxSurge, long surgePods, Duration progressDeadline, Disruption disruption)
    implements PlanPart {

  /**
   * The disruption budget.
   *
   * @param minAvailable takes the place of maxUnavailable where it is given
   */
  public record Disruption(Percentage maxUnavailable, Optional<Long> minAvailable)
      implements PlanPart {}
}
