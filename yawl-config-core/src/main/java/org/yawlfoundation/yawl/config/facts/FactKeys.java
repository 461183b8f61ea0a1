package org.yawlfoundation.yawl.config.facts;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.catalogue.MetricProfile;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** What the files of a deployment say. */
public final class FactKeys {
  // ---- Deployment, HorizontalPodAutoscaler, PodDisruptionBudget
  public static final FactKey<Memory> MEMORY_LIMIT =
      new FactKey<>("the memory limit of an engine pod", Memory.class);
  public static final FactKey<Cpu> CPU_REQUEST =
      new FactKey<>("the CPU request of an engine pod", Cpu.class);
  public static final FactKey<Cpu> CPU_LIMIT =
      new FactKey<>("the CPU limit of an engine pod", Cpu.class);
  public static final FactKey<Duration> PRE_STOP =
      new FactKey<>("how long a stopping engine pod still serves", Duration.class);
  public static final FactKey<Duration> DRAIN =
      new FactKey<>("how long its requests may take to end", Duration.class);
  public static final FactKey<Duration> TERMINATION_GRACE =
      new FactKey<>("how long it may take to stop", Duration.class);
  public static final FactKey<Memory> MEMORY_REQUEST =
      new FactKey<>("the memory request of an engine pod", Memory.class);
  public static final FactKey<Percentage> MEMORY_TARGET =
      new FactKey<>("the use of memory to scale towards", Percentage.class);
  public static final FactKey<PodDemand> ENGINE_POD =
      new FactKey<>("what an engine pod asks for", PodDemand.class);
  public static final FactKey<PodDemand> POOLER_POD =
      new FactKey<>("what a pod with PgBouncer asks for", PodDemand.class);
  public static final FactKey<String> UNREAD_OPTIONS =
      new FactKey<>("a variable with options that no JVM reads", String.class);
  public static final FactKey<Share> MAX_SURGE =
      new FactKey<>("the surge of a rollout", Share.class);
  public static final FactKey<Long> MIN_REPLICAS = new FactKey<>("the smallest fleet", Long.class);
  public static final FactKey<Long> MAX_REPLICAS = new FactKey<>("the largest fleet", Long.class);
  public static final FactKey<Share> MIN_AVAILABLE =
      new FactKey<>("what drains must leave", Share.class);
  public static final FactKey<Share> MAX_UNAVAILABLE =
      new FactKey<>("what drains may take", Share.class);
  public static final FactKey<Long> POOLERS = new FactKey<>("the PgBouncer processes", Long.class);
  public static final FactKey<Share> POOLER_SURGE =
      new FactKey<>("the surge of PgBouncer's rollout", Share.class);

  // ---- JVM options
  public static final FactKey<Long> TARGET_JDK =
      new FactKey<>("the JDK that the options are for", Long.class);
  public static final FactKey<String> COLLECTOR =
      new FactKey<>("the garbage collector", String.class);
  public static final FactKey<Memory> MAX_HEAP = new FactKey<>("the largest heap", Memory.class);
  public static final FactKey<Memory> MIN_HEAP = new FactKey<>("the smallest heap", Memory.class);
  public static final FactKey<Memory> METASPACE =
      new FactKey<>("the largest metaspace", Memory.class);
  public static final FactKey<Memory> CODE_CACHE = new FactKey<>("the code cache", Memory.class);
  public static final FactKey<Memory> DIRECT_MEMORY =
      new FactKey<>("the largest direct memory", Memory.class);
  public static final FactKey<Long> CARRIERS =
      new FactKey<>("the carriers of virtual threads", Long.class);
  public static final FactKey<Long> CONNECTIONS_PER_POD =
      new FactKey<>("the connections of an engine pod", Long.class);

  // ---- pgbouncer.ini
  public static final FactKey<Long> MAX_CLIENT_CONN =
      new FactKey<>("the clients of one PgBouncer", Long.class);
  public static final FactKey<Long> POOL_SIZE =
      new FactKey<>("the server connections of a pool", Long.class);
  public static final FactKey<Long> RESERVE_POOL_SIZE =
      new FactKey<>("the reserve of a pool", Long.class);
  public static final FactKey<Long> MAX_DB_CONNECTIONS =
      new FactKey<>("the server connections of one PgBouncer", Long.class);

  // ---- postgresql.conf
  public static final FactKey<Memory> HOST_MEMORY =
      new FactKey<>("the memory of PostgreSQL's host", Memory.class);
  public static final FactKey<Long> MAX_CONNECTIONS =
      new FactKey<>("PostgreSQL's connections", Long.class);
  public static final FactKey<Long> SUPERUSER_RESERVED =
      new FactKey<>("connections kept for superusers", Long.class);
  public static final FactKey<Long> RESERVED =
      new FactKey<>("connections kept for monitoring", Long.class);
  public static final FactKey<Memory> SHARED_BUFFERS =
      new FactKey<>("shared memory for pages", Memory.class);
  public static final FactKey<Memory> WORK_MEM = new FactKey<>("memory of one sort", Memory.class);
  public static final FactKey<BigDecimal> HASH_MEM_MULTIPLIER =
      new FactKey<>("what a hash may take", BigDecimal.class);
  public static final FactKey<Memory> MAINTENANCE_WORK_MEM =
      new FactKey<>("memory of one vacuum", Memory.class);
  public static final FactKey<Memory> AUTOVACUUM_WORK_MEM =
      new FactKey<>("memory of one autovacuum worker", Memory.class);
  public static final FactKey<Long> PARALLEL_WORKERS =
      new FactKey<>("workers beside queries", Long.class);
  public static final FactKey<Long> AUTOVACUUM_WORKERS =
      new FactKey<>("vacuums at once", Long.class);

  // ---- Prometheus' rules
  public static final FactKey<MetricProfile> METRIC_PROFILE =
      new FactKey<>("whose names the engine's metrics bear", MetricProfile.class);

  private FactKeys() {}

  /** A number of pods, or a share of them, as Kubernetes' IntOrString gives it. */
  public record Share(long pods, Percentage percent, boolean isPercent) {
    public static Share of(long pods) {
      return new Share(pods, Percentage.of(0), false);
    }

    public static Share of(Percentage percent) {
      return new Share(0, percent, true);
    }

    /** Of so many pods, rounded up as Kubernetes does. */
    public long ofUp(long all) {
      return isPercent ? percent.ofUp(all) : pods;
    }

    @Override
    public String toString() {
      return isPercent ? percent.toString() : String.valueOf(pods);
    }
  }
}
