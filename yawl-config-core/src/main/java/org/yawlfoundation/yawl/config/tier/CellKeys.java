package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

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
  private static final KeyList.Group ARGOCD =
      LIST.group("cells.argocd", "How Argo CD brings the cells to what the repository says.");

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

  public static final Key<String> REPOSITORY =
      ARGOCD.given(
          "repository",
          text(
              "a Git repository",
              "an address as Argo CD knows it, such as `https://git.example.org/platform/deploy.git`",
              "^(https?://|ssh://|git@)[^\\s]+$",
              512),
          "The repository that holds this tree; several cells then get an ApplicationSet.",
          "https://git.example.org/platform/deploy.git");
  public static final Key<String> REVISION =
      ARGOCD.input(
          "revision",
          text("a branch or a tag", "a name such as `main`", "^[^\\s]+$", 255),
          "main",
          "What of the repository is applied.",
          "the usual branch");
  public static final Key<String> PATH =
      ARGOCD.given(
          "path",
          text(
              "a folder",
              "steps with `/` between, such as `deploy/one-million`",
              "^[A-Za-z0-9_][-A-Za-z0-9_.]*(/[A-Za-z0-9_][-A-Za-z0-9_.]*)*$",
              512),
          "The folder of the repository that holds this tree.",
          "deploy/one-million");
  public static final Key<String> PROJECT =
      ARGOCD.input(
          "project",
          text("a project", "a name such as `default`", TextTypes.NAME_PATTERN, 63),
          "default",
          "Argo CD's project of the cells.",
          "Argo CD makes it itself");
  public static final Key<String> ARGOCD_NAMESPACE =
      ARGOCD.input(
          "namespace",
          text("a namespace's name", "such as `argocd`", TextTypes.NAME_PATTERN, 63),
          "argocd",
          "Where Argo CD runs.",
          "Argo CD's own manifests");

  private CellKeys() {}
}
