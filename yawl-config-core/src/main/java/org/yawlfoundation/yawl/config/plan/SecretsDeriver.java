package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;

/**
 * Lists the Secrets that pods refer to: others make them, for no file may hold one.
 *
 * <p>Where the External Secrets Operator has a store, it makes them.
 */
final class SecretsDeriver {
  private final Map<String, Set<String>> keys = new LinkedHashMap<>();
  private final Map<String, Set<String>> othersKeys = new LinkedHashMap<>();
  private final Map<String, String> uses = new LinkedHashMap<>();

  private static final String KNOWING =
      "PgBouncer's auth_file: a line for each user with its name and SCRAM secret, both in double quotes";

  /** A SCRAM secret proves who a client is, but nobody can log in with it. */
  private static final String ASKING =
      "PgBouncer's auth_file: lines of a name and a secret in double quotes; the pooler role's with its password,"
          + " for PgBouncer logs in with it, those of exporter and administrator with SCRAM secrets";

  private static final List<String> CERTIFICATE = List.of("tls.crt", "tls.key");
  private static final String LOGIN = ".dockerconfigjson";

  private SecretsDeriver() {}

  /**
   * The Secrets, as our files need them and as a store makes them.
   *
   * @param needed one for each, by name
   * @param external one for each, by name, where there is a store
   */
  record Secrets(Map<String, NeededSecret> needed, Map<String, ExternalSecret> external) {}

  static Secrets derive(SheetBuilder sheet, Engine engine, Cluster cluster, Artifacts artifacts) {
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
      secrets.addForOthers(
          "pgbouncer-users",
          List.of(sheet.value(PgbouncerKeys.AUTH_FILE).replaceFirst(".*/", "")),
          sheet.value(PoolKeys.AUTH_QUERY) ? ASKING : KNOWING);
    }
    if (artifacts.pgbouncer() && sheet.found(PoolKeys.EXPORTER_IMAGE).isPresent()) {
      secrets.addForOthers(
          "pgbouncer-exporter",
          List.of("password"),
          "the exporter's login to PgBouncer; its line of auth_file holds this very password, or its SCRAM secret");
    }
    if (sheet.value(PoolKeys.TLS)) {
      var use = "the pool's certificate for pgbouncer.host, its key, and who signed it";
      if (artifacts.pgbouncer()) {
        secrets.addForOthers("pgbouncer-tls", List.of("tls.crt", "tls.key"), use);
      }
      secrets.add("pgbouncer-tls", List.of("ca.crt"), use);
    }
    if (artifacts.pgbouncer() && sheet.value(DatabaseKeys.TLS)) {
      secrets.addForOthers(
          "postgresql-ca", List.of("ca.crt"), "who signed the database's certificate");
    }
    var ingress = cluster.ingress();
    if (ingress.host().isPresent()) {
      ingress
          .tlsSecret()
          .ifPresent(name -> secrets.addForOthers(name, CERTIFICATE, "cluster.ingress.tlsSecret"));
    }
    engine
        .envFromSecrets()
        .forEach((name, s) -> secrets.add(s.secret(), List.of(s.key()), "engine.envFromSecrets"));
    cluster
        .imagePullSecrets()
        .forEach(name -> secrets.add(name, List.of(LOGIN), "cluster.imagePullSecrets"));
    return new Secrets(
        secrets.file(sheet),
        artifacts.kubernetes() && cluster.secretStore().name().isPresent()
            ? secrets.external(sheet)
            : Map.of());
  }

  /** Adds what others than the engine's pods read. */
  private void addForOthers(String name, List<String> itsKeys, String use) {
    add(name, itsKeys, use);
    othersKeys.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(itsKeys);
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
                    in -> new NeededSecret(name, List.copyOf(itsKeys), ofEngine(name, itsKeys)))));
    return secrets;
  }

  private Map<String, ExternalSecret> external(SheetBuilder sheet) {
    var external = new LinkedHashMap<String, ExternalSecret>();
    keys.forEach(
        (name, itsKeys) ->
            external.put(
                name,
                sheet.put(
                    Keys.named(
                        "externalSecrets." + name, ExternalSecret.class, "A Secret of the store."),
                    Why.formula("cluster.secretStore.path/" + name)
                        .from("an entry for each Secret, with a property for each of its keys"),
                    in ->
                        new ExternalSecret(
                            in.get(ClusterKeys.STORE_PATH) + "/" + name,
                            type(itsKeys),
                            List.copyOf(itsKeys)))));
    return external;
  }

  private static String type(Set<String> itsKeys) {
    if (itsKeys.containsAll(CERTIFICATE)) {
      return "kubernetes.io/tls";
    }
    return itsKeys.contains(LOGIN) ? "kubernetes.io/dockerconfigjson" : "Opaque";
  }

  private List<String> ofEngine(String name, Set<String> itsKeys) {
    var ofOthers = othersKeys.getOrDefault(name, new LinkedHashSet<>());
    return itsKeys.stream().filter(key -> !ofOthers.contains(key)).toList();
  }
}
