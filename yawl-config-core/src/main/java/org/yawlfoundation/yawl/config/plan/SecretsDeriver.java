package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;

/** Lists the Secrets that pods refer to: others make them, for no file may hold one. */
final class SecretsDeriver {
  private final Map<String, Set<String>> keys = new LinkedHashMap<>();
  private final Map<String, String> uses = new LinkedHashMap<>();

  private SecretsDeriver() {}

  static Map<String, String> derive(
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
          "PgBouncer's auth_file: a line for each user with its name and SCRAM secret, both in double quotes");
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

  private Map<String, String> file(SheetBuilder sheet) {
    var lines = new LinkedHashMap<String, String>();
    keys.forEach(
        (name, itsKeys) ->
            lines.put(
                name,
                sheet.put(
                    Keys.named("secrets." + name, String.class, "A Secret that must be there."),
                    Why.source(uses.getOrDefault(name, "")),
                    in -> "Secret " + name + " with " + String.join(", ", itsKeys))));
    return lines;
  }
}
