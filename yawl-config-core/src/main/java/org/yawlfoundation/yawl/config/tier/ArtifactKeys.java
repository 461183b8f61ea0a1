package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.TextTypes.SWITCH;

/** Which folders of the tree are made. */
public final class ArtifactKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group ARTIFACTS =
      LIST.group("artifacts", "Which folders of the tree are made.");

  public static final Key<Boolean> KUBERNETES = artifact("kubernetes", true, "manifests");
  public static final Key<Boolean> JVM = artifact("jvm", true, "the engine's options");
  public static final Key<Boolean> KERNEL = artifact("kernel", true, "the nodes' settings");
  public static final Key<Boolean> POSTGRESQL =
      artifact("postgresql", true, "the database's files");
  public static final Key<Boolean> PGBOUNCER = artifact("pgbouncer", true, "pgbouncer.ini");
  public static final Key<Boolean> REDIS =
      artifact("redis", false, "redis.conf; the engine has no client for it");
  public static final Key<Boolean> PROMETHEUS = artifact("prometheus", true, "rules and scraping");
  public static final Key<Boolean> ALERTMANAGER =
      artifact("alertmanager", true, "the routes of alerts");
  public static final Key<Boolean> GRAFANA = artifact("grafana", true, "the dashboard");
  public static final Key<Boolean> HELM = artifact("helm", true, "values for charts");
  public static final Key<Boolean> ISTIO = artifact("istio", true, "the blue-green cut-over");

  public static final Key<Boolean> QUOTA =
      ARTIFACTS.input(
          "quota",
          SWITCH,
          true,
          "Whether the namespace gets quotas and a LimitRange, in `kubernetes/`.",
          "the whole tree");

  private ArtifactKeys() {}

  private static Key<Boolean> artifact(String folder, boolean made, String what) {
    return ARTIFACTS.input(
        folder,
        SWITCH,
        made,
        "Whether `" + folder + "/` is made: " + what + ".",
        made ? "the whole tree" : "nothing of ours reads it");
  }
}
