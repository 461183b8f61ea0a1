package org.yawlfoundation.yawl.config.plan;

import java.util.function.Function;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.CapacityKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.RedisKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;

/** Derives what a namespace admits: the largest fleet in its rollout, to the pod. */
final class QuotaDeriver {
  private final SheetBuilder sheet;

  private QuotaDeriver(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  static Capacity.Quota derive(SheetBuilder sheet) {
    var quota = new QuotaDeriver(sheet);
    return new Capacity.Quota(quota.engine(), quota.pgbouncer());
  }

  private Capacity.EngineQuota engine() {
    return new Capacity.EngineQuota(
        sheet.put(
            CapacityKeys.ENGINE_PODS,
            Why.formula("autoscaling.maxReplicas + 2 * rollout.surgePods")
                .from(
                    "the pods of a wave that still stop count too, beside those of the next; were there more, these would wait"),
            in -> in.get(ScalingKeys.MAX_REPLICAS) + 2 * in.get(RolloutKeys.SURGE_PODS)),
        cpus(CapacityKeys.ENGINE_CPU, CapacityKeys.ENGINE_PODS, EngineKeys.CPU_REQUEST),
        cpus(CapacityKeys.ENGINE_CPU_LIMIT, CapacityKeys.ENGINE_PODS, EngineKeys.CPU_LIMIT),
        memory(CapacityKeys.ENGINE_MEMORY, CapacityKeys.ENGINE_PODS, EngineKeys.MEMORY_LIMIT));
  }

  private Capacity.PoolQuota pgbouncer() {
    return new Capacity.PoolQuota(
        sheet.put(
            CapacityKeys.POOL_PODS,
            Why.formula(
                    "pgbouncer.replicas + pgbouncer.surge"
                        + " * (1 + ceil(pgbouncer.terminationGrace / pgbouncer.minReady))")
                .from("so many may still stop, each for its whole grace, while the next come"),
            in ->
                in.get(PoolKeys.REPLICAS)
                    + in.get(PoolKeys.SURGE)
                        * (1
                            + PlanDeriver.ceil(
                                in.get(PoolKeys.TERMINATION_GRACE).toSeconds(),
                                in.get(PoolKeys.MIN_READY).toSeconds()))),
        cpus(CapacityKeys.POOL_CPU, CapacityKeys.POOL_PODS, PgbouncerExporter.podCpu(sheet)),
        memory(
            CapacityKeys.POOL_MEMORY, CapacityKeys.POOL_PODS, PgbouncerExporter.podMemory(sheet)));
  }

  static Capacity.Container container(SheetBuilder sheet) {
    var charts = "PostgreSQL and Redis may be installed beside, by their charts";
    return new Capacity.Container(
        sheet.put(
            CapacityKeys.CONTAINER_CPU,
            Why.formula(
                    "max(engine.resources.cpuLimit, pgbouncer.resources.cpu, postgresql.cpus, redis.cpus)")
                .from(charts),
            in ->
                larger(
                    larger(in.get(EngineKeys.CPU_LIMIT), in.get(PoolKeys.CPU)),
                    Cpu.of(Math.max(in.get(DatabaseKeys.CPUS), in.get(RedisKeys.CPUS))))),
        sheet.put(
            CapacityKeys.CONTAINER_MEMORY,
            Why.formula(
                    "max(engine.resources.memory, pgbouncer.resources.memory, postgresql.memory, redis.memory)")
                .from(charts),
            in ->
                in.get(EngineKeys.MEMORY_LIMIT)
                    .atLeast(in.get(PoolKeys.MEMORY))
                    .atLeast(in.get(DatabaseKeys.MEMORY))
                    .atLeast(in.get(RedisKeys.MEMORY))));
  }

  private static Cpu larger(Cpu one, Cpu other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private Cpu cpus(Key<Cpu> key, Key<Long> pods, Key<Cpu> each) {
    return times(key, pods, each, in -> in.get(each).times(in.get(pods)));
  }

  private Memory memory(Key<Memory> key, Key<Long> pods, Key<Memory> each) {
    return times(key, pods, each, in -> in.get(each).times(in.get(pods)));
  }

  private <T> T times(Key<T> key, Key<Long> pods, Key<T> each, Function<Inputs, T> product) {
    return sheet.put(
        key, Why.formula(pods.path() + " * " + each.path()).from("to the pod"), product);
  }
}
