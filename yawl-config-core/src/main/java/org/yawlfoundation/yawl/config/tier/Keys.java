package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.KeyTypes.CPU;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.DECIMAL;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.MEMORY;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.PERCENTAGE;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.SECONDS;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.VERSION;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.WHOLE_PERCENTAGE;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.choice;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.count;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.oneOf;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * The key list: every key of a tier document and every named value of a plan, in the order in which
 * people read them.
 *
 * <p>The reader, the JSON Schema, help, "did you mean" and {@code explain} all come from here, so
 * they cannot disagree.
 */
public final class Keys {
  private static final Map<String, Key<?>> LIST = new LinkedHashMap<>();
  private static final String LABEL = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";
  private static final String HOST = "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$";
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  private static final KeyType<String> NETWORK =
      text(
          "a network",
          "an IPv4 network, such as `10.0.0.0/8`",
          "^(" + BYTE + "\\.){3}" + BYTE + "/(3[0-2]|[12]?[0-9])$",
          18);
  private static final KeyType<Long> REPLICAS = count(1, 150_000);
  private static final KeyType<Long> PRIORITY = count(1, 1_000_000_000);
  private static final KeyType<Long> PORT = count(1, 65_535);
  private static final KeyType<Memory> POD_MEMORY = Bounded.between(MEMORY, "512Mi", "1Ti");
  private static final KeyType<Duration> LATENCY = Bounded.between(DURATION, "1ms", "10m");
  private static final KeyType<Duration> WAIT = Bounded.between(SECONDS, "1s", "1h");
  private static final KeyType<String> ROLE =
      text(
          "a role's name",
          "small letters, digits and underscores, such as `yawl`, and no word that PostgreSQL keeps",
          "^(?!(all|none|public)$|pg_)[a-z_][a-z0-9_]*$",
          63);
  private static final KeyType<String> FILE =
      text(
          "an absolute path",
          "an absolute path without spaces, such as `/etc/redis/users.acl`",
          "^(/[A-Za-z0-9._-]+)+$",
          500);
  private static final KeyType<String> ACCOUNT =
      text(
          "an account's name",
          "small letters, digits, dashes and underscores, such as `postgres`",
          "^[a-z_][a-z0-9_-]*$",
          32);
  private static final KeyType<Long> OPEN_FILES = count(1_024, 1_048_576);
  private static final KeyType<Long> PROCESSES = count(1_024, 4_194_304);

  /** Alertmanager forgets what it told after 120 h, and then tells it again. */
  private static final KeyType<Duration> REPEAT = Bounded.between(DURATION, "1m", "5d");

  // ---- what the fleet is
  public static final Key<String> TIER =
      given(
          "tier",
          text("a name", "small letters, digits and dashes, such as `one-million`", LABEL, 63),
          "The tier's name; its tree bears it.",
          "one-million");
  public static final Key<Long> AGENTS =
      given(
          "agents",
          Evidence.upTo(
              count(100, 20_000_000),
              "the guide's growth table (7.3) ends there, and nothing is known beyond it"),
          "Agents that the whole fleet serves at once.",
          "1000000");
  public static final Key<String> EXTENDS =
      given(
          "extends",
          text(
              "a preset or a tier document",
              "a preset (`1k`, `10k`, `100k`, `1m`, `2m`, `5m`, `10m`, `20m`) or the path of a document, such as `base.yaml`",
              "^(1k|10k|100k|1m|2m|5m|10m|20m|[^\\s].*\\.ya?ml)$",
              1_024),
          "Where what is not written here comes from: a preset's inputs, or another document.",
          "1m");
  public static final Key<String> NAMESPACE =
      given(
          "namespace",
          text(
              "a namespace's name",
              "small letters, digits and dashes, such as `yawl-prod`",
              LABEL,
              63),
          "The Kubernetes namespace that holds the engine.",
          "yawl-prod");

  // ---- the programs that read the files
  public static final Key<Version> KUBERNETES =
      input(
          "targets.kubernetes",
          Bounded.between(VERSION, "1.27", "1.36"),
          Version.parse("1.33"),
          "The Kubernetes version that admits the manifests.",
          "fixed for this release of yawl-config");
  public static final Key<Long> JDK =
      input(
          "targets.jdk",
          oneOf(17L, 21L, 25L),
          25L,
          "The JDK's major version in the engine's image.",
          "YAWL v6 is built for release 25 (its pom.xml)");
  public static final Key<Long> POSTGRESQL =
      input(
          "targets.postgresql",
          oneOf(14L, 15L, 16L, 17L, 18L),
          17L,
          "PostgreSQL's major version.",
          "fixed for this release of yawl-config");
  public static final Key<Version> PGBOUNCER =
      input(
          "targets.pgbouncer",
          Bounded.between(VERSION, "1.18", "1.25"),
          Version.parse("1.24"),
          "PgBouncer's version.",
          "fixed for this release of yawl-config");
  public static final Key<Version> PROMETHEUS =
      input(
          "targets.prometheus",
          Bounded.between(VERSION, "2.42", "3.9"),
          Version.parse("3.5"),
          "The Prometheus version that loads the rules.",
          "fixed for this release of yawl-config");
  public static final Key<Version> ISTIO =
      input(
          "targets.istio",
          Bounded.between(VERSION, "1.22", "1.30"),
          Version.parse("1.27"),
          "The Istio version that reads the routes; 1.22 is the first that serves them as v1.",
          "fixed for this release of yawl-config");
  public static final Key<Version> REDIS =
      input(
          "targets.redis",
          Bounded.between(VERSION, "7.0", "8.4"),
          Version.parse("8.0"),
          "Redis' version.",
          "fixed for this release of yawl-config");
  public static final Key<Long> GRAFANA =
      input(
          "targets.grafana",
          oneOf(11L, 12L),
          12L,
          "Grafana's major version, which shows the dashboard.",
          "fixed for this release of yawl-config");

  // ---- load
  public static final Key<BigDecimal> CASES_PER_AGENT =
      input(
          "load.activeCasesPerAgent",
          Bounded.between(DECIMAL, "0.01", "1000"),
          BigDecimal.ONE,
          "Cases that one agent keeps active at a time.",
          "guide 4.1: 1M active cases for 1M agents");
  public static final Key<Duration> CASE_LIFETIME =
      input(
          "load.caseLifetime",
          Bounded.between(DURATION, "1s", "365d"),
          Duration.ofMinutes(10),
          "How long a case stays active, on average.",
          "assumed; the guide's 100,000 cases a second would make it 10 s");
  public static final Key<Memory> CASE_SIZE =
      input(
          "load.caseSize",
          Bounded.between(MEMORY, "1Ki", "64Mi"),
          Memory.ofKibibytes(10),
          "Bytes that a case brings into the database.",
          "guide 1.5: 10 KB of JSON a case");
  public static final Key<BigDecimal> WRITE_AMPLIFICATION =
      input(
          "load.writeAmplification",
          Bounded.between(DECIMAL, "1", "100"),
          BigDecimal.valueOf(2),
          "Bytes of write-ahead log for each byte of a case (indexes, full pages, updates).",
          "assumed; measure pg_stat_wal.wal_bytes and set it");
  public static final Key<Long> TRANSACTIONS_PER_CASE =
      input(
          "load.transactionsPerCase",
          count(1, 10_000),
          10L,
          "Database transactions in the life of a case.",
          "assumed; measure pg_stat_database.xact_commit and set it");
  public static final Key<Duration> TRANSACTION_TIME =
      input(
          "load.transactionTime",
          Bounded.between(DURATION, "1ms", "10s"),
          Duration.ofMillis(10),
          "How long a transaction holds its connection, on average.",
          "guide 1.5: below 10 ms to PostgreSQL");
  public static final Key<Long> ACTIVE_CASES =
      derived(
          "load.activeCases", count(0, Long.MAX_VALUE), "Cases active at once in the whole fleet.");
  public static final Key<BigDecimal> CASES_PER_SECOND =
      given(
          "load.casesPerSecond",
          Bounded.between(DECIMAL, "0.001", "10000000"),
          "Cases that start each second in the whole fleet.",
          "1666.667");
  public static final Key<Memory> WAL_PER_SECOND =
      derived(
          "load.walPerSecond",
          MEMORY,
          "Write-ahead log that the primary of one cell writes each second.");

