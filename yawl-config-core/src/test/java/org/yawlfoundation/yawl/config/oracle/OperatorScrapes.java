package org.yawlfoundation.yawl.config.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the Prometheus Operator makes of a monitor, one scrape for each endpoint: of what our
 * monitors say, what its 0.93 does (pkg/prometheus/promcfg.go, generateServiceMonitorConfig and
 * generatePodMonitorConfig). Where the targets are is left out.
 */
final class OperatorScrapes {
  private static final Map<String, String> SAME =
      spelt(
          "interval", "scrape_interval",
          "scrapeTimeout", "scrape_timeout",
          "path", "metrics_path",
          "scheme", "scheme");
  private static final Map<String, String> LIMITS =
      spelt("sampleLimit", "sample_limit", "labelLimit", "label_limit");
  private static final Map<String, String> RELABELING =
      spelt("sourceLabels", "source_labels", "regex", "regex", "action", "action");

  private OperatorScrapes() {}

  static List<Map<String, Object>> of(String monitor) {
    var root = map(new Load(LoadSettings.builder().build()).loadFromString(monitor));
    var spec = map(root.get("spec"));
    boolean isOfPods = "PodMonitor".equals(root.get("kind"));
    var scrapes = new ArrayList<Map<String, Object>>();
    for (var each : list(spec.get(isOfPods ? "podMetricsEndpoints" : "endpoints"))) {
      var endpoint = new LinkedHashMap<>(map(each));
      var scrape = new LinkedHashMap<String, Object>();
      scrape.put("job_name", root.get("kind") + "/" + scrapes.size());
      scrape.put("relabel_configs", targets(isOfPods, spec, endpoint.remove("port")));
      scrape.put(
          "metric_relabel_configs",
          list(endpoint.remove("metricRelabelings")).stream()
              .map(rule -> translated(map(rule), RELABELING))
              .toList());
      scrape.putAll(translated(endpoint, SAME));
      var limits = new LinkedHashMap<>(spec);
      limits.keySet().retainAll(LIMITS.keySet());
      scrape.putAll(translated(limits, LIMITS));
      scrapes.add(scrape);
    }
    return scrapes;
  }

  /** Which targets are kept, and what labels they get. */
  private static List<Map<String, Object>> targets(
      boolean isOfPods, Map<String, Object> spec, Object port) {
    var owner = "__meta_kubernetes_" + (isOfPods ? "pod" : "service") + "_";
    var rules = new ArrayList<Map<String, Object>>();
    if (isOfPods) {
      rules.add(ended());
    }
    map(map(spec.get("selector")).get("matchLabels"))
        .forEach(
            (label, value) -> {
              var name = sanitized(label);
              var from = List.of(owner + "label_" + name, owner + "labelpresent_" + name);
              rules.add(rule("keep", from, "(" + value + ");true"));
            });
    var named = isOfPods ? "pod_container_port_name" : "endpointslice_port_name";
    rules.add(rule("keep", List.of("__meta_kubernetes_" + named), port));
    rules.add(label("namespace", "__meta_kubernetes_namespace"));
    if (!isOfPods) {
      rules.add(label("service", "__meta_kubernetes_service_name"));
    }
    rules.add(label("pod", "__meta_kubernetes_pod_name"));
    rules.add(label("container", "__meta_kubernetes_pod_container_name"));
    if (!isOfPods) {
      rules.add(ended());
    }
    rules.add(label("job", owner + "label_" + sanitized(spec.get("jobLabel"))));
    var endpoint = new LinkedHashMap<String, Object>();
    endpoint.put("target_label", "endpoint");
    endpoint.put("replacement", port);
    rules.add(endpoint);
    return rules;
  }

  private static Map<String, Object> ended() {
    return rule("drop", List.of("__meta_kubernetes_pod_phase"), "(Failed|Succeeded)");
  }

  private static Map<String, Object> rule(String action, List<String> from, Object regex) {
    var rule = new LinkedHashMap<String, Object>();
    rule.put("action", action);
    rule.put("source_labels", from);
    rule.put("regex", regex);
    return rule;
  }

  private static Map<String, Object> label(String name, String from) {
    var rule = new LinkedHashMap<String, Object>();
    rule.put("source_labels", List.of(from));
    rule.put("target_label", name);
    return rule;
  }

  static String sanitized(Object label) {
    return String.valueOf(label).replaceAll("[^a-zA-Z0-9_]", "_");
  }

  /** With Prometheus' own names; a field that has none here must not go unseen. */
  private static Map<String, Object> translated(
      Map<String, Object> fields, Map<String, String> names) {
    var translated = new LinkedHashMap<String, Object>();
    fields.forEach(
        (field, value) -> translated.put(Objects.requireNonNull(names.get(field), field), value));
    return translated;
  }

  private static Map<String, String> spelt(String... pairs) {
    var names = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], pairs[i + 1]);
    }
    return names;
  }

  @SuppressWarnings("unchecked") // a YAML mapping
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  private static List<?> list(Object node) {
    return (List<?>) node;
  }
}
