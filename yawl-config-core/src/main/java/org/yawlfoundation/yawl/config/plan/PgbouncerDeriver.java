package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * Derives the connection pool: clients from pods, processes from clients, server connections from
 * load.
 */
final class PgbouncerDeriver {
  private static final long SMALLEST_POOL = 25;
  private static final Pattern SERVICE = Pattern.compile("[^.]+\\.([^.]+)(\\.svc(\\..+)?)?");

  private PgbouncerDeriver() {}

  static Pgbouncer derive(SheetBuilder sheet) {
    var host = sheet.input(PoolKeys.HOST);
    sheet.input(DatabaseKeys.NAME);
    var clients =
        sheet.put(
            PoolKeys.CLIENTS,
            Why.formula("(autoscaling.maxReplicas + rollout.surgePods) * engine.connectionsPerPod")
                .from("a rollout of the largest fleet, when all pools are full"),
            in ->
                (in.get(ScalingKeys.MAX_REPLICAS) + in.get(RolloutKeys.SURGE_PODS))
                    * in.get(EngineKeys.CONNECTIONS_PER_POD));
    var perProcess = sheet.input(PoolKeys.CLIENTS_PER_PROCESS);
    var replicas =
        sheet.put(
            PoolKeys.REPLICAS,
            Why.formula("1 + ceil(pgbouncer.clients / pgbouncer.clientsPerProcess)")
                .from("one may be away"),
            in ->
                1
                    + PlanDeriver.ceil(
                        in.get(PoolKeys.CLIENTS), in.get(PoolKeys.CLIENTS_PER_PROCESS)));
    var connections =
        sheet.put(
            PoolKeys.BUSY_CONNECTIONS,
            Why.formula(
                    "ceil(2 * load.casesPerSecond * load.transactionsPerCase * load.transactionTime / cells.count)")
                .from("Little's law; twice, so that half of them are free"),
            in ->
                PlanDeriver.ceil(
                    in.get(LoadKeys.CASES_PER_SECOND)
                        .multiply(BigDecimal.valueOf(2 * in.get(LoadKeys.TRANSACTIONS_PER_CASE)))
                        .multiply(PlanDeriver.seconds(in.get(LoadKeys.TRANSACTION_TIME)))
                        .divide(
                            BigDecimal.valueOf(in.get(CellKeys.COUNT)),
                            9,
                            java.math.RoundingMode.CEILING)));
    var settings = settings(sheet);
    var url = url(sheet);
    var target = target(sheet);
    var pod = new PgbouncerPod(sheet);
    return new Pgbouncer(
        host,
        pod.service(),
        pod.image(),
        Images.toPull(sheet, PoolKeys.IMAGE, "pgbouncer.imageToPull"),
        sheet.input(PoolKeys.USER_ID),
        sheet.input(PoolKeys.PRIORITY),
        clients,
        perProcess,
        replicas,
        sheet.input(PoolKeys.SURGE),
        connections,
        pod.resources(),
        pod.openFiles(),
        sheet.input(PoolKeys.PRE_STOP),
        pod.minReady(),
        pod.terminationGrace(),
        pod.start(),
        pod.stop(),
        url,
        target,
        peer(sheet),
        settings);
  }

  /**
   * Before 1.21 PgBouncer knows nothing of prepared statements, so the driver must not make any.
   */
  private static String url(SheetBuilder sheet) {
    var parameters =
        sheet.value(TargetKeys.PGBOUNCER).isAtLeast(1, 21) ? "" : "?prepareThreshold=0";
    return sheet.put(
        Keys.named("pgbouncer.url", String.class, "Where the engine connects to."),
        Why.formula(
                "jdbc:postgresql://<pgbouncer.host>:<pgbouncer.settings.listen_port>/<postgresql.database>"
                    + parameters)
            .from("pgjdbc's manual"),
        in ->
            "jdbc:postgresql://%s:%s/%s"
                    .formatted(
                        in.get(PoolKeys.HOST),
                        in.get(PgbouncerKeys.PORT),
                        in.get(DatabaseKeys.NAME))
                + parameters);
  }