  // ---- the clusters that it runs on
  public static final Key<Long> NODE_CPUS =
      input(
          "cluster.nodes.cpus",
          count(1, 1_024),
          16L,
          "Processors of a node.",
          "assumed: a common size; set your own");
  public static final Key<Memory> NODE_MEMORY =
      input(
          "cluster.nodes.memory",
          Bounded.between(MEMORY, "1Gi", "32Ti"),
          Memory.ofGibibytes(64),
          "Memory of a node.",
          "assumed: 4 GiB a processor, as the pods ask for at most");
  public static final Key<Percentage> NODE_ALLOCATABLE =
      input(
          "cluster.nodes.allocatable",
          Bounded.between(WHOLE_PERCENTAGE, "1%", "100%"),
          Percentage.of(90),
          "What kubelet, system and the pods of every node leave of a node.",
          "assumed; compare `kubectl describe node` and set it");
  public static final Key<Long> PODS_PER_NODE =
      input(
          "cluster.nodes.pods",
          count(1, 1_000),
          110L,
          "Pods that a node takes.",
          "Kubernetes' default maxPods");
  public static final Key<Long> ADDRESSES_PER_NODE =
      input(
          "cluster.nodes.addresses",
          count(1, 65_536),
          256L,
          "Pod addresses that each node sets aside.",
          "Kubernetes' default node-cidr-mask-size of 24");
  public static final Key<Long> ENGINES_PER_NODE =
      derived("cluster.nodes.enginePods", count(1, 1_000), "Engine pods that fit on a node.");
  public static final Key<Long> ZONES =
      input(
          "cluster.zones",
          count(1, 16),
          3L,
          "Zones that the nodes are spread over.",
          "assumed: three, so that losing one leaves most");
  public static final Key<String> STORAGE_CLASS =
      input(
          "cluster.storageClass",
          text("a StorageClass's name", "such as `fast-ssd`", HOST, 253),
          "fast-ssd",
          "The StorageClass of databases.",
          "guide 2.1");
  public static final Key<String> REGISTRY_MIRROR =
      given(
          "cluster.registryMirror",
          text(
              "a registry",
              "a host with port and path where need be, such as `registry.internal:5000/mirror`",
              "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]([-a-z0-9._/]*[a-z0-9])?)?$",
              255),
          "The registry that all images are pulled from in place of their own.",
          "registry.internal/mirror");
  public static final Key<String> PULL_SECRETS =
      listed(
          "cluster.imagePullSecrets[]",
          text("a Secret's name", "such as `registry-login`", HOST, 253),
          "A Secret that lets nodes pull the images.",
          "registry-login");
  public static final Key<Toleration> TOLERATIONS =
      listed(
          "cluster.tolerations[]",
          ObjectTypes.TOLERATION,
          "A taint of nodes that all our pods bear, spelt as `kubectl taint` takes it.",
          "dedicated=yawl:NoSchedule");
  public static final Key<String> INGRESS_NAMESPACE =
      given(
          "cluster.ingressNamespace",
          NAMESPACE.type(),
          "The namespace of the pods that let agents in: an ingress controller, or Istio's gateway.",
          "ingress-nginx");
  public static final Key<String> DATABASE_CIDR =
      given(
          "cluster.databaseCidr",
          NETWORK,
          "The addresses of a PostgreSQL that runs outside the cluster.",
          "10.20.0.0/28");

  // ---- cells
  public static final Key<Long> CELL_NODES =
      input(
          "cells.limits.nodes",
          count(1, 100_000),
          5_000L,
          "Nodes of one cluster at most.",
          "Kubernetes 1.33, considerations for large clusters");
  public static final Key<Long> CELL_PODS =
      input(
          "cells.limits.pods",
          count(1, 1_000_000),
          150_000L,
          "Pods of one cluster at most.",
          "Kubernetes 1.33, considerations for large clusters");
  public static final Key<Long> CELL_ADDRESSES =
      input(
          "cells.limits.addresses",
          count(256, 16_777_216),
          1_048_576L,
          "Pod addresses of one cluster at most.",
          "172.16.0.0/12, the middle one of the private ranges of RFC 1918");
  public static final Key<Long> CELL_CONNECTIONS =
      input(
          "cells.limits.connections",
          count(1, 262_143),
          1_000L,
          "Connections that work at once on one primary at most.",
          "guide 1.4: max_db_connections = 1000");
  public static final Key<Long> CELL_COMMITS =
      input(
          "cells.limits.commitsPerSecond",
          count(1, 10_000_000),
          40_000L,
          "Transactions that one primary commits each second at most.",
          "assumed for 32 processors on local SSDs; measure with pgbench and set it");
  public static final Key<Long> FIT_NODES =
      derived("cells.fit.nodes", count(1, Long.MAX_VALUE), "Agents that the nodes leave room for.");
  public static final Key<Long> FIT_PODS =
      derived("cells.fit.pods", count(1, Long.MAX_VALUE), "Agents that the pods leave room for.");
  public static final Key<Long> FIT_ADDRESSES =
      derived(
          "cells.fit.addresses",
          count(1, Long.MAX_VALUE),
          "Agents that the pod addresses leave room for.");
  public static final Key<Long> FIT_CONNECTIONS =
      derived(
          "cells.fit.connections",
          count(1, Long.MAX_VALUE),
          "Agents whose transactions the primary's connections can carry.");
  public static final Key<Long> FIT_COMMITS =
      derived(
          "cells.fit.commits",
          count(1, Long.MAX_VALUE),
          "Agents whose transactions the primary can commit.");
  public static final Key<Long> AGENTS_PER_CELL =
      given(
          "cells.agentsPerCell",
          count(100, 20_000_000),
          "Agents that one cluster may serve.",
          "2000000");
  public static final Key<Long> CELLS =
      derived(
          "cells.count",
          count(1, Long.MAX_VALUE),
          "Clusters that share the load alike: the cells.");
  public static final Key<Long> CELL_AGENTS =
      derived("cells.agents", count(1, Long.MAX_VALUE), "Agents that each cell serves.");

