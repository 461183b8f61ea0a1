package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.ArtifactKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;
import org.yawlfoundation.yawl.config.tier.RoleKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * The names and numbers of a tier that stand in its runbooks, and the commands made of them.
 *
 * @param namespace of the engine
 * @param jdk its major version
 * @param postgresql its major version
 * @param managementPort of an engine pod
 * @param memory an engine pod's limit, in bytes
 * @param heap an engine's largest, in bytes
 * @param cpuLimit an engine pod's limit, in processors
 * @param collector of the engine's JVM
 * @param connectionsPerPod of an engine to PgBouncer
 * @param minReplicas engine pods at least
 * @param maxReplicas engine pods at most
 * @param casesTarget active cases a pod
 * @param keda whether KEDA makes the autoscaler
 * @param activeCases the metric that the fleet is scaled by
 * @param databaseHost the primary's
 * @param databasePort the primary's
 * @param database the engine's
 * @param maxConnections of the primary
 * @param maxWal how large the log may grow between checkpoints, in bytes
 * @param monitoringRole who may look and change nothing
 * @param hasPoolers whether the tree makes PgBouncer's pods
 * @param poolerHost PgBouncer's
 * @param poolerPort PgBouncer's
 * @param poolers processes of PgBouncer
 * @param poolConnections of one of these to the database, at most
 * @param clientsPerPooler connections that one of these accepts
 * @param statsUsers who may ask its console, between commas
 * @param monitoring the namespace of Prometheus
 * @param limits how long is too long, by the alerts that measure time, 1ms to 10m
 */
