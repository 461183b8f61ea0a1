package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.CPU;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MEMORY;

import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** What the fleet takes up. */
public final class CapacityKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group CELL = LIST.group("capacity.cell", "What one cell takes up.");
  private static final KeyList.Group FLEET =
      LIST.group("capacity.fleet", "What all cells take up.");

  public static final Key<Long> PODS_AT_PEAK =
      CELL.derived(
          "podsAtPeak",
          count(1, Long.MAX_VALUE),
          "Engine pods of a cell's largest fleet during a rollout.");
  public static final Key<Long> NODES_AT_REST =
      CELL.derived(
          "nodesAtRest",
          count(1, Long.MAX_VALUE),
          "Nodes that hold the engine pods of a cell's smallest fleet.");
  public static final Key<Long> NODES_AT_PEAK =
      CELL.derived(
          "nodesAtPeak",
          count(1, Long.MAX_VALUE),
          "Nodes that hold the engine pods of a cell's largest fleet during a rollout.");
  public static final Key<Memory> WAL_PER_DAY =
      CELL.derived("walPerDay", MEMORY, "Write-ahead log of one primary in a day.");
  public static final Key<Memory> DATA_PER_DAY =
      CELL.derived(
          "dataPerDay",
          MEMORY,
          "What the cases of a day leave in one database, were none removed.");
  public static final Key<Long> FLEET_PODS =
      FLEET.derived("pods", count(1, Long.MAX_VALUE), "Engine pods of all cells at most.");
  public static final Key<Long> FLEET_NODES =
      FLEET.derived(
          "nodes", count(1, Long.MAX_VALUE), "Nodes of all cells at most, during a rollout.");
  public static final Key<Long> FLEET_CPUS =
      FLEET.derived("cpus", count(1, Long.MAX_VALUE), "Processors of these nodes.");
  public static final Key<Memory> FLEET_MEMORY =
      FLEET.derived("memory", MEMORY, "Memory of these nodes.");

  /** What a cell takes up at one time. */
  public record State(
      Key<Long> engines,
      Key<Long> pgbouncers,
      Key<Long> nodes,
      Key<Long> pods,
      Key<Cpu> cpu,
      Key<Memory> memory,
      Key<Long> nodeCpus,
      Key<Memory> nodeMemory,
      Key<Long> addresses,
      Key<Long> endpointSlices,
      Key<Long> objects,
      Key<Memory> etcd) {}

  public static final Key<Long> POOLS_PER_NODE =
      LIST.group("capacity", "What the fleet takes up.")
          .derived(
              "pgbouncersPerNode",
              count(1, 1_000_000),
              "PgBouncers that fit on a node of their own.");
  public static final State MIN = state("min", "its smallest fleet");
  public static final State STEADY = state("steady", "the fleet that the declared load asks for");
  public static final State MAX = state("max", "its largest fleet");
  public static final State SURGE = state("surge", "its largest fleet during a rollout");

  private static State state(String name, String fleet) {
    var most = count(0, Long.MAX_VALUE);
    var group = LIST.group("capacity." + name, "What a cell takes up with " + fleet + ".");
    return new State(
        group.derived("engines", most, "Engine pods."),
        group.derived("pgbouncers", most, "PgBouncers."),
        group.derived("nodes", most, "Nodes that hold them."),
        group.derived("pods", most, "All pods of these nodes."),
        group.derived("cpu", CPU, "Processors that engines and PgBouncers request."),
        group.derived("memory", MEMORY, "Memory that they request."),
        group.derived("nodeCpus", most, "Processors of the nodes."),
        group.derived("nodeMemory", MEMORY, "Memory of the nodes."),
        group.derived("addresses", most, "Pod addresses that the nodes set aside."),
        group.derived("endpointSlices", most, "EndpointSlices of the Services."),
        group.derived("objects", most, "Objects in etcd that the tier makes, and its nodes."),
        group.derived("etcd", MEMORY, "What these take up in etcd, with their older versions."));
  }

  private static final KeyList.Group ENGINE_QUOTA =
      LIST.group("capacity.quota.engine", "The quota of the engine's pods in one namespace.");
  private static final KeyList.Group POOL_QUOTA =
      LIST.group("capacity.quota.pgbouncer", "The quota of PgBouncer's pods in one namespace.");
  private static final KeyList.Group CONTAINER =
      LIST.group("capacity.container", "The largest container that the namespace admits.");

  static {
    LIST.group("capacity.quota", "How many pods one namespace admits, and what they may ask for.");
  }

  public static final Key<Long> ENGINE_PODS =
      ENGINE_QUOTA.derived(
          "pods", count(1, Long.MAX_VALUE), "Engine pods at once, those that stop included.");
  public static final Key<Cpu> ENGINE_CPU =
      ENGINE_QUOTA.derived("cpu", CPU, "Processors that they request.");
  public static final Key<Cpu> ENGINE_CPU_LIMIT =
      ENGINE_QUOTA.derived("cpuLimit", CPU, "Processors that they may use.");
  public static final Key<Memory> ENGINE_MEMORY =
      ENGINE_QUOTA.derived("memory", MEMORY, "Memory that they request, which is their limit too.");
  public static final Key<Long> POOL_PODS =
      POOL_QUOTA.derived(
          "pods", count(1, Long.MAX_VALUE), "PgBouncers at once, those that stop included.");
  public static final Key<Cpu> POOL_CPU =
      POOL_QUOTA.derived("cpu", CPU, "Processors that they request, which are their limit too.");
  public static final Key<Memory> POOL_MEMORY =
      POOL_QUOTA.derived("memory", MEMORY, "Memory that they request, which is their limit too.");
  public static final Key<Cpu> CONTAINER_CPU =
      CONTAINER.derived("cpu", CPU, "Processors of the largest container.");
  public static final Key<Memory> CONTAINER_MEMORY =
      CONTAINER.derived("memory", MEMORY, "Memory of the largest container.");

  private CapacityKeys() {}
}
