package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** The YAWL engine's pods. */
public record Engine(
    String image,
    long casesPerPod,
    BigDecimal agentsPerPodAtRest,
    BigDecimal agentsPerPodAtPeak,
    long connectionsPerPod,
    Resources resources,
    Jvm jvm,
    Ports ports,
    long userId,
    Storage storage,
    Probes probes,
    Duration terminationGrace,
    Duration preStop)
    implements PlanPart {

  /** What one pod is given; memory is request and limit alike. */
  public record Resources(Cpu cpu, Cpu cpuLimit, Memory memory) implements PlanPart {}

  /**
   * How the JVM divides the pod's memory.
   *
   * @param flags our options, by a short name, in the order of the command line
   * @param options the user's own, after ours
   */
  public record Jvm(
      String collector,
      Memory metaspace,
      Memory codeCache,
      Memory directMemory,
      long threads,
      Memory overhead,
      Memory heap,
      Map<String, JvmOption> flags,
      List<String> options)
      implements PlanPart {
    public Jvm {
      flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
      options = List.copyOf(options);
    }
  }

  /** Where a pod listens. */
  public record Ports(long http, long management) implements PlanPart {}

  /** Disk that a pod may use; the total is what it asks of its node. */
  public record Storage(Memory temp, Memory logs, Memory total) implements PlanPart {}

  /** How Kubernetes asks after a pod's health. */
  public record Probes(
      Duration startupLimit,
      Duration startupPeriod,
      long startupFailures,
      Duration livenessPeriod,
      Duration livenessTimeout,
      Duration readinessPeriod,
      Duration readinessTimeout)
      implements PlanPart {}
}