  // ---- engine
  public static final Key<String> IMAGE =
      input(
          "engine.image",
          text(
              "an image reference",
              "a repository with tag and digest, such as `registry/yawl/engine:6.0.0@sha256:<64 hex digits>`",
              "^[^\\s]+$",
              512),
          "ghcr.io/yawlfoundation/yawl/engine:6.0.0",
          "The engine's image.",
          "guide 3.1, without its placeholder digest");
  public static final Key<Long> CASES_PER_POD =
      input(
          "engine.casesPerPod",
          count(1, 9_000),
          1_000L,
          "Active cases that one engine pod holds in the steady state.",
          "guide 3.1: HPA target 1000; the engine reports itself unready at 9,000");
  public static final Key<BigDecimal> AGENTS_PER_POD_AT_REST =
      given(
          "engine.agentsPerPodAtRest",
          Bounded.between(DECIMAL, "1", "9000"),
          "Agents a pod serves when the fleet is at its smallest.",
          "2000");
  public static final Key<BigDecimal> AGENTS_PER_POD_AT_PEAK =
      given(
          "engine.agentsPerPodAtPeak",
          Bounded.between(DECIMAL, "1", "9000"),
          "Agents a pod serves when the fleet is at its largest.",
          "200");
  public static final Key<Long> CONNECTIONS_PER_POD =
      input(
          "engine.connectionsPerPod",
          count(1, 1_000),
          8L,
          "Connections that one engine pod opens to PgBouncer at most.",
          "assumed: 2 a processor of the limit; the engine's own default is 20");
  public static final Key<Cpu> CPU_REQUEST =
      given(
          "engine.resources.cpu",
          Bounded.between(CPU, "100m", "128"),
          "Processors that an engine pod is sure of.",
          "2");
  public static final Key<Cpu> CPU_LIMIT =
      given(
          "engine.resources.cpuLimit",
          Bounded.between(CPU, "100m", "128"),
          "Processors that an engine pod may use for a while.",
          "4");
  public static final Key<Memory> POD_MEMORY_LIMIT =
      given(
          "engine.resources.memory",
          POD_MEMORY,
          "Memory of an engine pod, request and limit alike: a JVM touches all it may.",
          "4Gi");
  public static final Key<String> COLLECTOR =
      input(
          "engine.jvm.collector",
          choice("ZGC", "G1", "Parallel", "Shenandoah"),
          "ZGC",
          "The JVM's garbage collector.",
          "guide 3.1");
  public static final Key<Memory> HEAP =
      given(
          "engine.jvm.heap",
          Bounded.between(MEMORY, "64Mi", "1Ti"),
          "The engine's heap, fixed from start to end.",
          "2880Mi");
  public static final Key<Memory> METASPACE =
      input(
          "engine.jvm.metaspace",
          Bounded.between(MEMORY, "64Mi", "4Gi"),
          Memory.ofMebibytes(256),
          "The most that class metadata may take.",
          "assumed for Spring Boot with Hibernate; unlimited by default (JDK 25)");
  public static final Key<Memory> CODE_CACHE =
      given(
          "engine.jvm.codeCache",
          Bounded.between(MEMORY, "16Mi", "2Gi"),
          "Compiled code; 240Mi is HotSpot's own choice.",
          "240Mi");
  public static final Key<Memory> DIRECT_MEMORY =
      given(
          "engine.jvm.directMemory",
          Bounded.between(MEMORY, "16Mi", "64Gi"),
          "The most that direct buffers may take.",
          "256Mi");
  public static final Key<Long> THREADS =
      given(
          "engine.jvm.threads",
          count(1, 100_000),
          "Platform threads to leave 1Mi of stack each for.",
          "200");
  public static final Key<Memory> OVERHEAD =
      derived(
          "engine.jvm.overhead",
          MEMORY,
          "What the collector and the C library take beside all else.");
  public static final Key<String> JVM_OPTIONS =
      listed(
          "engine.jvm.options[]",
          text(
              "a JVM option",
              "one option without spaces, such as `-XX:+AlwaysPreTouch`",
              "^-[^\\s:]([^\\s]*[^\\s:])?$",
              1_024),
          "Further JVM options, after ours and as the JVM spells them.",
          "-XX:+AlwaysPreTouch");
  public static final Key<Long> HTTP_PORT =
      input(
          "engine.ports.http",
          PORT,
          8_080L,
          "Where the engine serves its interfaces.",
          "guide 3.1");
  public static final Key<Long> MANAGEMENT_PORT =
      input(
          "engine.ports.management",
          PORT,
          9_090L,
          "Where the engine serves health and metrics.",
          "guide 3.1");
  public static final Key<Long> USER_ID =
      input(
          "engine.userId",
          count(1, 2_147_483_647),
          10_001L,
          "The user that the engine runs as.",
          "guide 3.1");
  public static final Key<Long> ENGINE_PRIORITY =
      input(
          "engine.priority",
          PRIORITY,
          1_000_000L,
          "How much the engine comes before other pods.",
          "above 0, what pods without a class have; 1,000,000,000 is the most");
  public static final Key<Memory> TEMP_STORAGE =
      input(
          "engine.storage.temp",
          Bounded.between(MEMORY, "16Mi", "1Ti"),
          Memory.ofGibibytes(5),
          "Room for temporary files.",
          "guide 3.1");
  public static final Key<Memory> DUMP_STORAGE =
      given(
          "engine.storage.logs",
          Bounded.between(MEMORY, "16Mi", "4Ti"),
          "Room for logs and one whole heap dump.",
          "5Gi");
  public static final Key<Memory> EPHEMERAL_STORAGE =
      derived("engine.storage.total", MEMORY, "What a pod asks of its node's disk.");
  public static final Key<Duration> STARTUP_LIMIT =
      input(
          "engine.probes.startupLimit",
          Bounded.between(DURATION, "10s", "1h"),
          Duration.ofMinutes(5),
          "How long a pod may take to start before it is killed.",
          "audit of guide 3.1: a start slower than 100 s was killed in a loop");
  public static final Key<Duration> STARTUP_PERIOD =
      input(
          "engine.probes.startupPeriod",
          WAIT,
          Duration.ofSeconds(5),
          "Between two startup probes.",
          "upstream manifests");
  public static final Key<Long> STARTUP_FAILURES =
      derived("engine.probes.startupFailures", count(1, 10_000), "Startup probes that may fail.");
  public static final Key<Duration> LIVENESS_PERIOD =
      input(
          "engine.probes.livenessPeriod",
          WAIT,
          Duration.ofSeconds(15),
          "Between two liveness probes.",
          "guide 3.1");
  public static final Key<Duration> LIVENESS_TIMEOUT =
      input(
          "engine.probes.livenessTimeout",
          WAIT,
          Duration.ofSeconds(10),
          "How long a liveness probe waits.",
          "guide 3.1");
  public static final Key<Duration> READINESS_PERIOD =
      input(
          "engine.probes.readinessPeriod",
          WAIT,
          Duration.ofSeconds(10),
          "Between two readiness probes.",
          "guide 3.1");
  public static final Key<Duration> READINESS_TIMEOUT =
      input(
          "engine.probes.readinessTimeout",
          WAIT,
          Duration.ofSeconds(5),
          "How long a readiness probe waits.",
          "guide 3.1");
  public static final Key<Duration> TERMINATION_GRACE =
      input(
          "engine.terminationGrace",
          Bounded.between(SECONDS, "1s", "1h"),
          Duration.ofMinutes(2),
          "How long a pod may take to stop.",
          "guide 3.1");
  public static final Key<Duration> PRE_STOP =
      input(
          "engine.preStop",
          Bounded.between(SECONDS, "1s", "10m"),
          Duration.ofSeconds(10),
          "How long a stopping pod still serves, until no Service sends to it.",
          "audit of guide 3.1: endpoint removal races with SIGTERM");

