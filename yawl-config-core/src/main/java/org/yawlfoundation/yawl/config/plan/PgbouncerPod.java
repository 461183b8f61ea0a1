package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/** Derives what a pod with PgBouncer is given, and how it starts and stops. */
final class PgbouncerPod {
  private static final String REPOSITORY = "ghcr.io/cloudnative-pg/pgbouncer:";

  private static final Memory ITSELF = Memory.ofMebibytes(64);
  private static final Memory OF_A_CLIENT = Memory.ofKibibytes(64);

  private final SheetBuilder sheet;

  PgbouncerPod(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  String service() {
    return sheet.put(
        Keys.named("pgbouncer.service", String.class, "The Service before the processes."),
        Why.formula("pgbouncer.host, up to its first dot")
            .from("a Service's DNS name begins with its own"),
        in -> in.get(PoolKeys.HOST).replaceFirst("\\..*", ""));
  }

  String image() {
    return sheet.put(
        PoolKeys.IMAGE,
        Why.formula("ghcr.io/cloudnative-pg/pgbouncer, the newest release of targets.pgbouncer")
            .from("PgBouncer's own project makes no image; CloudNativePG's follows its releases"),
        in -> REPOSITORY + release(in.get(TargetKeys.PGBOUNCER)));
  }

  Pgbouncer.Resources resources() {
    return new Pgbouncer.Resources(
        sheet.input(PoolKeys.CPU),
        sheet.put(
            PoolKeys.MEMORY,
            Why.formula("64Mi + 64Ki * pgbouncer.settings.max_client_conn, in steps of 64Mi")
                .from(
                    "a client in a query takes 7Ki (measured: 9,000 of them); the rest is for TLS and prepared statements"),
            in -> OF_A_CLIENT.times(in.get(PgbouncerKeys.MAX_CLIENTS)).plus(ITSELF).upTo(ITSELF)),
        sheet.input(PoolKeys.STORAGE));
  }

  long openFiles() {
    return sheet.put(
        PoolKeys.OPEN_FILES,
        Why.formula(
                "pgbouncer.settings.max_client_conn + pgbouncer.settings.max_db_connections + 100")
            .from(
                "PgBouncer's own sum, and 100 for itself; where there are fewer it only logs that"),
        in -> in.get(PgbouncerKeys.MAX_CLIENTS) + in.get(PgbouncerKeys.MAX_DB_CONNECTIONS) + 100);
  }

  Duration minReady() {
    return sheet.put(
        PoolKeys.MIN_READY,
        Why.formula("pgbouncer.preStop + 20s")
            .from("one gives back its server connections before the next takes some"),
        in -> in.get(PoolKeys.PRE_STOP).plusSeconds(20));
  }

  Duration terminationGrace() {
    return sheet.put(
        PoolKeys.TERMINATION_GRACE,
        Why.formula(
                "pgbouncer.preStop + max(30s, pgbouncer.settings.idle_transaction_timeout) + 30s")
            .from("an idle transaction may stay open so long, and 30s for one that is busy"),
        in ->
            in.get(PoolKeys.PRE_STOP)
                .plusSeconds(Math.max(30, in.get(PgbouncerKeys.IDLE_TRANSACTION)) + 30));
  }

  /** A container inherits the limit of open files from its node, and a manifest cannot set it. */
  String start() {
    return sheet.put(
        Keys.named("pgbouncer.start", String.class, "What a PgBouncer is started with."),
        Why.formula(
                "ulimit -S -n <pgbouncer.openFiles> && exec pgbouncer /etc/pgbouncer/pgbouncer.ini")
            .from("stops at once where the node's hard limit is lower"),
        in ->
            "ulimit -S -n %s && exec pgbouncer /etc/pgbouncer/pgbouncer.ini"
                .formatted(in.get(PoolKeys.OPEN_FILES)));
  }

  /** Kubernetes' own SIGTERM drops every transaction before 1.23, and waits for clients since. */
  String stop() {
    return sheet.put(
        Keys.named("pgbouncer.stop", String.class, "What a PgBouncer is stopped with."),
        Why.formula("sleep <pgbouncer.preStop>; kill -INT 1; sleep <pgbouncer.terminationGrace>")
            .from("PgBouncer's manual: SIGINT ends it when its transactions have ended"),
        in ->
            "sleep %s; kill -INT 1; sleep %s"
                .formatted(
                    in.get(PoolKeys.PRE_STOP).toSeconds(),
                    in.get(PoolKeys.TERMINATION_GRACE).toSeconds()));
  }

  /** The newest release of a minor version that the repository has an image of. */
  private static String release(Version version) {
    return version
        + switch (version.minor()) {
          case 19, 20, 22, 24, 26 -> ".1";
          case 25 -> ".2";
          default -> ".0";
        };
  }
}
