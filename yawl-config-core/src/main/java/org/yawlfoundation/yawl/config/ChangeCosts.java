package org.yawlfoundation.yawl.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.catalogue.ChangeCost;
import org.yawlfoundation.yawl.config.catalogue.PgbouncerCatalogue;
import org.yawlfoundation.yawl.config.catalogue.PgbouncerSetting;
import org.yawlfoundation.yawl.config.catalogue.PostgresCatalogue;
import org.yawlfoundation.yawl.config.catalogue.PostgresSetting;
import org.yawlfoundation.yawl.config.catalogue.RedisCatalogue;
import org.yawlfoundation.yawl.config.catalogue.RedisSetting;
import org.yawlfoundation.yawl.config.plan.Sheet;

/** What it takes until a program obeys another value of one of its settings. */
final class ChangeCosts {
  private static final String BY_APPLYING = "`kubectl apply`, at once";
  private static final String PODS = "a rolling restart of the engine's pods";
  private static final String SYSCTL = "`sysctl --system` on its hosts";
  private static final String UNIT = "`systemctl daemon-reload` and a restart of the service";
  private static final String RULES = "a reload of Prometheus";
  private static final String HELM = "a `helm upgrade` with these values";

  /** By the beginning of a file's path, the longest first; nothing for pages that people read. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("alertmanager/alertmanager.yml", "a reload of Alertmanager");
    FILES.put("argocd/", BY_APPLYING);
    FILES.put("grafana/configmap.yaml", "`kubectl apply`; Grafana's sidecar brings it");
    FILES.put("grafana/kustomization.yaml", BY_APPLYING);
    FILES.put("grafana/provisioning/", "a restart of Grafana");
    FILES.put("grafana/", "nothing more: Grafana reads its folder again within 30 s");
    FILES.put("helm/", HELM);
    FILES.put("istio/", BY_APPLYING);
    FILES.put("jvm/engine.options", PODS);
    FILES.put("kernel/limits.d/", "a new session of whoever it is for");
    FILES.put("kernel/systemd/", UNIT);
    FILES.put("kernel/", SYSCTL);
    FILES.put("kubernetes/deployment.yaml", PODS);
    FILES.put("kubernetes/pgbouncer-deployment.yaml", "a rolling restart of PgBouncer's pods");
    FILES.put("kubernetes/pgbouncer-configmap.yaml", "a rolling restart of PgBouncer's pods");
    FILES.put("kubernetes/", BY_APPLYING);
    FILES.put("pgbouncer/pgbouncer.ini", "a reload of PgBouncer");
    FILES.put("postgresql/pg_hba.conf", "a reload of PostgreSQL");
    FILES.put("postgresql/roles.sql", "another run of roles.sql");
    FILES.put("prometheus/adapter.yaml", "a restart of prometheus-adapter");
    FILES.put("prometheus/rules.yaml", RULES);
    FILES.put("prometheus/recording-rules.yaml", RULES);
    FILES.put("prometheus/scrape.yaml", RULES);
    FILES.put("prometheus/prometheusrule.yaml", "`kubectl apply`; the Operator reloads Prometheus");
    FILES.put("prometheus/podmonitor.yaml", "`kubectl apply`; the Operator reloads Prometheus");
    FILES.put("prometheus/servicemonitor.yaml", "`kubectl apply`; the Operator reloads Prometheus");
    FILES.put(
        "prometheus/pgbouncer-podmonitor.yaml", "`kubectl apply`; the Operator reloads Prometheus");
  }

  private ChangeCosts() {}

  /** What a change of a file takes; nothing for a page, a test, or a list for others. */
  static Optional<String> ofFile(String path) {
    return FILES.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /** Such as "a restart of PostgreSQL 17"; nothing for what is no setting of a program we know. */
  static Optional<String> of(String path, Sheet sheet) {
    int settings = path.indexOf(".settings.");
    if (settings < 0) {
      return Optional.empty();
    }
    var name = path.substring(settings + ".settings.".length());
    return switch (path.substring(0, settings)) {
      case "postgresql", "postgresql.standby" -> {
        var version = target(sheet, "postgresql");
        yield words(
            PostgresCatalogue.of(Integer.parseInt(version))
                .setting(name)
                .map(PostgresSetting::changeCost),
            "PostgreSQL " + version);
      }
      case "pgbouncer" -> {
        var version = target(sheet, "pgbouncer");
        yield words(
            PgbouncerCatalogue.of(version).setting(name).map(PgbouncerSetting::changeCost),
            "PgBouncer " + version);
      }
      case "redis" -> {
        var version = target(sheet, "redis");
        yield words(
            RedisCatalogue.of(version).setting(name).map(RedisSetting::changeCost),
            "Redis " + version);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<String> words(Optional<ChangeCost> cost, String program) {
    return cost.map(c -> c.words(program));
  }

  private static String target(Sheet sheet, String program) {
    return sheet.find("targets." + program).orElseThrow().spelt();
  }
}
