package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What the fleet takes up; derived alone.
 *
 * @param cell of one cell
 * @param fleet of all cells
 * @param quota how many pods one namespace admits, and what they may ask for
 * @param container the largest that a namespace admits
 */
public record Capacity(Cell cell, Fleet fleet, Quota quota, Container container)
    implements PlanPart {
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

  /**
   * How many pods one namespace admits, by their priority classes.
   *
   * @param engine those of class {@code yawl-engine}
   * @param pgbouncer those of class {@code yawl-pgbouncer}
   */
  public record Quota(EngineQuota engine, PoolQuota pgbouncer) implements PlanPart {}

  /**
   * The quota of the engine's pods.
   *
   * @param pods at once: the largest fleet, its surge, and as many again that are still stopping,
   *     which a quota counts and a Deployment does not
   * @param cpu processors that they request
   * @param cpuLimit processors that they may use
   * @param memory in bytes, requests and limits alike
   */
  public record EngineQuota(long pods, Cpu cpu, Cpu cpuLimit, Memory memory) implements PlanPart {}

  /**
   * The quota of PgBouncer's pods.
   *
   * @param pods at once: all, their surge, and those that are still stopping while the next come
   * @param cpu processors, requests and limits alike
   * @param memory in bytes, requests and limits alike
   */
  public record PoolQuota(long pods, Cpu cpu, Memory memory) implements PlanPart {}

  /**
   * The largest container among ours and those of the charts that may stand beside.
   *
   * @param cpu processors
   * @param memory in bytes
   */
  public record Container(Cpu cpu, Memory memory) implements PlanPart {}
}