record RunbookNames(
    String namespace,
    long jdk,
    long postgresql,
    long managementPort,
    Memory memory,
    Memory heap,
    Cpu cpuLimit,
    String collector,
    long connectionsPerPod,
    long minReplicas,
    long maxReplicas,
    long casesTarget,
    boolean keda,
    String activeCases,
    String databaseHost,
    long databasePort,
    String database,
    long maxConnections,
    Memory maxWal,
    String monitoringRole,
    boolean hasPoolers,
    String poolerHost,
    long poolerPort,
    long poolers,
    long poolConnections,
    long clientsPerPooler,
    String statsUsers,
    String monitoring,
    Map<String, Duration> limits) {

  /** All that is read, for the formula. */
  static final String KEYS =
      "namespace, targets.jdk, targets.postgresql, engine.ports.management,"
          + " engine.resources.memory, engine.jvm.heap, engine.resources.cpuLimit,"
          + " engine.jvm.collector, engine.connectionsPerPod, autoscaling.minReplicas,"
          + " autoscaling.maxReplicas, autoscaling.activeCasesTarget, autoscaling.keda,"
          + " metrics.activeCases,"
          + " postgresql.host, postgresql.port, postgresql.database,"
          + " postgresql.settings.max_connections, postgresql.settings.max_wal_size,"
          + " postgresql.roles.monitoring.name, artifacts.pgbouncer, pgbouncer.host,"
          + " pgbouncer.settings.listen_port, pgbouncer.replicas,"
          + " pgbouncer.settings.max_db_connections, pgbouncer.settings.max_client_conn,"
          + " pgbouncer.settings.stats_users, metrics.namespace, "
          + "alerting.caseCreationP99.warning, alerting.caseCreationP99.critical,"
          + " alerting.checkoutP99.warning, alerting.checkoutP99.critical,"
          + " alerting.replicationLag.warning, alerting.replicationLag.critical,"
          + " alerting.slowQueries.time";

  static RunbookNames read(Inputs in) {
    return new RunbookNames(
        in.get(TierKeys.NAMESPACE),
        in.get(TargetKeys.JDK),
        in.get(TargetKeys.POSTGRESQL),
        in.get(EngineKeys.MANAGEMENT_PORT),
        in.get(EngineKeys.MEMORY_LIMIT),
        in.get(JvmKeys.HEAP),
        in.get(EngineKeys.CPU_LIMIT),
        in.get(JvmKeys.COLLECTOR),
        in.get(EngineKeys.CONNECTIONS_PER_POD),
        in.get(ScalingKeys.MIN_REPLICAS),
        in.get(ScalingKeys.MAX_REPLICAS),
        in.get(ScalingKeys.CASES_TARGET),
        in.get(ScalingKeys.KEDA),
        in.get(MonitoringKeys.ACTIVE_CASES_METRIC),
        in.get(DatabaseKeys.HOST),
        in.get(DatabaseKeys.PORT),
        in.get(DatabaseKeys.NAME),
        in.get(PostgresKeys.MAX_CONNECTIONS),
        in.get(PostgresKeys.MAX_WAL),
        in.get(RoleKeys.MONITORING),
        in.get(ArtifactKeys.PGBOUNCER),
        in.get(PoolKeys.HOST),
        in.get(PgbouncerKeys.PORT),
        in.get(PoolKeys.REPLICAS),
        in.get(PgbouncerKeys.MAX_DB_CONNECTIONS),
        in.get(PgbouncerKeys.MAX_CLIENTS),
        in.get(PgbouncerKeys.STATS_USERS),
        in.get(MonitoringKeys.NAMESPACE),
        limits(in));
  }

  private static Map<String, Duration> limits(Inputs in) {
    var limits = new LinkedHashMap<String, Duration>();
    limits.put("YawlCaseCreationLatencyHigh", in.get(AlertingKeys.CREATION_WARNING));
    limits.put("YawlCaseCreationLatencyCritical", in.get(AlertingKeys.CREATION_CRITICAL));
    limits.put("YawlCheckoutLatencyHigh", in.get(AlertingKeys.CHECKOUT_WARNING));
    limits.put("YawlCheckoutLatencyCritical", in.get(AlertingKeys.CHECKOUT_CRITICAL));
    limits.put("YawlDatabaseReplicationLag", in.get(AlertingKeys.LAG_WARNING));
    limits.put("YawlDatabaseReplicationLagCritical", in.get(AlertingKeys.LAG_CRITICAL));
    limits.put("YawlDatabaseSlowQueries", in.get(ThresholdKeys.SLOW_TIME));
    return limits;
  }

  /** A command for the tier's namespace. */
  String kubectl(String rest) {
    return "kubectl -n " + namespace + " " + rest;
  }

  /** A command for the namespace of Prometheus and Grafana. */
  String kubectlMonitoring(String rest) {
    return "kubectl -n " + monitoring + " " + rest;
  }

  /** What sets {@code node} to where {@code pod} runs. */
  String nodeOfPod() {
    return "node=$(" + kubectl("get pod \"${pod:?}\" -o jsonpath='{.spec.nodeName}'") + ")";
  }

  /** One of the JDK's own tools, from a container beside the engine's, whose image has none. */
  String jcmd(String command) {
    return kubectl(
        "debug \"${pod:?}\" --image=eclipse-temurin:"
            + jdk
            + "-jdk --target=engine --profile=restricted --attach -- jcmd 1 "
            + command);
  }

  /** What opens a session at the primary, for questions. */
  String psql() {
    return psql(databaseHost);
  }

  /** The same at the standby whose host stands in {@code standby}. */
  String psqlAtStandby() {
    return psql("\"${standby:?}\"");
  }

  private String psql(String host) {
    return "psql --host="
        + host
        + " --port="
        + databasePort
        + " --dbname="
        + database
        + " --username="
        + monitoringRole;
  }

  /** What opens a session that may change something, on the server's own machine. */
  String psqlAsSuperuser() {
    return "psql --port=" + databasePort + " --dbname=" + database + " --username=postgres";
  }

  /** How long is too long, for an alert that measures time: {@code 500ms}. */
  String limit(String alert) {
    return Durations.text(Objects.requireNonNull(limits.get(alert), alert));
  }
}
