package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;

/** Lists the Secrets that pods refer to: others make them, for no file may hold one. */
final class SecretsDeriver {
  private final Map<String, Set<String>> keys = new LinkedHashMap<>();
  private final Map<String, String> uses = new LinkedHashMap<>();

  private static final String KNOWING =
      "PgBouncer's auth_file: a line for each user with its name and SCRAM secret, both in double quotes";

  /** A SCRAM secret proves who a client is, but nobody can log in with it. */
  private static final String ASKING =
      "PgBouncer's auth_file: lines of a name and a secret in double quotes; the pooler role's with its password,"
          + " for PgBouncer logs in with it, those of exporter and administrator with SCRAM secrets";

  private SecretsDeriver() {}

  static Map<String, NeededSecret> derive(
      SheetBuilder sheet, Engine engine, Cluster cluster, Artifacts artifacts) {
    var secrets = new SecretsDeriver();
    secrets.add(
        "yawl-db-config",
        List.of("username", "password"),
        "the engine's login to the database, through the pool");
    secrets.add(
        "yawl-engine-secrets",
        List.of("jwt-secret", "admin-password", "service-token"),
        "the engine does not start without them, nor with a jwt-secret below 32 bytes");
    if (artifacts.pgbouncer()) {
      secrets.add(
          "pgbouncer-users",
          List.of(sheet.value(PgbouncerKeys.AUTH_FILE).replaceFirst(".*/", "")),
          sheet.value(PoolKeys.AUTH_QUERY) ? ASKING : KNOWING);
    }
    if (sheet.value(PoolKeys.TLS)) {
      secrets.add(
          "pgbouncer-tls",
          artifacts.pgbouncer() ? List.of("tls.crt", "tls.key", "ca.crt") : List.of("ca.crt"),
          "the pool's certificate for pgbouncer.host, its key, and who signed it");
    }
    if (artifacts.pgbouncer() && sheet.value(DatabaseKeys.TLS)) {
      secrets.add("postgresql-ca", List.of("ca.crt"), "who signed the database's certificate");
    }
    engine
        .envFromSecrets()
        .forEach((name, s) -> secrets.add(s.secret(), List.of(s.key()), "engine.envFromSecrets"));
    cluster
        .imagePullSecrets()
        .forEach(
            name -> secrets.add(name, List.of(".dockerconfigjson"), "cluster.imagePullSecrets"));
    return secrets.file(sheet);
  }

  private void add(String name, List<String> itsKeys, String use) {
    keys.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(itsKeys);
    uses.putIfAbsent(name, use);
  }

  private Map<String, NeededSecret> file(SheetBuilder sheet) {
    var secrets = new LinkedHashMap<String, NeededSecret>();
    keys.forEach(
        (name, itsKeys) ->
            secrets.put(
                name,
                sheet.put(
                    Keys.named(
                        "secrets." + name, NeededSecret.class, "A Secret that must be there."),
                    Why.source(uses.getOrDefault(name, "")),
                    in -> new NeededSecret(name, List.copyOf(itsKeys)))));
    return secrets;
  }
}
