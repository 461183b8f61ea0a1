package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What the fleet takes up; derived alone.
 *
 * @param pgbouncersPerNode PgBouncers that fit on a node of their own, by processors, memory and
 *     count, at least 1
 * @param min a cell with its smallest fleet
 * @param steady a cell with the fleet that the declared load asks for
 * @param max a cell with its largest fleet
 * @param surge a cell with its largest fleet during a rollout of engines and PgBouncers
 * @param cell of one cell
 * @param fleet of all cells
 * @param quota how many pods one namespace admits, and what they may ask for
 * @param container the largest that a namespace admits
 */
public record Capacity(
    long pgbouncersPerNode,
    State min,
    State steady,
    State max,
    State surge,
    Cell cell,
    Fleet fleet,
    Quota quota,
    Container container)
    implements PlanPart {
  /**
   * What a cell takes up at one time; databases, gateways and monitoring are not counted.
   *
   * @param engines engine pods
   * @param pgbouncers PgBouncers; 0 where we make no pods of them
   * @param nodes that hold them; what a last node has left is not counted on
   * @param pods all pods of these nodes, those of every node included
   * @param cpu processors that engines and PgBouncers request
   * @param memory in bytes that they request, in whole Gi
   * @param nodeCpus processors of the nodes
   * @param nodeMemory memory of the nodes, in bytes
   * @param addresses pod addresses that the nodes set aside, used or not
   * @param endpointSlices of the Services of both, 100 endpoints each, as the controller makes them
   *     by default
   * @param objects in etcd: pods and their events, EndpointSlices, ReplicaSets, a Node and a Lease
   *     for each node, and 50 for all that is made once
   * @param etcd bytes of these, twice: older versions stay until they are compacted
   */
  public record State(
      long engines,
      long pgbouncers,
      long nodes,
      long pods,
      Cpu cpu,
      Memory memory,
      long nodeCpus,
      Memory nodeMemory,
      long addresses,
      long endpointSlices,
      long objects,
      Memory etcd)
      implements PlanPart {}

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
