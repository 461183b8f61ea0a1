package org.yawlfoundation.yawl.config.facts;

import org.yawlfoundation.yawl.config.yaml.YamlNode;

/** What a YAML document is, which its top-level keys tell whatever its file is called. */
public enum DocumentKind {
  /** An object for a Kubernetes cluster, or for a program that reads such: kustomize, Grafana. */
  MANIFEST,
  /** Prometheus' alerts and records. */
  RULES,
  /** Tests of these, for promtool. */
  RULE_TESTS,
  /** Prometheus' configuration. */
  PROMETHEUS,
  /** Alertmanager's configuration. */
  ALERTMANAGER,
  OTHER;

  public static DocumentKind of(YamlNode document) {
    if (has(document, "apiVersion") || has(document, "kind")) {
      return MANIFEST;
    } else if (has(document, "groups")) {
      return RULES;
    } else if (has(document, "tests") && has(document, "rule_files")) {
      return RULE_TESTS;
    } else if (has(document, "scrape_configs")) {
      return PROMETHEUS;
    }
    return has(document, "route") && has(document, "receivers") ? ALERTMANAGER : OTHER;
  }

  private static boolean has(YamlNode document, String key) {
    return document.child(key).isPresent();
  }
}