  // ---- autoscaling
  public static final Key<Long> MIN_REPLICAS =
      given("autoscaling.minReplicas", REPLICAS, "Engine pods of a cell at least.", "500");
  public static final Key<Long> MAX_REPLICAS =
      given("autoscaling.maxReplicas", REPLICAS, "Engine pods of a cell at most.", "5000");
  public static final Key<Percentage> CPU_TARGET =
      given(
          "autoscaling.cpuTarget",
          Bounded.between(WHOLE_PERCENTAGE, "1%", "100%"),
          "Use of the requested processors to scale towards.",
          "65%");
  public static final Key<Long> CASES_TARGET =
      given(
          "autoscaling.activeCasesTarget",
          count(1, 9_000),
          "Active cases a pod to scale towards.",
          "1000");
  public static final Key<Duration> DOWN_STABILIZATION =
      input(
          "autoscaling.scaleDown.stabilization",
          Bounded.between(SECONDS, "1s", "1h"),
          Duration.ofMinutes(5),
          "How long a lower need must last before pods go.",
          "guide 3.1");
  public static final Key<Long> DOWN_PERCENT =
      input(
          "autoscaling.scaleDown.percent",
          count(1, 100),
          10L,
          "Per cent of the pods that may go in a period.",
          "guide 3.1");
  public static final Key<Duration> DOWN_PERIOD =
      input(
          "autoscaling.scaleDown.period",
          Bounded.between(SECONDS, "1s", "30m"),
          Duration.ofMinutes(1),
          "The period of scaling down.",
          "guide 3.1");
  public static final Key<Long> UP_PERCENT =
      input(
          "autoscaling.scaleUp.percent",
          count(1, 1_000),
          100L,
          "Per cent of the pods that may come in a period.",
          "guide 3.1");
  public static final Key<Long> UP_PODS =
      input(
          "autoscaling.scaleUp.pods",
          count(1, 10_000),
          100L,
          "Pods that may come in a period, where that is more.",
          "guide 3.1");
  public static final Key<Duration> UP_PERIOD =
      input(
          "autoscaling.scaleUp.period",
          Bounded.between(SECONDS, "1s", "30m"),
          Duration.ofSeconds(30),
          "The period of scaling up.",
          "guide 3.1");

  // ---- rollout and disruption
  public static final Key<Percentage> MAX_SURGE =
      input(
          "rollout.maxSurge",
          Bounded.between(WHOLE_PERCENTAGE, "1%", "100%"),
          Percentage.of(10),
          "Pods above the wanted number during a rollout.",
          "10 waves, whatever the size");
  public static final Key<Long> SURGE_PODS =
      derived("rollout.surgePods", count(0, 150_000), "The surge of the largest fleet, in pods.");
  public static final Key<Duration> PROGRESS_DEADLINE =
      input(
          "rollout.progressDeadline",
          Bounded.between(SECONDS, "1s", "2h"),
          Duration.ofMinutes(10),
          "How long a rollout may stand still.",
          "Kubernetes' default");
  public static final Key<Percentage> DISRUPTION_BUDGET =
      input(
          "rollout.disruption.maxUnavailable",
          Bounded.between(WHOLE_PERCENTAGE, "0%", "100%"),
          Percentage.of(5),
          "Pods that drains may take away at once; rounded up.",
          "audit of guide 3.1: a share lets every node be drained, at any size");
  public static final Key<Long> MIN_AVAILABLE =
      given(
          "rollout.disruption.minAvailable",
          count(0, 150_000),
          "Pods that drains must leave, in place of `maxUnavailable`.",
          "450");

  // ---- database
  public static final Key<String> DATABASE_HOST =
      given(
          "postgresql.host",
          text(
              "a host name",
              "a DNS name, such as `postgres-primary.yawl-prod.svc.cluster.local`",
              HOST,
              253),
          "Where PgBouncer finds the primary.",
          "postgresql-primary");
  public static final Key<Long> DATABASE_PORT =
      input("postgresql.port", PORT, 5_432L, "The primary's port.", "PostgreSQL's default");
  public static final Key<String> DATABASE_NAME =
      input(
          "postgresql.database",
          text(
              "a database's name",
              "small letters, digits and underscores, such as `yawl`, and no word that PostgreSQL keeps",
              "^(?!(all|replication|samegroup|samerole|sameuser|template0|template1)$)[a-z_][a-z0-9_]*$",
              63),
          "yawl",
          "The engine's database.",
          "guide 2.1");
  public static final Key<Memory> DATABASE_MEMORY =
      given(
          "postgresql.memory",
          Bounded.between(MEMORY, "1Gi", "24Ti"),
          "Memory of the primary's host.",
          "64Gi");
  public static final Key<Long> DATABASE_CPUS =
      given("postgresql.cpus", count(1, 1_024), "Processors of the primary's host.", "16");
  public static final Key<String> DATABASE_STORAGE =
      input(
          "postgresql.storage",
          choice("ssd", "hdd"),
          "ssd",
          "What the primary's data lie on.",
          "guide 1.1");

