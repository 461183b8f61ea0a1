package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;

import org.yawlfoundation.yawl.config.quantity.Memory;

/** How the fleet is split into cells: clusters that share the load alike. */
public final class CellKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group CELLS =
      LIST.group("cells", "How the fleet is split into clusters.");
  private static final KeyList.Group LIMITS =
      LIST.group("cells.limits", "What one cell must stay within.");
  private static final KeyList.Group FIT =
      LIST.group("cells.fit", "How many agents each limit leaves room for.");

  public static final Key<Long> MOST_NODES =
      LIMITS.input(
          "nodes",
          count(1, 100_000),
          5_000L,
          "Nodes of one cluster at most.",
          "Kubernetes 1.33, considerations for large clusters");
  public static final Key<Long> MOST_PODS =
      LIMITS.input(
          "pods",
          count(1, 1_000_000),
          150_000L,
          "Pods of one cluster at most.",
          "Kubernetes 1.33, considerations for large clusters");
  public static final Key<Long> MOST_ADDRESSES =
      LIMITS.input(
          "addresses",
          count(256, 16_777_216),
          1_048_576L,
          "Pod addresses of one cluster at most.",
          "172.16.0.0/12, the middle one of the private ranges of RFC 1918");
  public static final Key<Long> MOST_CONNECTIONS =
      LIMITS.input(
          "connections",
          count(1, 262_143),
          1_000L,
          "Connections that work at once on one primary at most.",
          "guide 1.4: max_db_connections = 1000");
  public static final Key<Long> MOST_COMMITS =
      LIMITS.input(
          "commitsPerSecond",
          count(1, 10_000_000),
          40_000L,
          "Transactions that one primary commits each second at most.",
          "assumed for 32 processors on local SSDs; measure with pgbench and set it");
  public static final Key<Memory> MOST_ETCD =
      LIMITS.input(
          "etcd",
          Bounded.between(QuantityTypes.MEMORY, "1Gi", "64Gi"),
          Memory.ofGibibytes(8),
          "Size of a cluster's etcd at most.",
          "etcd 3.6, system limits: 8 GiB is the most suggested; without --quota-backend-bytes it is 2 GiB");
  public static final Key<Long> FIT_NODES =
      FIT.derived("nodes", count(1, Long.MAX_VALUE), "Agents that the nodes leave room for.");
  public static final Key<Long> FIT_PODS =
      FIT.derived("pods", count(1, Long.MAX_VALUE), "Agents that the pods leave room for.");
  public static final Key<Long> FIT_ADDRESSES =
      FIT.derived(
          "addresses", count(1, Long.MAX_VALUE), "Agents that the pod addresses leave room for.");
  public static final Key<Long> FIT_CONNECTIONS =
      FIT.derived(
          "connections",
          count(1, Long.MAX_VALUE),
          "Agents whose transactions the primary's connections can carry.");
  public static final Key<Long> FIT_COMMITS =
      FIT.derived(
          "commits", count(1, Long.MAX_VALUE), "Agents whose transactions the primary can commit.");
  public static final Key<Long> MOST_AGENTS =
      CELLS.given(
          "agentsPerCell", count(100, 20_000_000), "Agents that one cluster may serve.", "2000000");
  public static final Key<Long> COUNT =
      CELLS.derived(
          "count", count(1, Long.MAX_VALUE), "Clusters that share the load alike: the cells.");
  public static final Key<Long> AGENTS =
      CELLS.derived("agents", count(1, Long.MAX_VALUE), "Agents that each cell serves.");

  private CellKeys() {}
}
