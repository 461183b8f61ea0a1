package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** When a cell grows and shrinks. */
public record Autoscaling(
    long minReplicas,
    long maxReplicas,
    Percentage cpuTarget,
    long activeCasesTarget,
    ScaleDown scaleDown,
    ScaleUp scaleUp)
    implements PlanPart {

  /** How fast pods go. */
  public record ScaleDown(Duration stabilization, long percent, Duration period)
      implements PlanPart {}

  /** How fast pods come: the larger of the two. */
  public record ScaleUp(long percent, long pods, Duration period) implements PlanPart {}
}
