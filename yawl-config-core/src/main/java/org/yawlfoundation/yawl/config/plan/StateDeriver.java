package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.ArtifactKeys;
import org.yawlfoundation.yawl.config.tier.CapacityKeys;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;

/** Derives what a cell takes up: at its smallest, under its load, at its largest, in a rollout. */
final class StateDeriver {
  /** What the EndpointSlice controller puts into one, unless told otherwise. */
  private static final long ENDPOINTS = 100;

  /** All that a tier makes once: some thirty manifests, its Secrets, and what controllers add. */
  private static final long ONCE = 50;

  private final SheetBuilder sheet;
  private final Key<Cpu> poolCpu;
  private final Key<Memory> poolMemory;

  StateDeriver(SheetBuilder sheet) {
    this.sheet = sheet;
    this.poolCpu = PgbouncerExporter.podCpu(sheet);
    this.poolMemory = PgbouncerExporter.podMemory(sheet);
  }

  long poolsPerNode() {
    return sheet.put(
        CapacityKeys.POOLS_PER_NODE,
        Why.formula(
                "min(cluster.nodes.cpus * cluster.nodes.allocatable / "
                    + poolCpu.path()
                    + ", cluster.nodes.memory * cluster.nodes.allocatable / "
                    + poolMemory.path()
                    + ","
                    + " cluster.nodes.pods - cluster.nodes.daemonPods), at least 1")
            .from("the scheduler counts requests"),
        in -> {
          long millis =
              in.get(ClusterKeys.NODE_ALLOCATABLE)
                  .percent()
                  .multiply(BigDecimal.valueOf(in.get(ClusterKeys.NODE_CPUS) * 10))
                  .longValue();
          long bytes =
              in.get(ClusterKeys.NODE_ALLOCATABLE).of(in.get(ClusterKeys.NODE_MEMORY)).bytes();
          long byCount = in.get(ClusterKeys.PODS_PER_NODE) - in.get(ClusterKeys.DAEMONS_PER_NODE);
          return Math.max(
              1,
              Math.min(
                  Math.min(millis / in.get(poolCpu).millis(), bytes / in.get(poolMemory).bytes()),
                  byCount));
        });
  }

  Capacity.State min() {
    var keys = CapacityKeys.MIN;
    sheet.put(
        keys.engines(),
        Why.formula("autoscaling.minReplicas").from("a cell without load"),
        in -> in.get(ScalingKeys.MIN_REPLICAS));
    return state(keys, false);
  }

  Capacity.State steady() {
    var keys = CapacityKeys.STEADY;
    sheet.put(
        keys.engines(),
        Why.formula(
                "ceil(load.activeCases / cells.count / autoscaling.activeCasesTarget),"
                    + " from autoscaling.minReplicas to autoscaling.maxReplicas")
            .from("what the autoscaler settles at, if cases are what it goes by"),
        in -> {
          long wanted =
              PlanDeriver.ceil(
                  in.get(LoadKeys.ACTIVE_CASES),
                  Math.multiplyExact(in.get(CellKeys.COUNT), in.get(ScalingKeys.CASES_TARGET)));
          return Math.min(
              Math.max(wanted, in.get(ScalingKeys.MIN_REPLICAS)), in.get(ScalingKeys.MAX_REPLICAS));
        });
    return state(keys, false);
  }

  Capacity.State max() {
    var keys = CapacityKeys.MAX;
    sheet.put(
        keys.engines(),
        Why.formula("autoscaling.maxReplicas").from("a cell at its peak"),
        in -> in.get(ScalingKeys.MAX_REPLICAS));
    return state(keys, false);
  }

  Capacity.State surge() {
    var keys = CapacityKeys.SURGE;
    sheet.put(
        keys.engines(),
        Why.formula("autoscaling.maxReplicas + rollout.surgePods")
            .from("a rollout at the worst moment"),
        in -> in.get(ScalingKeys.MAX_REPLICAS) + in.get(RolloutKeys.SURGE_PODS));
    return state(keys, true);
  }