  private static String target(SheetBuilder sheet) {
    sheet.put(
        DatabaseKeys.HOST,
        Why.formula("postgresql-primary.<namespace>.svc.cluster.local")
            .from("the Service of a PostgreSQL chart with a primary and replicas"),
        in -> "postgresql-primary." + in.get(TierKeys.NAMESPACE) + ".svc.cluster.local");
    sheet.input(DatabaseKeys.PORT);
    return sheet.put(
        Keys.named(
            "pgbouncer.target",
            String.class,
            "The database behind the pool, as a connection string."),
        Why.formula("host=<postgresql.host> port=<postgresql.port> dbname=<postgresql.database>")
            .from("PgBouncer's manual, section [databases]"),
        in ->
            "host=%s port=%s dbname=%s"
                .formatted(
                    in.get(DatabaseKeys.HOST),
                    in.get(DatabaseKeys.PORT),
                    in.get(DatabaseKeys.NAME)));
  }

  /** How a NetworkPolicy tells the database: by namespace if its name is a Service's. */
  private static NetworkPeer peer(SheetBuilder sheet) {
    return sheet.put(
        Keys.named("pgbouncer.peer", NetworkPeer.class, "Where PgBouncer's connections may go."),
        Why.formula(
                "<cluster.databaseCidr>, or where <postgresql.host> runs (without a dot, <namespace>)")
            .from("a Service's DNS name is <name>.<namespace>.svc"),
        in -> {
          var cidr = in.find(ClusterKeys.DATABASE_CIDR);
          var host = in.get(DatabaseKeys.HOST);
          var own = in.get(TierKeys.NAMESPACE);
          var service = SERVICE.matcher(host);
          Optional<String> namespace =
              cidr.isPresent() || (host.contains(".") && !service.matches())
                  ? Optional.empty()
                  : Optional.of(host.contains(".") ? service.group(1) : own);
          return new NetworkPeer(namespace, cidr);
        });
  }

  private static java.util.Map<String, Object> settings(SheetBuilder sheet) {
    var settings = new SettingsBuilder(sheet, "PgBouncer", sheet.value(TargetKeys.PGBOUNCER));
    settings.input(PgbouncerKeys.LISTEN);
    settings.input(PgbouncerKeys.PORT);
    settings.input(PgbouncerKeys.BACKLOG);
    settings.input(PgbouncerKeys.AUTH_TYPE);
    settings.input(PgbouncerKeys.AUTH_FILE);
    settings.input(PgbouncerKeys.STATS_USERS);
    settings.input(PgbouncerKeys.POOL_MODE);
    settings.put(
        PgbouncerKeys.MAX_CLIENTS,
        Why.formula("pgbouncer.clientsPerProcess")
            .from("all clients still fit when one process is away")
            .guide(
                "1.4",
                "100000",
                "more than the files that the guide lets a process open; one process has one thread"),
        in -> in.get(PoolKeys.CLIENTS_PER_PROCESS));
    settings.put(
        PgbouncerKeys.POOL_SIZE,
        Why.formula("max(25, ceil(pgbouncer.serverConnections / (pgbouncer.replicas - 1)))")
            .from("guide 1.4; the load still fits when one process is away")
            .guide(
                "1.4",
                "25",
                "it is for each user and database, not for each thread of an application"),
        in ->
            Math.max(
                SMALLEST_POOL,
                PlanDeriver.ceil(
                    in.get(PoolKeys.BUSY_CONNECTIONS),
                    Math.max(1, in.get(PoolKeys.REPLICAS) - 1))));
    settings.input(PgbouncerKeys.MIN_POOL);
    settings.input(PgbouncerKeys.RESERVE);
    settings.input(
        PgbouncerKeys.RESERVE_TIMEOUT,
        Why.source("").guide("1.4", "3s", "PgBouncer takes seconds without a unit"));
    settings.put(
        PgbouncerKeys.MAX_DB_CONNECTIONS,
        Why.formula("pgbouncer.settings.default_pool_size + pgbouncer.settings.reserve_pool_size")
            .from("one user and one database: the cap is the pool with its reserve")
            .guide(
                "1.4",
                "1000",
                "a cap that no pool can reach is none; times the processes it would exceed max_connections"),
        in -> in.get(PgbouncerKeys.POOL_SIZE) + in.get(PgbouncerKeys.RESERVE));
    settings.input(
        PgbouncerKeys.IDLE_TRANSACTION,
        Why.source("")
            .guide(
                "1.4",
                "idle_in_transaction_session_timeout = 60s",
                "PgBouncer stops at a name that it does not know"));
    settings.input(PgbouncerKeys.QUERY_WAIT);
    settings.input(PgbouncerKeys.SERVER_IDLE);
    settings.input(PgbouncerKeys.SERVER_LIFETIME);
    settings.input(PgbouncerKeys.PREPARED);
    settings.input(PgbouncerKeys.IGNORED);
    return settings.build("pgbouncer.settings");
  }
}
