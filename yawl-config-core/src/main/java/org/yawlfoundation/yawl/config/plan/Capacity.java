package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What the fleet takes up; derived alone.
 *
 * @param cell of one cell
 * @param fleet of all cells
 */
public record Capacity(Cell cell, Fleet fleet) implements PlanPart {
  /**
   * What one cell takes up.
   *
   * @param podsAtPeak engine pods of the largest fleet during a rollout
   * @param nodesAtRest nodes that hold the engine pods of the smallest fleet, as the scheduler
   *     counts requests
   * @param nodesAtPeak nodes that hold the engine pods of the largest fleet during a rollout, as
   *     the scheduler counts requests
   * @param walPerDay write-ahead log of the primary, in bytes a day
   * @param dataPerDay bytes that the cases of a day leave in the database, were none removed
   */
  public record Cell(
      long podsAtPeak, long nodesAtRest, long nodesAtPeak, Memory walPerDay, Memory dataPerDay)
      implements PlanPart {}

  /**
   * What all cells take up at their largest.
   *
   * @param pods engine pods, without those of a rollout
   * @param nodes during a rollout
   * @param cpus processors of these nodes
   * @param memory of these nodes, in bytes
   */
  public record Fleet(long pods, long nodes, long cpus, Memory memory) implements PlanPart {}
}
