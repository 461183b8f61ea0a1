package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/** Derives the clusters: what a node holds, and into how many cells the fleet is split. */
final class CellsDeriver {
  /** More cells than anybody has run; the plan is refused, so nobody need count them. */
  static final long MOST = 100;

  private CellsDeriver() {}

  static Cluster cluster(SheetBuilder sheet) {
    return new Cluster(
        new Cluster.Nodes(
            sheet.input(
                Keys.NODE_CPUS,
                Why.source("")
                    .guide(
                        "7.2",
                        "t3.2xlarge, 4 processors and one pod a node",
                        "that machine has 8, and 5000 nodes are all that a cluster takes")),
            sheet.input(Keys.NODE_MEMORY),
            sheet.input(Keys.NODE_ALLOCATABLE),
            sheet.input(Keys.PODS_PER_NODE),
            sheet.input(Keys.ADDRESSES_PER_NODE),
            sheet.put(
                Keys.ENGINES_PER_NODE,
                Why.formula(
                        "min(cluster.nodes.cpus * cluster.nodes.allocatable / engine.resources.cpu,"
                            + " cluster.nodes.memory * cluster.nodes.allocatable / engine.resources.memory,"
                            + " cluster.nodes.pods), at least 1")
                    .from("the scheduler counts requests"),
                in -> {
                  long millis =
                      in.get(Keys.NODE_ALLOCATABLE)
                          .percent()
                          .multiply(BigDecimal.valueOf(in.get(Keys.NODE_CPUS) * 10))
                          .longValue();
                  long byCpu = millis / in.get(Keys.CPU_REQUEST).millis();
                  long byMemory =
                      in.get(Keys.NODE_ALLOCATABLE).of(in.get(Keys.NODE_MEMORY)).bytes()
                          / in.get(Keys.POD_MEMORY_LIMIT).bytes();
                  long least = Math.min(Math.min(byCpu, byMemory), in.get(Keys.PODS_PER_NODE));
                  return Math.max(1, least);
                })),
        sheet.input(Keys.ZONES),
        sheet.input(Keys.STORAGE_CLASS),
        sheet.found(Keys.REGISTRY_MIRROR),
        sheet.list(Keys.PULL_SECRETS),
        sheet.list(Keys.TOLERATIONS),
        sheet.open("cluster.nodeSelector", String.class),
        sheet.put(
            Keys.INGRESS_NAMESPACE,
            Why.formula("artifacts.istio ? istio-ingress : ingress-nginx")
                .from("the usual namespace of each"),
            in -> in.get(Keys.MAKES_ISTIO) ? "istio-ingress" : "ingress-nginx"),
        sheet.optional(
            Keys.DATABASE_CIDR, Why.source("used where PostgreSQL runs outside the cluster")));
  }

