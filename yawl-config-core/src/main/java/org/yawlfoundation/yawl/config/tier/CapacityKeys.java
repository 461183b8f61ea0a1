package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MEMORY;

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

  private CapacityKeys() {}
}
