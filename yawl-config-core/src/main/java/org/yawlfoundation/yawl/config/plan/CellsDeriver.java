package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Derives into how many cells the fleet is split. */
final class CellsDeriver {
  /** More cells than anybody has run; the plan is refused, so nobody need count them. */
  static final long MOST = 100;

  /** Per cent would give one of nine cells a twelfth more than its part. */
  private static final long SHARES = 10_000;

  private CellsDeriver() {}

  static Cells derive(SheetBuilder sheet) {
    var limits =
        new Cells.Limits(
            sheet.input(CellKeys.MOST_NODES),
            sheet.input(CellKeys.MOST_PODS),
            sheet.input(CellKeys.MOST_ADDRESSES),
            sheet.input(CellKeys.MOST_CONNECTIONS),
            sheet.input(CellKeys.MOST_COMMITS),
            sheet.input(CellKeys.MOST_ETCD));
    var fit = fit(sheet);
    var perCell =
        sheet.put(
            CellKeys.MOST_AGENTS,
            Why.formula(
                    "min(cells.fit.nodes, cells.fit.pods, cells.fit.addresses, cells.fit.connections,"
                        + " cells.fit.commits), at least 100")
                .from("the first limit that is met"),
            in ->
                Math.min(
                    20_000_000,
                    Math.max(
                        100,
                        Math.min(
                            Math.min(
                                Math.min(in.get(CellKeys.FIT_NODES), in.get(CellKeys.FIT_PODS)),
                                Math.min(
                                    in.get(CellKeys.FIT_ADDRESSES),
                                    in.get(CellKeys.FIT_CONNECTIONS))),
                            in.get(CellKeys.FIT_COMMITS)))));
    var count =
        sheet.put(
            CellKeys.COUNT,
            Why.formula("ceil(agents / cells.agentsPerCell)")
                .from("the smallest number that fits")
                .guide(
                    "7.3",
                    "one cluster of 100,000 pods at 20 million agents",
                    "at 5 pods a node that is 20,000 nodes; Kubernetes is built for 5,000"),
            in -> PlanDeriver.ceil(in.get(TierKeys.AGENTS), in.get(CellKeys.MOST_AGENTS)));
    var agents =
        sheet.put(
            CellKeys.AGENTS,
            Why.formula("ceil(agents / cells.count)").from("cells are all alike"),
            in -> PlanDeriver.ceil(in.get(TierKeys.AGENTS), in.get(CellKeys.COUNT)));
    return new Cells(limits, fit, perCell, count, agents, argocd(sheet), members(sheet, count));
  }

  private static Cells.Fit fit(SheetBuilder sheet) {
    return new Cells.Fit(
        sheet.put(
            CellKeys.FIT_NODES,
            Why.formula(
                    "(98% * cells.limits.nodes * cluster.nodes.enginePods - 3) * engine.agentsPerPodAtPeak / (1 + rollout.maxSurge)")
                .from(
                    "a rollout needs its surge beside the largest fleet; PgBouncer is left a fiftieth of the nodes, and three pods are lost to rounding"),
            in ->
                served(
                    in, ours(in.get(CellKeys.MOST_NODES)) * in.get(ClusterKeys.ENGINES_PER_NODE))),
        sheet.put(
            CellKeys.FIT_PODS,
            Why.formula(
                    "(98% * floor(cells.limits.pods / (cluster.nodes.enginePods + cluster.nodes.daemonPods))"
                        + " * cluster.nodes.enginePods - 3) * engine.agentsPerPodAtPeak / (1 + rollout.maxSurge)")
                .from(
                    "each node has its own pods too; PgBouncer is left a fiftieth, as of the nodes"),
            in -> {
              long engines = in.get(ClusterKeys.ENGINES_PER_NODE);
              long nodes =
                  in.get(CellKeys.MOST_PODS) / (engines + in.get(ClusterKeys.DAEMONS_PER_NODE));
              return served(in, ours(nodes) * engines);
            }),
        sheet.put(
            CellKeys.FIT_ADDRESSES,
            Why.formula(
                    "(98% * floor(cells.limits.addresses / cluster.nodes.addresses) * cluster.nodes.enginePods - 3)"
                        + " * engine.agentsPerPodAtPeak / (1 + rollout.maxSurge)")
                .from("each node sets its addresses aside, whatever runs there"),
            in -> {
              long nodes = in.get(CellKeys.MOST_ADDRESSES) / in.get(ClusterKeys.ADDRESSES_PER_NODE);
              return served(in, ours(nodes) * in.get(ClusterKeys.ENGINES_PER_NODE));
            }),
        sheet.put(
            CellKeys.FIT_CONNECTIONS,
            Why.formula(
                    "cells.limits.connections * agents"
                        + " / (load.casesPerSecond * load.transactionsPerCase * load.transactionTime)")
                .from("Little's law"),
            in ->
                whole(
                    BigDecimal.valueOf(in.get(CellKeys.MOST_CONNECTIONS) * in.get(TierKeys.AGENTS)),
                    in.get(LoadKeys.CASES_PER_SECOND)
                        .multiply(BigDecimal.valueOf(in.get(LoadKeys.TRANSACTIONS_PER_CASE)))
                        .multiply(PlanDeriver.seconds(in.get(LoadKeys.TRANSACTION_TIME))))),
        sheet.put(
            CellKeys.FIT_COMMITS,
            Why.formula(
                    "cells.limits.commitsPerSecond * agents"
                        + " / (load.casesPerSecond * load.transactionsPerCase)")
                .from("one primary writes for its whole cell"),
            in ->
                whole(
                    BigDecimal.valueOf(in.get(CellKeys.MOST_COMMITS) * in.get(TierKeys.AGENTS)),
                    in.get(LoadKeys.CASES_PER_SECOND)
                        .multiply(BigDecimal.valueOf(in.get(LoadKeys.TRANSACTIONS_PER_CASE))))));
  }

