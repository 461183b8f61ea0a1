package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.DECIMAL;
import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.CPU;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MEMORY;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.SECONDS;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** The YAWL engine's pods. */
public final class EngineKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group ENGINE = LIST.group("engine", "The YAWL engine's pods.");
  private static final KeyList.Group RESOURCES =
      LIST.group("engine.resources", "What one engine pod is given.");
  private static final KeyList.Group PORTS =
      LIST.group("engine.ports", "Where an engine pod listens.");
  private static final KeyList.Group STORAGE =
      LIST.group("engine.storage", "Disk that an engine pod may use.");

  /** Environment variables that the engine's Deployment sets itself are not free. */
  private static final Pattern VARIABLE =
      Pattern.compile(
          "^(?!(JDK_JAVA_OPTIONS|SERVER_PORT|MANAGEMENT_SERVER_PORT|SERVER_TOMCAT_ACCEPT_COUNT|SERVER_SHUTDOWN"
              + "|SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE|SPRING_PROFILES_ACTIVE|ENVIRONMENT|DATABASE_URL"
              + "|DB_HOST|DB_PORT|DB_NAME|YAWL_DB_USER|YAWL_DB_PASSWORD|YAWL_JWT_SECRET|YAWL_ADMIN_PASSWORD"
              + "|YAWL_SERVICE_TOKEN)$)[A-Za-z_][A-Za-z0-9_]{0,199}$");

  public static final Key<String> IMAGE =
      ENGINE.input(
          "image",
          text(
              "an image reference",
              "a repository with tag and digest, such as `registry/yawl/engine:6.0.0@sha256:<64 hex digits>`",
              "^[^\\s]+$",
              512),
          "ghcr.io/yawlfoundation/yawl/engine:6.0.0",
          "The engine's image.",
          "guide 3.1, without its placeholder digest");
  public static final Key<Long> CASES_PER_POD =
      ENGINE.input(
          "casesPerPod",
          count(1, 9_000),
          1_000L,
          "Active cases that one engine pod holds in the steady state.",
          "guide 3.1: HPA target 1000; the engine reports itself unready at 9,000");
  public static final Key<BigDecimal> AGENTS_PER_POD_AT_REST =
      ENGINE.given(
          "agentsPerPodAtRest",
          Bounded.between(DECIMAL, "1", "9000"),
          "Agents a pod serves when the fleet is at its smallest.",
          "2000");
  public static final Key<BigDecimal> AGENTS_PER_POD_AT_PEAK =
      ENGINE.given(
          "agentsPerPodAtPeak",
          Bounded.between(DECIMAL, "1", "9000"),
          "Agents a pod serves when the fleet is at its largest.",
          "200");
  public static final Key<Long> CONNECTIONS_PER_POD =
      ENGINE.input(
          "connectionsPerPod",
          count(1, 1_000),
          8L,
          "Connections that one engine pod opens to PgBouncer at most.",
          "assumed: 2 a processor of the limit; the engine's own default is 20");
  public static final Key<Cpu> CPU_REQUEST =
      RESOURCES.given(
          "cpu",
          Bounded.between(CPU, "100m", "128"),
          "Processors that an engine pod is sure of.",
          "2");
  public static final Key<Cpu> CPU_LIMIT =
      RESOURCES.given(
          "cpuLimit",
          Bounded.between(CPU, "100m", "128"),
          "Processors that an engine pod may use for a while.",
          "4");
  public static final Key<Memory> MEMORY_LIMIT =
      RESOURCES.given(
          "memory",
          Bounded.between(MEMORY, "512Mi", "1Ti"),
          "Memory of an engine pod, request and limit alike: a JVM touches all it may.",
          "4Gi");
  public static final Key<Long> HTTP_PORT =
      PORTS.input(
          "http", NumberTypes.PORT, 8_080L, "Where the engine serves its interfaces.", "guide 3.1");
  public static final Key<Long> MANAGEMENT_PORT =
      PORTS.input(
          "management",
          NumberTypes.PORT,
          9_090L,
          "Where the engine serves health and metrics.",
          "guide 3.1");
  public static final Key<Long> TELEMETRY_PORT =
      PORTS.input(
          "telemetry",
          NumberTypes.PORT,
          9_464L,
          "Where OpenTelemetry's agent serves what it measures; used where `metrics.profile` is `engine`.",
          "upstream's agent-config.properties");
  public static final Key<Long> USER_ID =
      ENGINE.input(
          "userId",
          count(1, 2_147_483_647),
          10_001L,
          "The user that the engine runs as.",
          "guide 3.1");
  public static final Key<Long> PRIORITY =
      ENGINE.input(
          "priority",
          NumberTypes.PRIORITY,
          1_000_000L,
          "How much the engine comes before other pods.",
          "above 0, what pods without a class have; 1,000,000,000 is the most");
  public static final Key<Memory> TEMP_STORAGE =
      STORAGE.input(
          "temp",
          Bounded.between(MEMORY, "16Mi", "1Ti"),
          Memory.ofGibibytes(5),
          "Room for temporary files.",
          "guide 3.1");
  public static final Key<Memory> DUMP_STORAGE =
      STORAGE.given(
          "logs",
          Bounded.between(MEMORY, "16Mi", "4Ti"),
          "Room for logs and one whole heap dump.",
          "5Gi");
  public static final Key<Memory> EPHEMERAL_STORAGE =
      STORAGE.derived("total", MEMORY, "What a pod asks of its node's disk.");
  public static final Key<Duration> TERMINATION_GRACE =
      ENGINE.input(
          "terminationGrace",
          Bounded.between(SECONDS, "1s", "1h"),
          Duration.ofMinutes(2),
          "How long a pod may take to stop.",
          "guide 3.1");
  public static final Key<Long> ACCEPT_BACKLOG =
      ENGINE.input(
          "acceptBacklog",
          count(1, 65_535),
          4_096L,
          "Connections that may wait until the engine accepts them.",
          "net.core.somaxconn of a pod, beyond which the kernel cuts it; Spring Boot's default is 100");
  public static final Key<Duration> PRE_STOP =
      ENGINE.input(
          "preStop",
          Bounded.between(SECONDS, "1s", "10m"),
          Duration.ofSeconds(10),
          "How long a stopping pod still serves, until no Service sends to it.",
          "guide 3.1 has none: a pod gets SIGTERM while Services still send to it");
  public static final Key<Duration> DRAIN =
      ENGINE.given(
          "drain",
          Bounded.between(SECONDS, "1s", "1h"),
          "How long requests that are under way may take to end, once a pod serves no more.",
          "82s");

  static {
    LIST.open(
        "engine.env",
        new OpenGroup(
            "Further environment variables of the engine; they replace ours of OpenTelemetry's agent.",
            "environment variable that is free",
            VARIABLE,
            "write a name of letters, digits and underscores that the Deployment does not set itself, such as `LOGGING_LEVEL_ROOT`",
            ObjectTypes.LINE));
    LIST.open(
        "engine.envFromSecrets",
        new OpenGroup(
            "Further environment variables of the engine whose values are kept in Secrets.",
            "environment variable that is free",
            VARIABLE,
            "write a name of letters, digits and underscores that the Deployment does not set itself, such as `SMTP_PASSWORD`",
            ObjectTypes.SECRET_KEY));
  }

  private EngineKeys() {}
}
