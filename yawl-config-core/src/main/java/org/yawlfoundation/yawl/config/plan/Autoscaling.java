package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * When a cell grows and shrinks.
 *
 * @param keda whether KEDA scales, and not Kubernetes' own autoscaler; guide 3.1
 * @param minReplicas engine pods at least, 1 to 150,000: the cell's agents by those that a pod
 *     serves at rest; guide 2.1, 2.2, 3.1, and two, so that one may be away
 * @param maxReplicas engine pods at most, 1 to 150,000: the cell's agents by those that a pod
 *     serves at the peak; guide 2.1, 2.2, 3.1
 * @param cpuTarget use of the requested processors to scale towards, 1% to 100%; guide 2.1, 2.2,
 *     3.1: 70% and 65%
 * @param memoryTarget use of the requested memory to scale towards, 1% to 100%; none unless given,
 *     for a JVM keeps its heap
 * @param activeCasesTarget active cases a pod to scale towards, 1 to 9,000: as many as it holds in
 *     the steady state; guide 3.1: 1000
 * @param scaleDown how fast pods go
 * @param scaleUp how fast pods come
 * @param pollingInterval between two looks of KEDA's own, 1s to 5m in whole seconds; 30s in KEDA
 * @param fallback what a ScaledObject does while Prometheus does not answer
 */
public record Autoscaling(
    boolean keda,
    long minReplicas,
    long maxReplicas,
    Percentage cpuTarget,
    Optional<Percentage> memoryTarget,
    long activeCasesTarget,
    ScaleDown scaleDown,
    ScaleUp scaleUp,
    Duration pollingInterval,
    Fallback fallback)
    implements PlanPart {

  /**
   * What a ScaledObject does while Prometheus does not answer. No fleet shrinks then.
   *
   * @param failures queries that may fail, one after the other, 1 to 100; 3
   * @param replicas engine pods at least, 1 to 150,000: those that the declared load asks for
   */
  public record Fallback(long failures, long replicas) implements PlanPart {}

  /**
   * How fast pods go.
   *
   * @param stabilization how long a lower need must last, 1s to 1h in whole seconds; guide 3.1: 5m
   * @param percent of the pods that may go in a period, 1 to 100; guide 3.1: 10
   * @param period in whole seconds, 1s to 30m; guide 3.1: 1m
   */
  public record ScaleDown(Duration stabilization, long percent, Duration period)
      implements PlanPart {}

  /**
   * How fast pods come: the larger of the two.
   *
   * @param percent of the pods that may come in a period, 1 to 1,000; guide 3.1: 100
   * @param pods that may come in a period, 1 to 10,000; guide 3.1: 100
   * @param period in whole seconds, 1s to 30m; guide 3.1: 30s
   */
  public record ScaleUp(long percent, long pods, Duration period) implements PlanPart {}
}
