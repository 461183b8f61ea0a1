package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the fleet is split into clusters, all alike: the smallest number that keeps each within the
 * limits.
 *
 * @param limits what one cell must stay within
 * @param fit agents that each of the limits leaves room for
 * @param agentsPerCell agents that one cell may serve: the least of what fits
 * @param count cells in all
 * @param agents that each cell serves
 * @param members the cells by name, in order; none where there is only one
 */
public record Cells(
    Limits limits, Fit fit, long agentsPerCell, long count, long agents, Map<String, Cell> members)
    implements PlanPart {
  public Cells {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /**
   * What one cell must stay within.
   *
   * @param nodes of one cluster; Kubernetes is built for 5,000
   * @param pods of one cluster; Kubernetes is built for 150,000
   * @param addresses of pods in one cluster
   * @param connections that work at once on one primary
   * @param commitsPerSecond transactions that one primary commits each second
   */
  public record Limits(
      long nodes, long pods, long addresses, long connections, long commitsPerSecond)
      implements PlanPart {}

  /**
   * Agents of one cell that each limit leaves room for.
   *
   * @param nodes by the nodes that hold the largest fleet and its surge
   * @param pods by the pods of the largest fleet and its surge
   * @param addresses by the addresses that the nodes set aside
   * @param connections by the transactions that are open at once
   * @param commits by the transactions each second
   */
  public record Fit(long nodes, long pods, long addresses, long connections, long commits)
      implements PlanPart {}

  /**
   * One of the cells.
   *
   * @param name such as {@code cell-01}
   * @param agents that it serves; the last may serve fewer than the others
   * @param environment what the engine's metrics call it
   * @param overlay the folder that is applied to it
   */
  public record Cell(String name, long agents, String environment, String overlay)
      implements PlanPart {}
}