  public static final Key<String> DATABASE_NETWORK =
      input(
          "postgresql.network",
          NETWORK,
          "10.0.0.0/8",
          "Where PgBouncer, standbys and exporters come from; others are turned away.",
          "assumed: private addresses that most clusters give to pods; name your own, narrower one");
  public static final Key<Long> STANDBYS =
      input(
          "postgresql.standbys",
          count(0, 20),
          2L,
          "Standbys that stream from the primary.",
          "guide 2.1: two read replicas");
  public static final Key<Duration> STANDBY_ABSENCE =
      input(
          "postgresql.standby.absence",
          Bounded.between(DURATION, "1m", "7d"),
          Duration.ofHours(1),
          "How long a standby may be away and still catch up from its slot.",
          "assumed: a node's replacement; the log of that time must fit the primary's disk");
  public static final Key<String> STANDBY_PASSFILE =
      input(
          "postgresql.standby.passfile",
          FILE,
          "/var/lib/postgresql/.pgpass",
          "Where a standby finds the replication role's password, from a Secret.",
          "libpq's own place, in the home of Debian's and the container image's `postgres`");
  public static final Key<String> ROLE_OWNER =
      input(
          "postgresql.roles.owner",
          ROLE,
          "yawl_owner",
          "Who owns the database, and never logs in.",
          "so that the engine cannot drop or alter the database it works in");
  public static final Key<String> ROLE_APPLICATION =
      input(
          "postgresql.roles.application.name",
          ROLE,
          "yawl",
          "Who the engine is, through PgBouncer.",
          "our own name");
  public static final Key<Long> APPLICATION_CONNECTIONS =
      given(
          "postgresql.roles.application.connections",
          count(1, 262_143),
          "Connections of the engine's role at most.",
          "432");
  public static final Key<Duration> STATEMENT_TIMEOUT =
      input(
          "postgresql.roles.application.statementTimeout",
          Bounded.between(DURATION, "1s", "1d"),
          Duration.ofMinutes(1),
          "When a statement of the engine is ended.",
          "assumed: twice what the engine's own pool waits for a connection (HikariCP: 30 s)");
  public static final Key<Duration> LOCK_TIMEOUT =
      input(
          "postgresql.roles.application.lockTimeout",
          Bounded.between(DURATION, "100ms", "1d"),
          Duration.ofSeconds(10),
          "When a statement of the engine stops waiting for a lock.",
          "assumed: one stuck case must not hold all connections of the pool");
  public static final Key<String> ROLE_REPLICATION =
      input(
          "postgresql.roles.replication",
          ROLE,
          "yawl_replication",
          "Who the standbys are; it can read every byte of the server.",
          "our own name");
  public static final Key<String> ROLE_MONITORING =
      input(
          "postgresql.roles.monitoring.name",
          ROLE,
          "yawl_monitoring",
          "Who the exporter is.",
          "our own name");
  public static final Key<Long> MONITORING_CONNECTIONS =
      input(
          "postgresql.roles.monitoring.connections",
          count(1, 1_000),
          5L,
          "Connections of the exporter's role at most.",
          "as many as are reserved for it from PostgreSQL 16 on");
  public static final Key<Duration> MONITORING_TIMEOUT =
      input(
          "postgresql.roles.monitoring.statementTimeout",
          Bounded.between(DURATION, "1s", "5m"),
          Duration.ofSeconds(10),
          "When a statement of the exporter is ended.",
          "Prometheus' default scrape_timeout: nobody waits longer for the answer");

  // ---- connection pool
  public static final Key<String> POOL_HOST =
      input(
          "pgbouncer.host",
          text("a host name", "a DNS name, such as `pgbouncer`", HOST, 253),
          "pgbouncer",
          "The Service that the engine connects to.",
          "our own name");
  public static final Key<Long> CLIENTS =
      derived(
          "pgbouncer.clients",
          count(0, Long.MAX_VALUE),
          "Connections that all engine pods of a cell may open.");
  public static final Key<Long> CLIENTS_PER_PROCESS =
      input(
          "pgbouncer.clientsPerProcess",
          count(10, 1_000_000),
          10_000L,
          "Clients that one PgBouncer may hold: it has one thread.",
          "assumed; well below 65,535 open files (guide 1.2)");
  public static final Key<Long> POOLERS =
      given("pgbouncer.replicas", count(1, 1_000), "PgBouncer processes of a cell.", "6");
  public static final Key<Long> BUSY_CONNECTIONS =
      derived(
          "pgbouncer.serverConnections",
          count(0, Long.MAX_VALUE),
          "Connections to PostgreSQL that the load needs, half of them busy.");
  public static final Key<String> PGBOUNCER_IMAGE =
      given(
          "pgbouncer.image",
          IMAGE.type(),
          "PgBouncer's image: it has `sh`, and `pgbouncer` on its PATH.",
          "ghcr.io/cloudnative-pg/pgbouncer:1.24.1");
  public static final Key<Long> PGBOUNCER_USER_ID =
      input(
          "pgbouncer.userId",
          count(1, 2_147_483_647),
          998L,
          "The user that PgBouncer runs as; it owns no file.",
          "the user of CloudNativePG's image");
  public static final Key<Long> PGBOUNCER_PRIORITY =
      input(
          "pgbouncer.priority",
          PRIORITY,
          1_100_000L,
          "How much PgBouncer comes before other pods.",
          "above the engine's: without the pool no engine is ready");
  public static final Key<Cpu> PGBOUNCER_CPU =
      input(
          "pgbouncer.resources.cpu",
          Bounded.between(CPU, "100m", "4"),
          Cpu.parse("1"),
          "Processors of a PgBouncer, request and limit alike.",
          "one process has one thread, which can use no more");
  public static final Key<Memory> PGBOUNCER_MEMORY =
      given(
          "pgbouncer.resources.memory",
          Bounded.between(MEMORY, "32Mi", "64Gi"),
          "Memory of a PgBouncer, request and limit alike.",
          "704Mi");
  public static final Key<Long> PGBOUNCER_FILES =
      derived(
          "pgbouncer.openFiles",
          count(1, 10_000_000),
          "Files that a PgBouncer may have open: one for each client and server connection.");
  public static final Key<Duration> PGBOUNCER_PRE_STOP =
      input(
          "pgbouncer.preStop",
          Bounded.between(SECONDS, "1s", "9m"),
          Duration.ofSeconds(10),
          "How long a stopping PgBouncer still takes clients, until no Service sends to it.",
          "the removal of an endpoint races with the end of its pod");
  public static final Key<Duration> PGBOUNCER_MIN_READY =
      given(
          "pgbouncer.minReady",
          Bounded.between(SECONDS, "1s", "1h"),
          "How long a new PgBouncer must serve before a rollout goes on.",
          "30s");
  public static final Key<Duration> PGBOUNCER_GRACE =
      given(
          "pgbouncer.terminationGrace",
          Bounded.between(SECONDS, "2s", "1d"),
          "How long a PgBouncer may take to stop: as long as transactions are open.",
          "100s");
  public static final Key<Long> PGBOUNCER_SURGE =
      input(
          "pgbouncer.surge",
          count(1, 1_000),
          1L,
          "PgBouncers beside the wanted ones during a rollout.",
          "each brings pools of its own, for which PostgreSQL must have connections");

  // ---- cache
  public static final Key<Memory> REDIS_MEMORY =
      input(
          "redis.memory",
          Bounded.between(MEMORY, "64Mi", "4Ti"),
          Memory.ofGibibytes(2),
          "Memory of Redis' container.",
          "assumed: half of the guide's disk of 4Gi (2.1), which holds the data twice while a log is rewritten");
  public static final Key<Long> REDIS_CPUS =
      input(
          "redis.cpus",
          count(1, 1_024),
          2L,
          "Processors of Redis' container.",
          "one runs commands, one closes files and frees memory");
  public static final Key<String> REDIS_USE =
      input(
          "redis.use",
          choice("cache", "store"),
          "cache",
          "Whether what it holds can be made anew; a store is kept on disk, and evicts nothing.",
          "guide 2.1: \"Deploy Redis for caching\"");