  /**
   * Of so many nodes those for engines; PgBouncer has the others, and needs far fewer by default.
   */
  private static long ours(long nodes) {
    return nodes * 98 / 100;
  }

  /** Agents that so many pods serve, if a rollout's surge is among the pods. */
  private static long served(Inputs in, long pods) {
    return whole(
        BigDecimal.valueOf(Math.max(0, pods - 3))
            .multiply(in.get(EngineKeys.AGENTS_PER_POD_AT_PEAK))
            .movePointRight(2),
        in.get(RolloutKeys.MAX_SURGE).percent().add(BigDecimal.valueOf(100)));
  }

  private static long whole(BigDecimal number, BigDecimal divisor) {
    return number
        .divide(divisor, 0, RoundingMode.FLOOR)
        .max(BigDecimal.ONE)
        .min(BigDecimal.valueOf(Long.MAX_VALUE))
        .longValueExact();
  }

  private static Cells.ArgoCd argocd(SheetBuilder sheet) {
    return new Cells.ArgoCd(
        sheet.optional(CellKeys.REPOSITORY, Why.source("an ApplicationSet needs one")),
        sheet.input(CellKeys.REVISION),
        sheet.put(
            CellKeys.PATH,
            Why.formula("deploy/<tier>").from("examples/gitops keeps its trees so"),
            in -> "deploy/" + in.get(TierKeys.TIER)),
        sheet.input(CellKeys.PROJECT),
        sheet.input(CellKeys.ARGOCD_NAMESPACE),
        sheet.put(
            Keys.named("cells.argocd.name", String.class, "The ApplicationSet's name."),
            Why.formula("yawl-<tier>").from("sets of one Argo CD are told apart by name"),
            in -> "yawl-" + in.get(TierKeys.TIER)),
        sheet.put(
            Keys.named("cells.argocd.files", String.class, "The files that tell of a cell."),
            Why.formula("<cells.argocd.path>/cells/*/cell.yaml").from("one for each cell"),
            in -> in.get(CellKeys.PATH) + "/cells/*/cell.yaml"));
  }

  private static Map<String, Cells.Cell> members(SheetBuilder sheet, long count) {
    var members = new LinkedHashMap<String, Cells.Cell>();
    for (long i = 1; count > 1 && count <= MOST && i <= count; i++) {
      var name = (i < 10 ? "cell-0" : "cell-") + i;
      members.put(name, member(sheet, name, i));
    }
    return members;
  }

  private static Cells.Cell member(SheetBuilder sheet, String name, long number) {
    return new Cells.Cell(
        sheet.put(
            of(name, "name", String.class, "A cell's name."),
            Why.source("cells are counted from 1"),
            in -> name),
        sheet.put(
            of(name, "agents", Long.class, "Agents that a cell serves."),
            Why.formula(
                    "floor(agents / cells.count), one more in each of the first agents % cells.count")
                .from("cells are all alike, to the agent"),
            in -> part(in.get(TierKeys.AGENTS), in.get(CellKeys.COUNT), number)),
        sheet.put(
            of(name, "share", Long.class, "New agents of 10,000 that belong to a cell."),
            Why.formula(
                    "10000 * its part of agents / agents, rounded so that all cells.count make 10000")
                .from("the largest remainders are rounded up, of equal ones the first"),
            in -> share(in.get(TierKeys.AGENTS), in.get(CellKeys.COUNT), number)),
        sheet.put(
            of(name, "environment", String.class, "What the engine's metrics call a cell."),
            Why.formula("<tier>-" + name).from("a cell's metrics must not pass for another's"),
            in -> in.get(TierKeys.TIER) + "-" + name),
        sheet.put(
            of(name, "overlay", String.class, "The folder that is applied to a cell."),
            Why.source("kubectl apply -k"),
            in -> "cells/" + name),
        sheet.put(
            of(name, "rollout", String.class, "When a change comes to a cell."),
            Why.source("a mistake is to be seen in one cell, not in all"),
            in -> number == 1 ? "first" : "others"));
  }

  /** The part of a whole that falls to one of so many, when the first take what is left over. */
  private static long part(long whole, long count, long number) {
    return whole / count + (number <= whole % count ? 1 : 0);
  }

  /** Cells are of two sizes at most, so either the larger or the smaller are rounded up first. */
  private static long share(long agents, long count, long number) {
    long larger = agents % count;
    long ofLarger = SHARES * (agents / count + 1);
    long ofSmaller = SHARES * (agents / count);
    long left = SHARES - larger * (ofLarger / agents) - (count - larger) * (ofSmaller / agents);
    boolean isLarger = number <= larger;
    boolean largerFirst = ofLarger % agents >= ofSmaller % agents;
    long rank = largerFirst ? number : isLarger ? count - larger + number : number - larger;
    return (isLarger ? ofLarger : ofSmaller) / agents + (rank <= left ? 1 : 0);
  }

  private static <T> Key<T> of(String cell, String what, Class<T> type, String meaning) {
    return Keys.named("cells.members." + cell + "." + what, type, meaning);
  }
}
