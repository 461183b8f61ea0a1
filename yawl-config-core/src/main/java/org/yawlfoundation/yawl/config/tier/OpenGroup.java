package org.yawlfoundation.yawl.config.tier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A group of a tier document that takes names of the user's own, such as a program's settings or an
 * organisation's labels.
 *
 * @param meaning one sentence
 * @param noun what a name is, such as "name of a setting"
 * @param names the names that are legal
 * @param legal how to write a legal name, as help
 * @param values the kind of value that each name takes
 */
record OpenGroup(String meaning, String noun, Pattern names, String legal, KeyType<?> values) {
  private static final String PREFIX = "([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?";
  private static final String LABEL = PREFIX + "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$";
  private static final String OURS =
      "(?!app\\.kubernetes\\.io/(name|part-of|managed-by)$|yawlfoundation\\.org/)";

  /** Environment variables that the engine's Deployment sets itself. */
  private static final String SET =
      "(?!(JDK_JAVA_OPTIONS|SERVER_PORT|MANAGEMENT_SERVER_PORT|SPRING_PROFILES_ACTIVE|ENVIRONMENT|DATABASE_URL"
          + "|DB_HOST|DB_PORT|DB_NAME|YAWL_DB_USER|YAWL_DB_PASSWORD|YAWL_JWT_SECRET|YAWL_ADMIN_PASSWORD"
          + "|YAWL_SERVICE_TOKEN)$)";

  private static final Pattern SETTING = Pattern.compile("^[A-Za-z_][A-Za-z0-9_./-]{0,199}$");
  private static final Pattern VARIABLE =
      Pattern.compile("^" + SET + "[A-Za-z_][A-Za-z0-9_]{0,199}$");

  /** The key of a name below the group. */
  Key<?> key(String path) {
    return new Key<>(path, values, meaning, "", true, Optional.empty(), "");
  }

  /** The open group that a path lies in. */
  static Optional<String> of(String path) {
    return Keys.OPEN.keySet().stream().filter(group -> path.startsWith(group + ".")).findFirst();
  }

  static Map<String, OpenGroup> all() {
    var all = new LinkedHashMap<String, OpenGroup>();
    all.put("postgresql.settings", settings("postgresql.conf, by PostgreSQL's"));
    all.put("postgresql.standby.settings", settings("the standbys alone, by PostgreSQL's"));
    all.put("pgbouncer.settings", settings("pgbouncer.ini, by PgBouncer's"));
    all.put(
        "redis.settings",
        new OpenGroup(
            "Settings of redis.conf, by Redis' own names and in its own spelling; no passwords.",
            "name of a setting that all may read",
            Pattern.compile(
                "^(?!(masterauth|requirepass|tls-(client-)?key-file-pass|user)$)"
                    + SETTING.pattern().substring(1)),
            "write the name as redis.conf spells it; passwords belong into the file that `aclfile` names, or one that `include` names",
            KeyTypes.SETTING));
    all.put("kernel.settings", settings("sysctl.d, by the kernel's"));
    all.put(
        "labels",
        new OpenGroup(
            "The organisation's labels, on every object of Kubernetes.",
            "name of a label that is yours",
            Pattern.compile("^(?!(release|grafana_dashboard)$)" + OURS + LABEL),
            "write a label's name, such as `example.com/team`; app.kubernetes.io/name, part-of and managed-by, yawlfoundation.org/..., grafana_dashboard and release (`metrics.operatorLabels`) are ours",
            ObjectTypes.LABEL));
    all.put(
        "annotations",
        new OpenGroup(
            "The organisation's annotations, on every object of Kubernetes.",
            "name of an annotation that is yours",
            Pattern.compile("^" + OURS + LABEL),
            "write an annotation's name, such as `example.com/owner`; yawlfoundation.org/... are ours",
            ObjectTypes.LINE));
    all.put(
        "metrics.operatorLabels",
        new OpenGroup(
            "Labels by which the Prometheus Operator finds rules and monitors.",
            "name of a label that is yours",
            Pattern.compile("^" + OURS + LABEL),
            "write a label's name, such as `prometheus`; app.kubernetes.io/name, part-of and managed-by and yawlfoundation.org/... are ours",
            ObjectTypes.LABEL));
    all.put(
        "cluster.nodeSelector",
        new OpenGroup(
            "Labels of the nodes that all our pods run on.",
            "name of a label",
            Pattern.compile("^" + LABEL),
            "write a label's name, such as `node-pool`",
            ObjectTypes.LABEL));
    all.put(
        "engine.env",
        new OpenGroup(
            "Further environment variables of the engine.",
            "environment variable that is free",
            VARIABLE,
            "write a name of letters, digits and underscores that the Deployment does not set itself, such as `LOGGING_LEVEL_ROOT`",
            ObjectTypes.LINE));
    all.put(
        "engine.envFromSecrets",
        new OpenGroup(
            "Further environment variables of the engine whose values are kept in Secrets.",
            "environment variable that is free",
            VARIABLE,
            "write a name of letters, digits and underscores that the Deployment does not set itself, such as `SMTP_PASSWORD`",
            ObjectTypes.SECRET_KEY));
    return Collections.unmodifiableMap(all);
  }

  private static OpenGroup settings(String whose) {
    return new OpenGroup(
        "Settings of " + whose + " own names and in its own spelling.",
        "name of a setting",
        SETTING,
        "write the name as the program's own manual spells it",
        KeyTypes.SETTING);
  }
}
