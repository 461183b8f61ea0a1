package org.yawlfoundation.yawl.config.plan;

/** Which folders of the tree are made; each is true or false. */
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
    boolean istio)
    implements PlanPart {

  /** Whether a file is made, by the folder that its path begins with; unknown folders are. */
  public boolean include(String path) {
    int slash = path.indexOf('/');
    return switch (slash < 0 ? "" : path.substring(0, slash)) {
      case "kubernetes", "cells" -> kubernetes;
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