  static Cells cells(SheetBuilder sheet) {
    var limits =
        new Cells.Limits(
            sheet.input(Keys.CELL_NODES),
            sheet.input(Keys.CELL_PODS),
            sheet.input(Keys.CELL_ADDRESSES),
            sheet.input(Keys.CELL_CONNECTIONS),
            sheet.input(Keys.CELL_COMMITS));
    var fit = fit(sheet);
    var perCell =
        sheet.put(
            Keys.AGENTS_PER_CELL,
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
                                Math.min(in.get(Keys.FIT_NODES), in.get(Keys.FIT_PODS)),
                                Math.min(in.get(Keys.FIT_ADDRESSES), in.get(Keys.FIT_CONNECTIONS))),
                            in.get(Keys.FIT_COMMITS)))));
    var count =
        sheet.put(
            Keys.CELLS,
            Why.formula("ceil(agents / cells.agentsPerCell)")
                .from("the smallest number that fits")
                .guide(
                    "7.3",
                    "one cluster of 100,000 pods at 20 million agents",
                    "at 5 pods a node that is 20,000 nodes; Kubernetes is built for 5,000"),
            in -> PlanDeriver.ceil(in.get(Keys.AGENTS), in.get(Keys.AGENTS_PER_CELL)));
    var agents =
        sheet.put(
            Keys.CELL_AGENTS,
            Why.formula("ceil(agents / cells.count)").from("cells are all alike"),
            in -> PlanDeriver.ceil(in.get(Keys.AGENTS), in.get(Keys.CELLS)));
    return new Cells(limits, fit, perCell, count, agents, members(sheet, count));
  }

  private static Cells.Fit fit(SheetBuilder sheet) {
    return new Cells.Fit(
        sheet.put(
            Keys.FIT_NODES,
            Why.formula(
                    "(cells.limits.nodes * cluster.nodes.enginePods - 3) * engine.agentsPerPodAtPeak / (1 + rollout.maxSurge)")
                .from(
                    "a rollout needs its surge beside the largest fleet; three pods are lost to rounding"),
            in -> served(in, in.get(Keys.CELL_NODES) * in.get(Keys.ENGINES_PER_NODE))),
        sheet.put(
            Keys.FIT_PODS,
            Why.formula(
                    "(cells.limits.pods - 3) * engine.agentsPerPodAtPeak / (1 + rollout.maxSurge)")
                .from(
                    "a rollout needs its surge beside the largest fleet; three pods are lost to rounding"),
            in -> served(in, in.get(Keys.CELL_PODS))),
        sheet.put(
            Keys.FIT_ADDRESSES,
            Why.formula(
                    "(floor(cells.limits.addresses / cluster.nodes.addresses) * cluster.nodes.enginePods - 3)"
                        + " * engine.agentsPerPodAtPeak / (1 + rollout.maxSurge)")
                .from("each node sets its addresses aside, whatever runs there"),
            in -> {
              long nodes = in.get(Keys.CELL_ADDRESSES) / in.get(Keys.ADDRESSES_PER_NODE);
              return served(in, nodes * in.get(Keys.ENGINES_PER_NODE));
            }),
        sheet.put(
            Keys.FIT_CONNECTIONS,
            Why.formula(
                    "cells.limits.connections * agents"
                        + " / (load.casesPerSecond * load.transactionsPerCase * load.transactionTime)")
                .from("Little's law"),
            in ->
                whole(
                    BigDecimal.valueOf(in.get(Keys.CELL_CONNECTIONS) * in.get(Keys.AGENTS)),
                    in.get(Keys.CASES_PER_SECOND)
                        .multiply(BigDecimal.valueOf(in.get(Keys.TRANSACTIONS_PER_CASE)))
                        .multiply(PlanDeriver.seconds(in.get(Keys.TRANSACTION_TIME))))),
        sheet.put(
            Keys.FIT_COMMITS,
            Why.formula(
                    "cells.limits.commitsPerSecond * agents"
                        + " / (load.casesPerSecond * load.transactionsPerCase)")
                .from("one primary writes for its whole cell"),
            in ->
                whole(
                    BigDecimal.valueOf(in.get(Keys.CELL_COMMITS) * in.get(Keys.AGENTS)),
                    in.get(Keys.CASES_PER_SECOND)
                        .multiply(BigDecimal.valueOf(in.get(Keys.TRANSACTIONS_PER_CASE))))));
  }

  /** Agents that so many pods serve, if a rollout's surge is among the pods. */
  private static long served(Inputs in, long pods) {
    return whole(
        BigDecimal.valueOf(Math.max(0, pods - 3))
            .multiply(in.get(Keys.AGENTS_PER_POD_AT_PEAK))
            .movePointRight(2),
        in.get(Keys.MAX_SURGE).percent().add(BigDecimal.valueOf(100)));
  }

  private static long whole(BigDecimal number, BigDecimal divisor) {
    return number
        .divide(divisor, 0, RoundingMode.FLOOR)
        .max(BigDecimal.ONE)
        .min(BigDecimal.valueOf(Long.MAX_VALUE))
        .longValueExact();
  }

  private static Map<String, Cells.Cell> members(SheetBuilder sheet, long count) {
    var members = new LinkedHashMap<String, Cells.Cell>();
    for (long i = 1; count > 1 && count <= MOST && i <= count; i++) {
      var name = (i < 10 ? "cell-0" : "cell-") + i;
      boolean last = i == count;
      Key<String> nameKey =
          Keys.named("cells.members." + name + ".name", String.class, "A cell's name.");
      Key<Long> agentsKey =
          Keys.named("cells.members." + name + ".agents", Long.class, "Agents that a cell serves.");
      members.put(
          name,
          new Cells.Cell(
              sheet.put(nameKey, Why.source("cells are counted from 1"), in -> name),
              last
                  ? sheet.put(
                      agentsKey,
                      Why.formula("agents - (cells.count - 1) * cells.agents")
                          .from("what the others leave"),
                      in ->
                          in.get(Keys.AGENTS) - (in.get(Keys.CELLS) - 1) * in.get(Keys.CELL_AGENTS))
                  : sheet.put(
                      agentsKey,
                      Why.formula("cells.agents").from("cells are all alike"),
                      in -> in.get(Keys.CELL_AGENTS)),
              sheet.put(
                  Keys.named(
                      "cells.members." + name + ".environment",
                      String.class,
                      "What the engine's metrics call a cell."),
                  Why.formula("<tier>-" + name)
                      .from("a cell's metrics must not pass for another's"),
                  in -> in.get(Keys.TIER) + "-" + name),
              sheet.put(
                  Keys.named(
                      "cells.members." + name + ".overlay",
                      String.class,
                      "The folder that is applied to a cell."),
                  Why.source("kubectl apply -k"),
                  in -> "cells/" + name + "/kubernetes")));
    }
    return members;
  }

  static Capacity capacity(SheetBuilder sheet) {
    return new Capacity(
        new Capacity.Cell(
            sheet.put(
                Keys.PODS_AT_PEAK,
                Why.formula("autoscaling.maxReplicas + rollout.surgePods")
                    .from("a rollout at the worst moment"),
                in -> in.get(Keys.MAX_REPLICAS) + in.get(Keys.SURGE_PODS)),
            sheet.put(
                Keys.NODES_AT_REST,
                Why.formula("ceil(autoscaling.minReplicas / cluster.nodes.enginePods)")
                    .from("the scheduler counts requests"),
                in -> PlanDeriver.ceil(in.get(Keys.MIN_REPLICAS), in.get(Keys.ENGINES_PER_NODE))),
            sheet.put(
                Keys.NODES_AT_PEAK,
                Why.formula("ceil(capacity.cell.podsAtPeak / cluster.nodes.enginePods)")
                    .from("the scheduler counts requests")
                    .guide(
                        "7.3",
                        "5,000 pods on 1,000 nodes",
                        "5 pods leave a third of a node of 16 processors idle, and a rollout has no room"),
                in -> PlanDeriver.ceil(in.get(Keys.PODS_AT_PEAK), in.get(Keys.ENGINES_PER_NODE))),
            sheet.put(
                Keys.WAL_PER_DAY,
                Why.formula("load.walPerSecond * 86400").from("seconds of a day"),
                in ->
                    PlanDeriver.bytes(
                        BigDecimal.valueOf(in.get(Keys.WAL_PER_SECOND).bytes())
                            .multiply(BigDecimal.valueOf(86_400)))),
            sheet.put(
                Keys.DATA_PER_DAY,
                Why.formula("load.casesPerSecond * load.caseSize * 86400 / cells.count")
                    .from("seconds of a day")
                    .guide(
                        "7.3",
                        "100 GB at one million agents",
                        "at 10 KB a case it is a hundred minutes of load; set load.caseSize to what you measure"),
                in ->
                    PlanDeriver.bytes(
                            in.get(Keys.CASES_PER_SECOND)
                                .multiply(BigDecimal.valueOf(in.get(Keys.CASE_SIZE).bytes()))
                                .multiply(BigDecimal.valueOf(86_400))
                                .divide(
                                    BigDecimal.valueOf(in.get(Keys.CELLS)),
                                    0,
                                    RoundingMode.CEILING))
                        .upTo(Memory.ofMebibytes(1)))),
        new Capacity.Fleet(
            sheet.put(
                Keys.FLEET_PODS,
                Why.formula("autoscaling.maxReplicas * cells.count").from("cells are all alike"),
                in -> in.get(Keys.MAX_REPLICAS) * in.get(Keys.CELLS)),
            sheet.put(
                Keys.FLEET_NODES,
                Why.formula("capacity.cell.nodesAtPeak * cells.count").from("cells are all alike"),
                in -> in.get(Keys.NODES_AT_PEAK) * in.get(Keys.CELLS)),
            sheet.put(
                Keys.FLEET_CPUS,
                Why.formula("capacity.fleet.nodes * cluster.nodes.cpus")
                    .from("nodes are all alike"),
                in -> in.get(Keys.FLEET_NODES) * in.get(Keys.NODE_CPUS)),
            sheet.put(
                Keys.FLEET_MEMORY,
                Why.formula("capacity.fleet.nodes * cluster.nodes.memory")
                    .from("nodes are all alike"),
                in ->
                    PlanDeriver.bytes(
                        BigDecimal.valueOf(in.get(Keys.NODE_MEMORY).bytes())
                            .multiply(BigDecimal.valueOf(in.get(Keys.FLEET_NODES)))))));
  }

  static Cost cost(SheetBuilder sheet) {
    return new Cost(
        sheet.put(
            Keys.COST_NODES_AT_REST,
            Why.formula(
                    "720 * prices.cpuHour * cluster.nodes.cpus * capacity.cell.nodesAtRest * cells.count")
                .from("720 hours in 30 days, as guide 7.2 counts"),
            in -> nodes(in, in.get(Keys.NODES_AT_REST) * in.get(Keys.CELLS))),
        sheet.put(
            Keys.COST_NODES_AT_PEAK,
            Why.formula("720 * prices.cpuHour * cluster.nodes.cpus * capacity.fleet.nodes")
                .from("720 hours in 30 days, as guide 7.2 counts")
                .guide(
                    "7.2, 7.3",
                    "50K in the table, 576K by the formula, at one million agents",
                    "the table is a tenth of the formula, which pays a whole machine for every pod"),
            in -> nodes(in, in.get(Keys.FLEET_NODES))),
        sheet.put(
            Keys.COST_DATABASES,
            Why.formula(
                    "720 * prices.databaseCpuHour * postgresql.cpus * (1 + postgresql.standbys) * cells.count")
                .from("a primary and its standbys for each cell"),
            in ->
                month(
                    in.get(Keys.DATABASE_CPU_HOUR)
                        .multiply(BigDecimal.valueOf(in.get(Keys.DATABASE_CPUS)))
                        .multiply(BigDecimal.valueOf(1 + in.get(Keys.STANDBYS)))
                        .multiply(BigDecimal.valueOf(in.get(Keys.CELLS))))),
        sheet.put(
            Keys.COST_AT_REST,
            Why.formula("cost.nodesAtRest + cost.databases").from("a month without load"),
            in -> in.get(Keys.COST_NODES_AT_REST).add(in.get(Keys.COST_DATABASES))),
        sheet.put(
            Keys.COST_AT_PEAK,
            Why.formula("cost.nodesAtPeak + cost.databases").from("a month at the peak"),
            in -> in.get(Keys.COST_NODES_AT_PEAK).add(in.get(Keys.COST_DATABASES))));
  }

  private static BigDecimal nodes(Inputs in, long nodes) {
    return month(
        in.get(Keys.CPU_HOUR)
            .multiply(BigDecimal.valueOf(in.get(Keys.NODE_CPUS)))
            .multiply(BigDecimal.valueOf(nodes)));
  }

  private static BigDecimal month(BigDecimal hour) {
    return hour.multiply(BigDecimal.valueOf(720)).setScale(2, RoundingMode.HALF_UP);
  }
}