  // ---- the nodes' limits
  public static final Key<String> ENGINE_ACCOUNT =
      input(
          "kernel.limits.engine.user",
          ACCOUNT,
          "yawl",
          "The account that runs an engine outside a container.",
          "our own name");
  public static final Key<Long> ENGINE_FILES =
      input(
          "kernel.limits.engine.openFiles",
          OPEN_FILES,
          65_536L,
          "Files and sockets that one engine may open.",
          "guide 1.2: 65535 or more");
  public static final Key<Long> ENGINE_PROCESSES =
      given(
          "kernel.limits.engine.processes",
          PROCESSES,
          "Threads of the engine's account, of all its processes together.",
          "32768");
  public static final Key<String> DATABASE_ACCOUNT =
      input(
          "kernel.limits.postgresql.user",
          ACCOUNT,
          "postgres",
          "The account that runs PostgreSQL outside a container.",
          "the name in Debian's, Red Hat's and PGDG's packages");
  public static final Key<Long> DATABASE_FILES =
      given(
          "kernel.limits.postgresql.openFiles",
          OPEN_FILES,
          "Files and sockets that one process of PostgreSQL may open.",
          "65536");
  public static final Key<Long> DATABASE_PROCESSES =
      given(
          "kernel.limits.postgresql.processes",
          PROCESSES,
          "Processes of PostgreSQL's account.",
          "32768");
  public static final Key<String> POOL_ACCOUNT =
      input(
          "kernel.limits.pgbouncer.user",
          ACCOUNT,
          "pgbouncer",
          "The account that runs PgBouncer outside a container.",
          "the name in PGDG's packages for Red Hat; Debian's run it as `postgres`");
  public static final Key<Long> POOL_FILES =
      given(
          "kernel.limits.pgbouncer.openFiles",
          OPEN_FILES,
          "Files and sockets that one PgBouncer may open.",
          "65536");
  public static final Key<Long> POOL_PROCESSES =
      input(
          "kernel.limits.pgbouncer.processes",
          PROCESSES,
          32_768L,
          "Threads of PgBouncer's account, of all its processes together.",
          "as for the others; it needs few");

  // ---- objectives and alerts
  public static final Key<Duration> SCRAPE_INTERVAL =
      input(
          "metrics.scrapeInterval",
          Bounded.between(DURATION, "1s", "5m"),
          Duration.ofSeconds(15),
          "Between two scrapes of a target.",
          "guide 1.3");
  public static final Key<Duration> SCRAPE_TIMEOUT =
      given(
          "metrics.scrapeTimeout",
          Bounded.between(DURATION, "100ms", "5m"),
          "How long a scrape may take.",
          "10s");
  public static final Key<Duration> RATE_WINDOW =
      derived("metrics.rateWindow", DURATION, "The window of rates: at least four scrapes.");
  public static final Key<String> ACTIVE_CASES_METRIC =
      input(
          "metrics.activeCases",
          text(
              "a metric's name",
              "letters, digits and underscores, such as `yawl_active_cases`",
              "^[a-zA-Z_][a-zA-Z0-9_]*$",
              200),
          "yawl_active_cases",
          "The engine's gauge of its active cases, which the fleet is scaled by.",
          "guide 3.1, 4.1; upstream's engine itself says yawl_cases_active");
  public static final Key<String> METRICS_NAMESPACE =
      input(
          "metrics.namespace",
          text(
              "a namespace's name",
              "small letters, digits and dashes, such as `monitoring`",
              LABEL,
              63),
          "monitoring",
          "The Kubernetes namespace of Grafana and of the metrics adapter.",
          "guide 1.3, 3.3");
  public static final Key<String> OPERATOR_RELEASE =
      input(
          "metrics.operatorLabels.release",
          ObjectTypes.LABEL,
          "prometheus",
          "The label `release` by which the Prometheus Operator finds rules and monitors.",
          "kube-prometheus-stack selects by its own release; upstream's is `prometheus`");
  public static final Key<Duration> CREATION_OBJECTIVE =
      input(
          "objectives.caseCreationP99",
          Bounded.between(DURATION, "1ms", "1m"),
          Duration.ofMillis(500),
          "Case creation, 99th percentile.",
          "guide 4.1");
  public static final Key<Duration> CHECKOUT_OBJECTIVE =
      input(
          "objectives.checkoutP99",
          Bounded.between(DURATION, "1ms", "1m"),
          Duration.ofMillis(200),
          "Checkout of a work item, 99th percentile.",
          "guide 4.1");
  public static final Key<Duration> CREATION_WARNING =
      given(
          "alerting.caseCreationP99.warning",
          LATENCY,
          "Case creation's 99th percentile that warns.",
          "1s");
  public static final Key<Duration> CREATION_CRITICAL =
      given(
          "alerting.caseCreationP99.critical",
          LATENCY,
          "Case creation's 99th percentile that pages.",
          "5s");
  public static final Key<Duration> CHECKOUT_WARNING =
      given(
          "alerting.checkoutP99.warning",
          LATENCY,
          "Checkout's 99th percentile that warns.",
          "500ms");
  public static final Key<Percentage> HEAP_WARNING =
      input(
          "alerting.heap.warning",
          Bounded.between(PERCENTAGE, "1%", "99.99%"),
          Percentage.of(90),
          "Share of the heap in use that warns.",
          "guide 3.3");
  public static final Key<Long> READY_CRITICAL =
      given(
          "alerting.readyPods.critical",
          count(1, 150_000),
          "Ready pods below which somebody is paged.",
          "475");
  public static final Key<Long> CONNECTIONS_CRITICAL =
      given(
          "alerting.databaseConnections.critical",
          count(1, 262_143),
          "Connections to PostgreSQL above which somebody is paged.",
          "388");
  public static final Key<Duration> BURN_RATE_STEP =
      derived("alerting.burnRateStep", DURATION, "The clock of the tests of burn rates.");

  // ---- who is told
  public static final Key<Duration> GROUP_WAIT =
      input(
          "alerting.routing.groupWait",
          Bounded.between(DURATION, "0s", "1h"),
          Duration.ofSeconds(10),
          "How long the first message of a group waits for further alerts.",
          "guide 4.2");
  public static final Key<Duration> GROUP_INTERVAL =
      input(
          "alerting.routing.groupInterval",
          Bounded.between(DURATION, "1s", "1h"),
          Duration.ofMinutes(5),
          "Between two messages of a group that alerts join or leave.",
          "Alertmanager's default");
  public static final Key<Duration> REPEAT_INTERVAL =
      input(
          "alerting.routing.repeatInterval",
          REPEAT,
          Duration.ofHours(12),
          "How often a standing alert is told again, whatever its severity.",
          "guide 4.2");
  public static final Key<Duration> CRITICAL_WAIT =
      input(
          "alerting.routing.critical.groupWait",
          Bounded.between(DURATION, "0s", "1h"),
          Duration.ZERO,
          "How long the first page of a group waits for further alerts.",
          "guide 4.2: immediate");
  public static final Key<Duration> CRITICAL_REPEAT =
      input(
          "alerting.routing.critical.repeatInterval",
          REPEAT,
          Duration.ofHours(1),
          "How often a standing critical alert pages again.",
          "assumed: as often as a warning");
  public static final Key<Duration> WARNING_REPEAT =
      input(
          "alerting.routing.warning.repeatInterval",
          REPEAT,
          Duration.ofHours(1),
          "How often a standing warning is told again.",
          "guide 4.2");
  public static final Key<String> PAGERDUTY_KEY_FILE =
      input(
          "alerting.routing.pagerdutyKeyFile",
          FILE,
          "/etc/alertmanager/secrets/yawl-alerting/pagerduty-routing-key",
          "The file in which Alertmanager finds PagerDuty's routing key.",
          "where the Operator mounts the Secret `yawl-alerting`; a key itself never stands in a file of ours");
  public static final Key<String> SLACK_URL_FILE =
      input(
          "alerting.routing.slackUrlFile",
          FILE,
          "/etc/alertmanager/secrets/yawl-alerting/slack-api-url",
          "The file in which Alertmanager finds the URL of Slack's webhook.",
          "where the Operator mounts the Secret `yawl-alerting`; a URL with a token never stands in a file of ours");
  public static final Key<String> SLACK_CHANNEL =
      input(
          "alerting.routing.slackChannel",
          text(
              "a channel of Slack",
              "its name after a `#`, such as `#yawl-alerts`",
              "^#[a-z0-9_-]+$",
              81),
          "#yawl-alerts",
          "The channel of Slack that is told of warnings.",
          "guide 4.2");