  private Capacity.State state(CapacityKeys.State keys, boolean rollout) {
    var engines = keys.engines().path();
    var pools = keys.pgbouncers().path();
    var both = "(" + engines + " + " + pools + ")";
    sheet.put(
        keys.pgbouncers(),
        Why.formula(
                "artifacts.pgbouncer ? pgbouncer.replicas"
                    + (rollout ? " + pgbouncer.surge" : "")
                    + " : 0")
            .from("they are as many at any load"),
        in -> {
          boolean made = in.get(ArtifactKeys.PGBOUNCER);
          long all = in.get(PoolKeys.REPLICAS) + (rollout ? in.get(PoolKeys.SURGE) : 0);
          return made ? all : 0;
        });
    sheet.put(
        keys.nodes(),
        Why.formula(
                "ceil("
                    + engines
                    + " / cluster.nodes.enginePods) + ceil("
                    + pools
                    + " / capacity.pgbouncersPerNode)")
            .from("the scheduler counts requests; what engines leave of a node is not counted on"),
        in ->
            PlanDeriver.ceil(in.get(keys.engines()), in.get(ClusterKeys.ENGINES_PER_NODE))
                + PlanDeriver.ceil(in.get(keys.pgbouncers()), in.get(CapacityKeys.POOLS_PER_NODE)));
    return new Capacity.State(
        sheet.value(keys.engines()),
        sheet.value(keys.pgbouncers()),
        sheet.value(keys.nodes()),
        sheet.put(
            keys.pods(),
            Why.formula(
                    engines
                        + " + "
                        + pools
                        + " + "
                        + keys.nodes().path()
                        + " * cluster.nodes.daemonPods")
                .from("what Kubernetes' limit counts"),
            in ->
                in.get(keys.engines())
                    + in.get(keys.pgbouncers())
                    + in.get(keys.nodes()) * in.get(ClusterKeys.DAEMONS_PER_NODE)),
        sheet.put(
            keys.cpu(),
            Why.formula(engines + " * engine.resources.cpu + " + pools + " * " + poolCpu.path())
                .from("requests"),
            in ->
                new Cpu(
                    in.get(EngineKeys.CPU_REQUEST).millis() * in.get(keys.engines())
                        + in.get(poolCpu).millis() * in.get(keys.pgbouncers()))),
        sheet.put(
            keys.memory(),
            Why.formula(
                    engines
                        + " * engine.resources.memory + "
                        + pools
                        + " * "
                        + poolMemory.path()
                        + ", in whole Gi")
                .from("requests"),
            in ->
                in.get(EngineKeys.MEMORY_LIMIT)
                    .times(in.get(keys.engines()))
                    .plus(in.get(poolMemory).times(in.get(keys.pgbouncers())))
                    .upTo(Memory.ofGibibytes(1))),
        sheet.put(
            keys.nodeCpus(),
            Why.formula(keys.nodes().path() + " * cluster.nodes.cpus").from("nodes are all alike"),
            in -> in.get(keys.nodes()) * in.get(ClusterKeys.NODE_CPUS)),
        sheet.put(
            keys.nodeMemory(),
            Why.formula(keys.nodes().path() + " * cluster.nodes.memory")
                .from("nodes are all alike"),
            in ->
                PlanDeriver.bytes(
                    BigDecimal.valueOf(in.get(ClusterKeys.NODE_MEMORY).bytes())
                        .multiply(BigDecimal.valueOf(in.get(keys.nodes()))))),
        sheet.put(
            keys.addresses(),
            Why.formula(keys.nodes().path() + " * cluster.nodes.addresses")
                .from("each node sets its addresses aside, whatever runs there"),
            in -> in.get(keys.nodes()) * in.get(ClusterKeys.ADDRESSES_PER_NODE)),
        sheet.put(
            keys.endpointSlices(),
            Why.formula("ceil(" + engines + " / 100) + ceil(" + pools + " / 100)")
                .from("Kubernetes, EndpointSlices: 100 endpoints each by default"),
            in ->
                PlanDeriver.ceil(in.get(keys.engines()), ENDPOINTS)
                    + PlanDeriver.ceil(in.get(keys.pgbouncers()), ENDPOINTS)),
        sheet.put(
            keys.objects(),
            Why.formula(
                    both
                        + " * (1 + cluster.etcd.eventsPerPod) + "
                        + keys.endpointSlices().path()
                        + " + 2 * "
                        + keys.nodes().path()
                        + " + 2 * (1 + rollout.revisions) + 50")
                .from(
                    "a Node and its Lease; ReplicaSets of two Deployments; 50 for all that is made once"),
            in ->
                (in.get(keys.engines()) + in.get(keys.pgbouncers()))
                        * (1 + in.get(ClusterKeys.EVENTS_PER_POD))
                    + in.get(keys.endpointSlices())
                    + 2 * in.get(keys.nodes())
                    + 2 * (1 + in.get(RolloutKeys.REVISIONS))
                    + ONCE),
        etcd(keys, both));
  }

  private Memory etcd(CapacityKeys.State keys, String both) {
    return sheet.put(
        keys.etcd(),
        Why.formula(
                "2 * (cluster.etcd.largeObject * ("
                    + both
                    + " + "
                    + keys.endpointSlices().path()
                    + " + "
                    + keys.nodes().path()
                    + ") + cluster.etcd.smallObject * ("
                    + keys.objects().path()
                    + " - "
                    + both
                    + " - "
                    + keys.endpointSlices().path()
                    + " - "
                    + keys.nodes().path()
                    + ")), in whole Mi")
            .from(
                "twice, for older versions stay until the API server has them compacted, every 5 minutes"),
        in -> {
          long pods = in.get(keys.engines()) + in.get(keys.pgbouncers());
          long large = pods + in.get(keys.endpointSlices()) + in.get(keys.nodes());
          return in.get(ClusterKeys.LARGE_OBJECT)
              .times(2 * large)
              .plus(in.get(ClusterKeys.SMALL_OBJECT).times(2 * (in.get(keys.objects()) - large)))
              .upTo(Memory.ofMebibytes(1));
        });
  }
}
