package org.yawlfoundation.yawl.config.plan;

/**
 * Which folders of the tree are made; each is true or false, and true unless said otherwise.
 *
 * @param kubernetes the manifests, and their overlays
 * @param jvm the engine's options
 * @param kernel the nodes' settings and limits
 * @param postgresql the database's files
 * @param pgbouncer pgbouncer.ini
 * @param redis redis.conf; false by default, for the engine has no client for it (YAWL 6)
 * @param prometheus rules, their tests, and scraping
 * @param alertmanager the routes of alerts
 * @param grafana the dashboard
 * @param helm values for charts
 * @param istio routes, and the steps of the cut-over
 * @param quota quotas and a LimitRange among the manifests
 */
public record Artifacts(
    boolean kubernetes,
    boolean jvm,
    boolean kernel,
    boolean postgresql,
    boolean pgbouncer,
    boolean redis,
    boolean prometheus,
    boolean alertmanager,
    boolean grafana,
    boolean helm,
    boolean istio,
    boolean quota)
    implements PlanPart {

  /** Whether a file is made, by the folder that its path begins with; unknown folders are. */
  public boolean include(String path) {
    int slash = path.indexOf('/');
    return switch (slash < 0 ? "" : path.substring(0, slash)) {
      case "kubernetes", "cells", "overlays", "argocd" -> kubernetes;
      case "jvm" -> jvm;
      case "kernel" -> kernel;
      case "postgresql" -> postgresql;
      case "pgbouncer" -> pgbouncer;
      case "redis" -> redis;
      case "prometheus" -> prometheus;
      case "alertmanager" -> alertmanager;
      case "grafana" -> grafana;
      case "helm" -> helm;
      case "istio" -> istio;
      default -> true;
    };
  }
}