  // ---- dashboards
  public static final Key<String> DASHBOARD_UID =
      input(
          "dashboards.uid",
          text(
              "a dashboard's uid",
              "small letters, digits and dashes, such as `yawl-engine`",
              LABEL,
              40),
          "yawl-engine",
          "What Grafana knows the dashboard by: give each tier in one Grafana its own.",
          "our own name");
  public static final Key<Duration> DASHBOARD_REFRESH =
      input(
          "dashboards.refresh",
          Bounded.between(DURATION, "5s", "1d"),
          Duration.ofSeconds(30),
          "How often the dashboard asks again.",
          "guide 4.1");
  public static final Key<Long> DASHBOARD_SCHEMA =
      derived("dashboards.schemaVersion", count(1, 1_000), "The version of Grafana's own schema.");

  // ---- what it takes up
  public static final Key<Long> PODS_AT_PEAK =
      derived(
          "capacity.cell.podsAtPeak",
          count(1, Long.MAX_VALUE),
          "Engine pods of a cell's largest fleet during a rollout.");
  public static final Key<Long> NODES_AT_REST =
      derived(
          "capacity.cell.nodesAtRest",
          count(1, Long.MAX_VALUE),
          "Nodes that hold the engine pods of a cell's smallest fleet.");
  public static final Key<Long> NODES_AT_PEAK =
      derived(
          "capacity.cell.nodesAtPeak",
          count(1, Long.MAX_VALUE),
          "Nodes that hold the engine pods of a cell's largest fleet during a rollout.");
  public static final Key<Memory> WAL_PER_DAY =
      derived("capacity.cell.walPerDay", MEMORY, "Write-ahead log of one primary in a day.");
  public static final Key<Memory> DATA_PER_DAY =
      derived(
          "capacity.cell.dataPerDay",
          MEMORY,
          "What the cases of a day leave in one database, were none removed.");
  public static final Key<Long> FLEET_PODS =
      derived("capacity.fleet.pods", count(1, Long.MAX_VALUE), "Engine pods of all cells at most.");
  public static final Key<Long> FLEET_NODES =
      derived(
          "capacity.fleet.nodes",
          count(1, Long.MAX_VALUE),
          "Nodes of all cells at most, during a rollout.");
  public static final Key<Long> FLEET_CPUS =
      derived("capacity.fleet.cpus", count(1, Long.MAX_VALUE), "Processors of these nodes.");
  public static final Key<Memory> FLEET_MEMORY =
      derived("capacity.fleet.memory", MEMORY, "Memory of these nodes.");
  public static final Key<BigDecimal> COST_NODES_AT_REST =
      derived("cost.nodesAtRest", DECIMAL, "The nodes of the smallest fleet, for 30 days.");
  public static final Key<BigDecimal> COST_NODES_AT_PEAK =
      derived("cost.nodesAtPeak", DECIMAL, "The nodes of the largest fleet, for 30 days.");
  public static final Key<BigDecimal> COST_DATABASES =
      derived("cost.databases", DECIMAL, "The database hosts of all cells, for 30 days.");
  public static final Key<BigDecimal> COST_AT_REST =
      derived("cost.atRest", DECIMAL, "The fleet at its smallest, for 30 days.");
  public static final Key<BigDecimal> COST_AT_PEAK =
      derived("cost.atPeak", DECIMAL, "The fleet at its largest, for 30 days.");

  // ---- which files
  public static final Key<Boolean> MAKES_KUBERNETES = artifact("kubernetes", true, "manifests");
  public static final Key<Boolean> MAKES_JVM = artifact("jvm", true, "the engine's options");
  public static final Key<Boolean> MAKES_KERNEL = artifact("kernel", true, "the nodes' settings");
  public static final Key<Boolean> MAKES_POSTGRESQL =
      artifact("postgresql", true, "the database's files");
  public static final Key<Boolean> MAKES_PGBOUNCER = artifact("pgbouncer", true, "pgbouncer.ini");
  public static final Key<Boolean> MAKES_REDIS =
      artifact("redis", false, "redis.conf; the engine has no client for it");
  public static final Key<Boolean> MAKES_PROMETHEUS =
      artifact("prometheus", true, "rules and scraping");
  public static final Key<Boolean> MAKES_ALERTMANAGER =
      artifact("alertmanager", true, "the routes of alerts");
  public static final Key<Boolean> MAKES_GRAFANA = artifact("grafana", true, "the dashboard");
  public static final Key<Boolean> MAKES_HELM = artifact("helm", true, "values for charts");
  public static final Key<Boolean> MAKES_ISTIO = artifact("istio", true, "the blue-green cut-over");

  // ---- prices
  public static final Key<String> CURRENCY =
      input(
          "prices.currency",
          text("a currency", "three capital letters, such as `USD`", "^[A-Z]{3}$", 3),
          "USD",
          "The currency of all prices.",
          "guide 7.2");
  public static final Key<BigDecimal> CPU_HOUR =
      input(
          "prices.cpuHour",
          Bounded.between(DECIMAL, "0", "1000"),
          new BigDecimal("0.02"),
          "One processor of a node, with its memory, for an hour.",
          "guide 7.2: 0.16 an hour for a t3.2xlarge, which has 8 processors");
  public static final Key<BigDecimal> DATABASE_CPU_HOUR =
      input(
          "prices.databaseCpuHour",
          Bounded.between(DECIMAL, "0", "1000"),
          new BigDecimal("0.039"),
          "One processor of a database host, with its memory, for an hour.",
          "guide 7.2: 2.50 an hour for an r6g.16xlarge, which has 64 processors");

