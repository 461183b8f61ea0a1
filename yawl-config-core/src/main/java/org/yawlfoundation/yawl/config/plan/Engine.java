package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.JvmOption;
import org.yawlfoundation.yawl.config.tier.SecretKey;

/**
 * The YAWL engine's pods.
 *
 * @param image as its makers call it; guide 3.1, without its placeholder digest
 * @param imageToPull as the nodes pull it: from the mirror where there is one
 * @param casesPerPod active cases that a pod holds in the steady state, 1 to 9,000, where the
 *     engine reports itself unready; guide 3.1: 1000
 * @param agentsPerPodAtRest agents a pod serves when the cell is at its smallest, 1 to 9,000; from
 *     the fewest pods of guide 2.1, 2.2, 3.1
 * @param agentsPerPodAtPeak agents a pod serves when the cell is at its largest, 1 to 9,000; from
 *     the most pods of guide 2.1, 2.2, 3.1
 * @param connectionsPerPod connections that a pod opens to PgBouncer at most, 1 to 1,000; 8
 *     assumed, 2 a processor of the limit
 * @param resources what one pod is given
 * @param jvm how the JVM divides the pod's memory
 * @param ports where a pod listens
 * @param userId that the engine runs as, 1 to 2,147,483,647; guide 3.1: 10001
 * @param priority of a pod, 1 to 1,000,000,000; below PgBouncer's, above the 0 of pods without a
 *     class
 * @param storage disk that a pod may use
 * @param probes how Kubernetes asks after a pod's health
 * @param terminationGrace how long a pod may take to stop, preStop included, 1s to 1h in whole
 *     seconds; guide 3.1: 2m
 * @param preStop how long a stopping pod still serves, until no Service sends to it, 1s to 10m in
 *     whole seconds; 10s, for the removal of an endpoint races with SIGTERM
 * @param kubeletSleeps whether the kubelet itself waits for preStop, as it can since Kubernetes
 *     1.30; else the image must have {@code sleep}
 * @param drain how long requests that are under way may take to end after preStop, 1s to 1h in
 *     whole seconds: three quarters of what is left of terminationGrace (Spring Boot's
 *     spring.lifecycle.timeout-per-shutdown-phase, 30s by default)
 * @param acceptBacklog connections that may wait to be accepted, 1 to 65,535; 4096, a pod's
 *     somaxconn
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
    boolean kubeletSleeps,
    Duration drain,
    long acceptBacklog,
    Map<String, String> env,
    Map<String, SecretKey> envFromSecrets)
    implements PlanPart {
  public Engine {
    env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    envFromSecrets = Collections.unmodifiableMap(new LinkedHashMap<>(envFromSecrets));
  }

  /**
   * What one pod is given.
   *
   * @param cpu processors that it is sure of, 100m to 128; guide 2.1, 2.2, 3.1: 1 and 2
   * @param cpuLimit processors that it may use for a while, 100m to 128; guide 2.1, 2.2, 3.1: 2 and
   *     4
   * @param memory in bytes, request and limit alike, 512Mi to 1Ti: a JVM touches all it may; the
   *     requests of guide 2.1, 2.2, 3.1: 2Gi and 4Gi
   */
  public record Resources(Cpu cpu, Cpu cpuLimit, Memory memory) implements PlanPart {}

  /**
   * How the JVM divides the pod's memory; all in bytes.
   *
   * @param collector of garbage: {@code ZGC}, {@code G1}, {@code Parallel}, {@code Serial} or
   *     {@code Shenandoah}; guide 3.1: ZGC; Serial where a JVM would take it by itself, with one
   *     processor or less than 1792Mi
   * @param processors that the JVM sees, 1 to 128: the limit's, rounded up; carriers of virtual
   *     threads are as many (guide 3.1: 200)
   * @param metaspace the most that class metadata may take, 64Mi to 4Gi; 256Mi assumed for Spring
   *     Boot with Hibernate
   * @param codeCache compiled code, 16Mi to 2Gi: a sixteenth of the pod, at most HotSpot's own
   *     240Mi
   * @param directMemory the most that direct buffers may take, 16Mi to 64Gi: a sixteenth of the
   *     pod; unset it may grow to the size of the heap (JDK 25)
   * @param threads platform threads that 1Mi of stack each is left for, 1 to 100,000: 50 a
   *     processor, as 200 request threads on four
   * @param overhead what collector, compilers, symbols and C library take beside all else: 128Mi
   *     and a share of the pod, 8% for ZGC, 1% for Serial, 5% for the others; measured
   * @param heap fixed from start to end, 64Mi to 1Ti: what all others leave, in steps of 64Mi
   *     (guide 3.1 gives a share, which knows nothing of them)
   * @param tls what TLS the engine speaks: {@code default}, which is 1.2 and 1.3 (JDK 17 to 25), or
   *     {@code TLSv1.3} alone
   * @param flags our options, by a short name, in the order of the command line; JDK 25 java manual
   * @param options the user's own, after ours
   */
  public record Jvm(
      String collector,
      long processors,
      Memory metaspace,
      Memory codeCache,
      Memory directMemory,
      long threads,
      Memory overhead,
      Memory heap,
      String tls,
      Map<String, JvmOption> flags,
      List<JvmOption> options)
      implements PlanPart {
    public Jvm {
      flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
      options = List.copyOf(options);
    }
  }

  /**
   * Where a pod listens.
   *
   * @param http where it serves its interfaces, 1 to 65,535; guide 3.1: 8080
   * @param management where it serves health and metrics, 1 to 65,535, another than http; guide
   *     3.1: 9090
   * @param telemetry where OpenTelemetry's agent serves what it measures, 1 to 65,535, another than
   *     both; 9464 in upstream's agent-config.properties
   */
  public record Ports(long http, long management, long telemetry) implements PlanPart {}

  /**
   * Disk that a pod may use, in bytes.
   *
   * @param temp room for temporary files, 16Mi to 1Ti; guide 3.1: 5Gi
   * @param logs room for logs and one whole heap dump, 16Mi to 4Ti: 1Gi and the heap one and a half
   *     times with ZGC, twice with others (guide 3.1: 2Gi, too little for a dump)
   * @param total what the pod asks of its node: both together, the 64Mi of its /tmp and 50Mi of its
   *     container's log, for all count as ephemeral storage
   */
  public record Storage(Memory temp, Memory logs, Memory total) implements PlanPart {}

  /**
   * How Kubernetes asks after a pod's health; periods and timeouts are whole seconds.
   *
   * @param startupLimit how long a pod may take to start before it is killed, 10s to 1h; 5m, for
   *     the 100 s of guide 3.1 kill a slow start again and again
   * @param startupPeriod between two startup probes, 1s to 1h; 5s in upstream's manifests
   * @param startupFailures startup probes that may fail, 1 to 10,000: the limit in periods
   * @param livenessPeriod between two liveness probes, 1s to 1h; guide 3.1: 15s
   * @param livenessTimeout how long a liveness probe waits, 1s to 1h; guide 3.1: 10s
   * @param readinessPeriod between two readiness probes, 1s to 1h; guide 3.1: 10s
   * @param readinessTimeout how long a readiness probe waits, 1s to 1h; guide 3.1: 5s
   */
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
