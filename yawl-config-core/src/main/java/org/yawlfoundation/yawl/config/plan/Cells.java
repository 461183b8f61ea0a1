package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * How the fleet is split into clusters, all alike: the smallest number that keeps each within the
 * limits.
 *
 * @param limits what one cell must stay within
 * @param fit agents that each of the limits leaves room for
 * @param agentsPerCell agents that one cell may serve, 100 to 20,000,000: the least of what fits
 * @param count cells in all, 1 to 100: more nobody has run
 * @param agents that each cell serves, at least 1
 * @param argocd how Argo CD brings them to what a repository says
 * @param members the cells by name, in order; none where there is only one
 */
public record Cells(
    Limits limits,
    Fit fit,
    long agentsPerCell,
    long count,
    long agents,
    ArgoCd argocd,
    Map<String, Cell> members)
    implements PlanPart {
  public Cells {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /**
   * What one cell must stay within.
   *
   * @param nodes of one cluster, 1 to 100,000; 5,000 in Kubernetes 1.33, considerations for large
   *     clusters
   * @param pods of one cluster, 1 to 1,000,000; 150,000 in Kubernetes 1.33, considerations for
   *     large clusters
   * @param addresses of pods in one cluster, 256 to 16,777,216; as many as 172.16.0.0/12 has (RFC
   *     1918)
   * @param connections that work at once on one primary, 1 to 262,143; guide 1.4: 1000
   * @param commitsPerSecond transactions that one primary commits each second, 1 to 10,000,000;
   *     40,000 assumed for 32 processors on local SSDs, to be measured with pgbench
   * @param etcd size of the cluster's etcd in bytes, 1Gi to 64Gi; 8Gi is the most that etcd 3.6
   *     suggests
   */
  public record Limits(
      long nodes, long pods, long addresses, long connections, long commitsPerSecond, Memory etcd)
      implements PlanPart {}

  /**
   * Agents of one cell that each limit leaves room for, at least 1.
   *
   * @param nodes by the nodes that hold the largest fleet and its surge
   * @param pods by the pods of the largest fleet and its surge
   * @param addresses by the addresses that the nodes set aside
   * @param connections by the transactions that are open at once (Little's law)
   * @param commits by the transactions each second
   */
  public record Fit(long nodes, long pods, long addresses, long connections, long commits)
      implements PlanPart {}

  /**
   * How Argo CD brings the cells to what a repository says; without a repository it does not.
   *
   * @param repository that holds the tree
   * @param revision of it
   * @param path of the tree within it
   * @param project of the cells' Applications
   * @param namespace that Argo CD runs in
   * @param name of the ApplicationSet
   * @param files of the tree that tell of one cell each, as Argo CD looks for them
   */
  public record ArgoCd(
      Optional<String> repository,
      String revision,
      String path,
      String project,
      String namespace,
      String name,
      String files)
      implements PlanPart {}

  /**
   * One of the cells.
   *
   * @param name such as {@code cell-01}, counted from 1
   * @param agents that it serves; some may serve one fewer than the others
   * @param share of new agents that belong to it, in ten-thousandths, 1 to 10,000: of all cells
   *     together 10,000
   * @param environment what the engine's metrics call it, and Argo CD its cluster: the tier and its
   *     name
   * @param overlay the folder that is applied to it, for {@code kubectl apply -k}
   * @param rollout {@code first} for the cell that a change comes to before all others
   */
  public record Cell(
      String name, long agents, long share, String environment, String overlay, String rollout)
      implements PlanPart {}
}
