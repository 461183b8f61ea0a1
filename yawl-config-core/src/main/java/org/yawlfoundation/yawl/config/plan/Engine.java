package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.SecretKey;

/**
 * The YAWL engine's pods.
 *
 * @param image as its makers call it
 * @param imageToPull as the nodes pull it: from the mirror where there is one
 * @param casesPerPod active cases that a pod holds in the steady state, 1 to 9,000, where the
 *     engine reports itself unready
 * @param agentsPerPodAtRest agents a pod serves when the cell is at its smallest
 * @param agentsPerPodAtPeak agents a pod serves when the cell is at its largest
 * @param connectionsPerPod connections that a pod opens to PgBouncer at most
 * @param resources what one pod is given
 * @param jvm how the JVM divides the pod's memory
 * @param ports where a pod listens
 * @param userId that the engine runs as
 * @param priority of a pod, 1 to 1,000,000,000; below PgBouncer's
 * @param storage disk that a pod may use
 * @param probes how Kubernetes asks after a pod's health
 * @param terminationGrace how long a pod may take to stop, preStop included
 * @param preStop how long a stopping pod still serves, until no Service sends to it
 * @param env the user's further environment variables, by name
 * @param envFromSecrets the user's further environment variables that are kept in Secrets, by name
 */
public record Engine(
    String image,
    String imageToPull,
    long casesPerPod,
    BigDecimal agentsPerPodAtRest,
    BigDecimal agentsPerPodAtPeak,
    long connectionsPerPod,
    Resources resources,
    Jvm jvm,
    Ports ports,
    long userId,
    long priority,
    Storage storage,
    Probes probes,
    Duration terminationGrace,
    Duration preStop,
    Map<String, String> env,
    Map<String, SecretKey> envFromSecrets)
    implements PlanPart {
  public Engine {
    env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    envFromSecrets = Collections.unmodifiableMap(new LinkedHashMap<>(envFromSecrets));
  }

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