  // ---- waivers
  public static final Key<String> WAIVED_RULE =
      listed(
          "waive[].rule",
          text("a rule's code", "a code such as `YC203`", "^[A-Z]{2}[0-9]{3}$", 5),
          "The rule that is waived.",
          "YC203");
  public static final Key<String> WAIVED_BECAUSE =
      listed(
          "waive[].because",
          text("a reason", "a sentence", "\\S", 500),
          "Why it is waived.",
          "drains are done with a surge node pool");
  public static final Key<java.time.LocalDate> WAIVED_UNTIL =
      listed(
          "waive[].until", KeyTypes.DATE, "The last day on which the waiver holds.", "2099-12-31");

  /** What a group of keys is about, by its path. */
  static final Map<String, String> GROUPS = groups();

  /** Groups that take names of the user's own beside the keys of the list, by path. */
  static final Map<String, OpenGroup> OPEN = OpenGroup.all();

  static {
    PostgresKeys.addTo(LIST);
    StandbyKeys.addTo(LIST);
    PgbouncerKeys.addTo(LIST);
    RedisKeys.addTo(LIST);
    KernelKeys.addTo(LIST);
    IstioKeys.addTo(LIST);
    HelmKeys.addTo(LIST);
  }

  private Keys() {}

  /** All keys, in order. */
  public static List<Key<?>> all() {
    return Collections.unmodifiableList(new ArrayList<>(LIST.values()));
  }

  /** The key of a path. */
  public static Optional<Key<?>> find(String path) {
    return Optional.ofNullable(LIST.get(path));
  }

  /**
   * The key of a name of the user's own, such as {@code postgresql.settings.geqo} or {@code
   * labels.team}.
   *
   * @throws IllegalArgumentException when no group takes that name
   */
  public static Key<?> open(String path) {
    return OPEN.entrySet().stream()
        .filter(group -> path.startsWith(group.getKey() + "."))
        .filter(
            group ->
                group
                    .getValue()
                    .names()
                    .matcher(path.substring(group.getKey().length() + 1))
                    .matches())
        .findFirst()
        .<Key<?>>map(group -> group.getValue().key(path))
        .orElseThrow(() -> new IllegalArgumentException("No key is called `" + path + "`"));
  }

  /** A named value that only follows from others and is no number, such as an alert. */
  public static <T> Key<T> named(String path, Class<T> type, String meaning) {
    var shown =
        new KeyType<>(
            type.getSimpleName(),
            "",
            type,
            scalar -> {
              throw new NotLegal("is derived.", "");
            },
            String::valueOf,
            Map.<String, Object>of());
    return new Key<>(path, shown, meaning, "", false, Optional.empty(), "");
  }

  private static <T> Key<T> given(String path, KeyType<T> type, String meaning, String example) {
    return add(new Key<>(path, type, meaning, example, true, Optional.empty(), ""));
  }

  private static <T> Key<T> listed(String path, KeyType<T> type, String meaning, String example) {
    return given(path, type, meaning, example);
  }

  private static <T> Key<T> input(
      String path, KeyType<T> type, T fallback, String meaning, String source) {
    return add(
        new Key<>(path, type, meaning, type.spell(fallback), true, Optional.of(fallback), source));
  }

  private static Key<Boolean> artifact(String folder, boolean made, String what) {
    return input(
        "artifacts." + folder,
        KeyTypes.SWITCH,
        made,
        "Whether `" + folder + "/` is made: " + what + ".",
        "fixed for this release of yawl-config");
  }

  private static <T> Key<T> derived(String path, KeyType<T> type, String meaning) {
    return add(new Key<>(path, type, meaning, "", false, Optional.empty(), ""));
  }

  private static <T> Key<T> add(Key<T> key) {
    LIST.put(key.path(), key);
    return key;
  }

  private static Map<String, String> groups() {
    var groups = new LinkedHashMap<String, String>();
    groups.put("targets", "The versions of the programs that read the files.");
    groups.put("load", "What the agents ask of the fleet.");
    groups.put("cluster", "The Kubernetes clusters that the fleet runs on, all alike.");
    groups.put("cluster.nodes", "One of the nodes, all alike.");
    groups.put("cells", "How the fleet is split into clusters.");
    groups.put("cells.limits", "What one cell must stay within.");
    groups.put("engine", "The YAWL engine's pods.");
    groups.put("engine.resources", "What one engine pod is given.");
    groups.put("engine.jvm", "How the engine's JVM divides its memory.");
    groups.put("engine.ports", "Where an engine pod listens.");
    groups.put("engine.storage", "Disk that an engine pod may use.");
    groups.put("engine.probes", "How Kubernetes asks after an engine pod's health.");
    groups.put("autoscaling", "When the fleet grows and shrinks.");
    groups.put("autoscaling.scaleDown", "How fast pods go.");
    groups.put("autoscaling.scaleUp", "How fast pods come.");
    groups.put("rollout", "How a new version replaces the old one.");
    groups.put("rollout.disruption", "How many pods a drain may take away.");
    groups.put("postgresql", "The database: a primary and its standbys.");
    groups.put("postgresql.standby", "What every standby has beside the primary's settings.");
    groups.put("postgresql.roles", "Who may log in to the database.");
    groups.put("postgresql.roles.application", "The engine.");
    groups.put("postgresql.roles.monitoring", "The exporter of the database's metrics.");
    groups.put("pgbouncer", "The connection pool between engine and database.");
    groups.put("pgbouncer.resources", "What one PgBouncer is given.");
    groups.put("redis", "A cache beside the engine; off unless `artifacts.redis` is true.");
    groups.put("metrics", "How metrics are gathered.");
    groups.put("objectives", "What the users are promised.");
    groups.put("alerting", "When people are told.");
    groups.put("alerting.caseCreationP99", "Slow case creation.");
    groups.put("alerting.checkoutP99", "Slow checkout of work items.");
    groups.put("alerting.heap", "A full heap.");
    groups.put("alerting.readyPods", "Too few pods that serve.");
    groups.put("alerting.databaseConnections", "Too many connections to the database.");
    groups.put("alerting.routing", "Who is told, and how often.");
    groups.put("alerting.routing.critical", "What wakes somebody up.");
    groups.put("alerting.routing.warning", "What somebody looks at in the morning.");
    groups.put("dashboards", "What is seen in Grafana.");
    groups.put("kernel", "The kernel of the nodes.");
    groups.put("istio", "The mesh before the engine, and the cut-over from blue to green.");
    groups.put("istio.retries", "What is tried again.");
    groups.put("istio.connectionPool", "What a proxy may ask of the engine's pods.");
    groups.put("istio.outliers", "When a failing pod is left out.");
    groups.put("helm", "What only the values of Helm charts need.");
    groups.put("helm.postgresql", "Bitnami's PostgreSQL chart.");
    groups.put("helm.redis", "Bitnami's Redis chart; only where `artifacts.redis` is true.");
    groups.put("kernel.limits", "What an account may take of a node, outside of containers.");
    groups.put("kernel.limits.engine", "The account of the engine.");
    groups.put("kernel.limits.postgresql", "The account of PostgreSQL.");
    groups.put("kernel.limits.pgbouncer", "The account of PgBouncer.");
    groups.put("artifacts", "Which folders of the tree are made.");
    groups.put("prices", "What things cost.");
    groups.put("waive", "Findings that are known and accepted, each with a reason and an end.");
    return Collections.unmodifiableMap(groups);
  }
}
