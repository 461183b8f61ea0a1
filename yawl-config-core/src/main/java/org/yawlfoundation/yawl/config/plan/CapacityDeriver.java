package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.CapacityKeys;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.PriceKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;

/** Derives what the fleet takes up, and what that costs. */
final class CapacityDeriver {
  private CapacityDeriver() {}

  static Capacity derive(SheetBuilder sheet) {
    var states = new StateDeriver(sheet);
    return new Capacity(
        states.poolsPerNode(),
        states.min(),
        states.steady(),
        states.max(),
        states.surge(),
        new Capacity.Cell(
            sheet.put(
                CapacityKeys.PODS_AT_PEAK,
                Why.formula("capacity.surge.engines").from("a rollout at the worst moment"),
                in -> in.get(CapacityKeys.SURGE.engines())),
            sheet.put(
                CapacityKeys.NODES_AT_REST,
                Why.formula("capacity.min.nodes").from("the scheduler counts requests"),
                in -> in.get(CapacityKeys.MIN.nodes())),
            sheet.put(
                CapacityKeys.NODES_AT_PEAK,
                Why.formula("capacity.surge.nodes")
                    .from("the scheduler counts requests")
                    .guide(
                        "7.3",
                        "5,000 pods on 1,000 nodes",
                        "5 pods leave a third of a node of 16 processors idle, and a rollout has no room"),
                in -> in.get(CapacityKeys.SURGE.nodes())),
            sheet.put(
                CapacityKeys.WAL_PER_DAY,
                Why.formula("load.walPerSecond * 86400").from("seconds of a day"),
                in ->
                    PlanDeriver.bytes(
                        BigDecimal.valueOf(in.get(LoadKeys.WAL_PER_SECOND).bytes())
                            .multiply(BigDecimal.valueOf(86_400)))),
            sheet.put(
                CapacityKeys.DATA_PER_DAY,
                Why.formula("load.casesPerSecond * load.caseSize * 86400 / cells.count")
                    .from("seconds of a day")
                    .guide(
                        "7.3",
                        "100 GB at one million agents",
                        "at 10 KB a case it is a hundred minutes of load; set load.caseSize to what you measure"),
                in ->
                    PlanDeriver.bytes(
                            in.get(LoadKeys.CASES_PER_SECOND)
                                .multiply(BigDecimal.valueOf(in.get(LoadKeys.CASE_SIZE).bytes()))
                                .multiply(BigDecimal.valueOf(86_400))
                                .divide(
                                    BigDecimal.valueOf(in.get(CellKeys.COUNT)),
                                    0,
                                    RoundingMode.CEILING))
                        .upTo(Memory.ofMebibytes(1)))),
        new Capacity.Fleet(
            sheet.put(
                CapacityKeys.FLEET_PODS,
                Why.formula("autoscaling.maxReplicas * cells.count").from("cells are all alike"),
                in -> in.get(ScalingKeys.MAX_REPLICAS) * in.get(CellKeys.COUNT)),
            sheet.put(
                CapacityKeys.FLEET_NODES,
                Why.formula("capacity.cell.nodesAtPeak * cells.count").from("cells are all alike"),
                in -> in.get(CapacityKeys.NODES_AT_PEAK) * in.get(CellKeys.COUNT)),
            sheet.put(
                CapacityKeys.FLEET_CPUS,
                Why.formula("capacity.fleet.nodes * cluster.nodes.cpus")
                    .from("nodes are all alike"),
                in -> in.get(CapacityKeys.FLEET_NODES) * in.get(ClusterKeys.NODE_CPUS)),
            sheet.put(
                CapacityKeys.FLEET_MEMORY,
                Why.formula("capacity.fleet.nodes * cluster.nodes.memory")
                    .from("nodes are all alike"),
                in ->
                    PlanDeriver.bytes(
                        BigDecimal.valueOf(in.get(ClusterKeys.NODE_MEMORY).bytes())
                            .multiply(BigDecimal.valueOf(in.get(CapacityKeys.FLEET_NODES)))))),
        QuotaDeriver.derive(sheet),
        QuotaDeriver.container(sheet));
  }

  static Cost cost(SheetBuilder sheet) {
    return new Cost(
        sheet.put(
            PriceKeys.COST_NODES_AT_REST,
            Why.formula(
                    "720 * prices.cpuHour * cluster.nodes.cpus * capacity.cell.nodesAtRest * cells.count")
                .from("720 hours in 30 days, as guide 7.2 counts"),
            in -> nodes(in, in.get(CapacityKeys.NODES_AT_REST) * in.get(CellKeys.COUNT))),
        sheet.put(
            PriceKeys.COST_NODES_AT_PEAK,
            Why.formula("720 * prices.cpuHour * cluster.nodes.cpus * capacity.fleet.nodes")
                .from("720 hours in 30 days, as guide 7.2 counts")
                .guide(
                    "7.2, 7.3",
                    "50K in the table, 576K by the formula, at one million agents",
                    "the table is a tenth of the formula, which pays a whole machine for every pod"),
            in -> nodes(in, in.get(CapacityKeys.FLEET_NODES))),
        sheet.put(
            PriceKeys.COST_DATABASES,
            Why.formula(
                    "720 * prices.databaseCpuHour * postgresql.cpus * (1 + postgresql.standbys) * cells.count")
                .from("a primary and its standbys for each cell"),
            in ->
                month(
                    in.get(PriceKeys.DATABASE_CPU_HOUR)
                        .multiply(BigDecimal.valueOf(in.get(DatabaseKeys.CPUS)))
                        .multiply(BigDecimal.valueOf(1 + in.get(DatabaseKeys.STANDBYS)))
                        .multiply(BigDecimal.valueOf(in.get(CellKeys.COUNT))))),
        sheet.put(
            PriceKeys.COST_AT_REST,
            Why.formula("cost.nodesAtRest + cost.databases").from("a month without load"),
            in -> in.get(PriceKeys.COST_NODES_AT_REST).add(in.get(PriceKeys.COST_DATABASES))),
        sheet.put(
            PriceKeys.COST_AT_PEAK,
            Why.formula("cost.nodesAtPeak + cost.databases").from("a month at the peak"),
            in -> in.get(PriceKeys.COST_NODES_AT_PEAK).add(in.get(PriceKeys.COST_DATABASES))));
  }

  private static BigDecimal nodes(Inputs in, long nodes) {
    return month(
        in.get(PriceKeys.CPU_HOUR)
            .multiply(BigDecimal.valueOf(in.get(ClusterKeys.NODE_CPUS)))
            .multiply(BigDecimal.valueOf(nodes)));
  }

  private static BigDecimal month(BigDecimal hour) {
    return hour.multiply(BigDecimal.valueOf(720)).setScale(2, RoundingMode.HALF_UP);
  }
}
