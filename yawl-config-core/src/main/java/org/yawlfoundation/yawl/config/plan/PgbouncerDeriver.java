package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.RoleKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * Derives the connection pool: clients from pods, processes from clients, server connections from
 * load.
 */
final class PgbouncerDeriver {
  /** Where the engine's container has the certificate of who signed PgBouncer's. */
  private static final String ENGINES_ROOT = "/etc/yawl/pgbouncer/ca.crt";

  private static final Pattern SERVICE = Pattern.compile("[^.]+\\.([^.]+)(\\.svc(\\..+)?)?");

  private PgbouncerDeriver() {}

  static Pgbouncer derive(SheetBuilder sheet) {
    var host = sheet.input(PoolKeys.HOST);
    sheet.input(DatabaseKeys.NAME);
    sheet.input(DatabaseKeys.TLS);
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
    sheet.input(RoleKeys.POOLER_NAME);
    var authQuery = sheet.input(PoolKeys.AUTH_QUERY);
    var lookups = sheet.input(PoolKeys.LOOKUPS);
    var tls = sheet.input(PoolKeys.TLS);
    var settings = PgbouncerSettings.derive(sheet);
    var url =
        url(
            sheet,
            Keys.named("pgbouncer.url", String.class, "Where the engine connects to."),
            PoolKeys.HOST);
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
        authQuery,
        lookups,
        poolerLimit(sheet),
        tls,
        pod.resources(),
        PgbouncerExporter.derive(sheet),
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
  static String url(SheetBuilder sheet, Key<String> key, Key<String> host) {
    var parameters = new ArrayList<String>();
    if (!sheet.value(TargetKeys.PGBOUNCER).isAtLeast(1, 21)) {
      parameters.add("prepareThreshold=0");
    }
    if (sheet.value(PoolKeys.TLS)) {
      parameters.add("sslmode=verify-full");
      parameters.add("sslrootcert=" + ENGINES_ROOT);
    }
    var after = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    return sheet.put(
        key,
        Why.formula(
                "jdbc:postgresql://<"
                    + host.path()
                    + ">:<pgbouncer.settings.listen_port>/<postgresql.database>"
                    + after)
            .from("pgjdbc's manual"),
        in ->
            "jdbc:postgresql://%s:%s/%s"
                    .formatted(in.get(host), in.get(PgbouncerKeys.PORT), in.get(DatabaseKeys.NAME))
                + after);
  }

  /** Without it, lookups could take as many connections as the engine's own pool. */
  private static String poolerLimit(SheetBuilder sheet) {
    return sheet.put(
        Keys.named("pgbouncer.poolerLimit", String.class, "What PgBouncer's own login is held to."),
        Why.formula("max_user_connections=<pgbouncer.lookups>")
            .from(
                "PgBouncer's manual, section [users]; else lookups have a whole pool of their own"),
        in -> "max_user_connections=" + in.get(PoolKeys.LOOKUPS));
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
}
