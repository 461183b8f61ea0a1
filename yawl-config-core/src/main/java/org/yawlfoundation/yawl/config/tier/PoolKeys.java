package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.SECONDS;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** The processes of PgBouncer; the settings of each are {@link PgbouncerKeys}. */
public final class PoolKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group POOL =
      LIST.group("pgbouncer", "The connection pool between engine and database.");
  private static final KeyList.Group RESOURCES =
      LIST.group("pgbouncer.resources", "What one PgBouncer is given.");
  private static final KeyList.Group EXPORTER =
      LIST.group(
          "pgbouncer.exporter",
          "A container beside each PgBouncer that tells Prometheus of it; there where it has an image.");
  private static final KeyList.Group EXPORTER_RESOURCES =
      LIST.group("pgbouncer.exporter.resources", "What one exporter is given.");

  public static final Key<String> HOST =
      POOL.input(
          "host",
          text("a host name", "a DNS name, such as `pgbouncer`", TextTypes.HOST_PATTERN, 253),
          "pgbouncer",
          "The Service that the engine connects to.",
          "our own name");
  public static final Key<Long> CLIENTS =
      POOL.derived(
          "clients",
          count(0, Long.MAX_VALUE),
          "Connections that all engine pods of a cell may open.");
  public static final Key<Long> CLIENTS_PER_PROCESS =
      POOL.input(
          "clientsPerProcess",
          count(10, 1_000_000),
          10_000L,
          "Clients that one PgBouncer may hold: it has one thread.",
          "assumed; well below 65,535 open files (guide 1.2)");
  public static final Key<Long> REPLICAS =
      POOL.given("replicas", count(1, 1_000), "PgBouncer processes of a cell.", "6");
  public static final Key<Long> BUSY_CONNECTIONS =
      POOL.derived(
          "serverConnections",
          count(0, Long.MAX_VALUE),
          "Connections to PostgreSQL that the load needs, half of them busy.");
  public static final Key<String> IMAGE =
      POOL.given(
          "image",
          EngineKeys.IMAGE.type(),
          "PgBouncer's image: it has `sh`, and `pgbouncer` on its PATH.",
          "ghcr.io/cloudnative-pg/pgbouncer:1.26.1");
  public static final Key<Long> USER_ID =
      POOL.input(
          "userId",
          count(1, 2_147_483_647),
          10_001L,
          "The user that PgBouncer runs as; it owns no file.",
          "no user of a node has it; PgBouncer 1.26 runs as any, with no name for it");
  public static final Key<Long> PRIORITY =
      POOL.input(
          "priority",
          NumberTypes.PRIORITY,
          1_100_000L,
          "How much PgBouncer comes before other pods.",
          "above the engine's: without the pool no engine is ready");
  public static final Key<Cpu> CPU =
      RESOURCES.input(
          "cpu",
          Bounded.between(QuantityTypes.CPU, "100m", "4"),
          Cpu.parse("1"),
          "Processors of a PgBouncer, request and limit alike.",
          "one process has one thread, which can use no more");
  public static final Key<Memory> MEMORY =
      RESOURCES.given(
          "memory",
          Bounded.between(QuantityTypes.MEMORY, "32Mi", "64Gi"),
          "Memory of a PgBouncer, request and limit alike.",
          "704Mi");
  public static final Key<Memory> STORAGE =
      RESOURCES.input(
          "storage",
          Bounded.between(QuantityTypes.MEMORY, "16Mi", "64Gi"),
          Memory.ofMebibytes(64),
          "Disk of a PgBouncer's node that its log may take, request and limit alike.",
          "the kubelet keeps 5 files of 10Mi, and PgBouncer writes no other");
  public static final Key<Long> OPEN_FILES =
      POOL.derived(
          "openFiles",
          count(1, 10_000_000),
          "Files that a PgBouncer may have open: one for each client and server connection.");
  public static final Key<Duration> PRE_STOP =
      POOL.input(
          "preStop",
          Bounded.between(SECONDS, "1s", "9m"),
          Duration.ofSeconds(10),
          "How long a stopping PgBouncer still takes clients, until no Service sends to it.",
          "the removal of an endpoint races with the end of its pod");
  public static final Key<Duration> MIN_READY =
      POOL.given(
          "minReady",
          Bounded.between(SECONDS, "1s", "1h"),
          "How long a new PgBouncer must serve before a rollout goes on.",
          "30s");
  public static final Key<Duration> TERMINATION_GRACE =
      POOL.given(
          "terminationGrace",
          Bounded.between(SECONDS, "2s", "1d"),
          "How long a PgBouncer may take to stop: as long as transactions are open.",
          "100s");
  public static final Key<Long> SURGE =
      POOL.input(
          "surge",
          count(1, 1_000),
          1L,
          "PgBouncers beside the wanted ones during a rollout.",
          "each brings pools of its own, for which PostgreSQL must have connections");

  public static final Key<Boolean> AUTH_QUERY =
      POOL.input(
          "authQuery",
          TextTypes.SWITCH,
          true,
          "Whether PgBouncer asks the database for the engine's secret, or finds it in auth_file.",
          "so a password is changed in one place; a managed PostgreSQL may not let its secrets be read");
  public static final Key<Long> LOOKUPS =
      POOL.input(
          "lookups",
          count(1, 100),
          2L,
          "Connections on which one PgBouncer asks for secrets, once for each client that comes.",
          "one works while the other is renewed; a lookup reads one row");
  public static final Key<Boolean> TLS =
      POOL.input(
          "tls",
          TextTypes.SWITCH,
          false,
          "Whether the engine speaks TLS with PgBouncer, and others are turned away.",
          "without the Secret pgbouncer-tls no process starts");

  public static final Key<String> EXPORTER_IMAGE =
      EXPORTER.given(
          "image",
          EngineKeys.IMAGE.type(),
          "An image of prometheus-community's pgbouncer_exporter, 0.11 or newer: older ones stop where PgBouncer is late.",
          "quay.io/prometheuscommunity/pgbouncer-exporter:v0.12.1");
  public static final Key<Cpu> EXPORTER_CPU =
      EXPORTER_RESOURCES.input(
          "cpu",
          Bounded.between(QuantityTypes.CPU, "10m", "1"),
          Cpu.parse("100m"),
          "Processors of an exporter, request and limit alike.",
          "a scrape of 0.12 took 4 ms (measured: 1,300 clients)");
  public static final Key<Memory> EXPORTER_MEMORY =
      EXPORTER_RESOURCES.input(
          "memory",
          Bounded.between(QuantityTypes.MEMORY, "32Mi", "1Gi"),
          Memory.ofMebibytes(64),
          "Memory of an exporter, request and limit alike.",
          "0.12 took 20Mi at most (measured: 200 scrapes)");
  public static final Key<Cpu> POD_CPU =
      EXPORTER.derived("podCpu", QuantityTypes.CPU, "Processors of a pod, with its exporter.");
  public static final Key<Memory> POD_MEMORY =
      EXPORTER.derived("podMemory", QuantityTypes.MEMORY, "Memory of a pod, with its exporter.");

  private PoolKeys() {}
}
