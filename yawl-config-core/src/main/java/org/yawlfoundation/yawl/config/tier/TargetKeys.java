package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.oneOf;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.VERSION;

import org.yawlfoundation.yawl.config.quantity.Version;

/** The versions of the programs that read the files. */
public final class TargetKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group TARGETS =
      LIST.group("targets", "The versions of the programs that read the files.");

  public static final Key<Version> KUBERNETES =
      TARGETS.input(
          "kubernetes",
          Bounded.between(VERSION, "1.27", "1.36"),
          Version.parse("1.33"),
          "The Kubernetes version that admits the manifests.",
          "fixed for this release of yawl-config");
  public static final Key<Long> JDK =
      TARGETS.input(
          "jdk",
          oneOf(17L, 21L, 25L),
          25L,
          "The JDK's major version in the engine's image.",
          "YAWL v6 is built for release 25 (its pom.xml)");
  public static final Key<Long> POSTGRESQL =
      TARGETS.input(
          "postgresql",
          oneOf(14L, 15L, 16L, 17L, 18L),
          17L,
          "PostgreSQL's major version.",
          "fixed for this release of yawl-config");
  public static final Key<Version> PGBOUNCER =
      TARGETS.input(
          "pgbouncer",
          Bounded.between(VERSION, "1.18", "1.26"),
          Version.parse("1.26"),
          "PgBouncer's version.",
          "fixed for this release of yawl-config; a stranger can crash what is older (CVE-2026-19888)");
  public static final Key<Version> PROMETHEUS =
      TARGETS.input(
          "prometheus",
          Bounded.between(VERSION, "2.42", "3.9"),
          Version.parse("3.5"),
          "The Prometheus version that loads the rules.",
          "fixed for this release of yawl-config");
  public static final Key<Version> ISTIO =
      TARGETS.input(
          "istio",
          Bounded.between(VERSION, "1.22", "1.30"),
          Version.parse("1.27"),
          "The Istio version that reads the routes; 1.22 is the first that serves them as v1.",
          "fixed for this release of yawl-config");
  public static final Key<Version> REDIS =
      TARGETS.input(
          "redis",
          Bounded.between(VERSION, "7.0", "8.4"),
          Version.parse("8.0"),
          "Redis' version.",
          "fixed for this release of yawl-config");
  public static final Key<Long> GRAFANA =
      TARGETS.input(
          "grafana",
          oneOf(11L, 12L),
          12L,
          "Grafana's major version, which shows the dashboard.",
          "fixed for this release of yawl-config");

  private TargetKeys() {}
}
