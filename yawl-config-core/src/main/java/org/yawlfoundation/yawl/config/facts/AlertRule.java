package org.yawlfoundation.yawl.config.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * An alert's rule, in a file of rules or a PrometheusRule. When it fires, its expression and
 * Prometheus add labels to the rule's own.
 *
 * @param name of the alert
 * @param labels the rule's own, and the name
 * @param place of the name
 * @param runbook where the rule says what to do about it
 */
public record AlertRule(
    String name, Map<String, String> labels, Place place, Optional<YamlScalar> runbook) {

  /** The alerts of files, each once: a tree has them as plain rules and for the Operator. */
  public static List<AlertRule> of(Collection<ParsedFile> files) {
    var alerts = new LinkedHashMap<List<Object>, AlertRule>();
    for (var file : files) {
      if (file instanceof ParsedFile.Yaml yaml) {
        of(yaml)
            .forEach(
                alert -> {
                  var link = alert.runbook().map(YamlScalar::text).orElse("");
                  alerts.putIfAbsent(List.of(alert.labels(), link), alert);
                });
      }
    }
    return List.copyOf(alerts.values());
  }

  /** Those of a file of rules, or of PrometheusRules. */
  private static Stream<AlertRule> of(ParsedFile.Yaml file) {
    return file.yaml().documents().stream()
        .flatMap(
            document ->
                Stream.concat(
                    ClusterObject.all(document, "groups", "*", "rules", "*"),
                    ClusterObject.all(document, "spec", "groups", "*", "rules", "*")))
        .flatMap(rule -> of(file.path(), rule).stream());
  }

  private static Optional<AlertRule> of(String path, YamlNode rule) {
    return scalar(rule, "alert")
        .map(
            name -> {
              var labels = new LinkedHashMap<String, String>();
              labels.put("alertname", name.text());
              labels.putAll(ClusterObject.texts(rule.child("labels")));
              var place = new Place(path, name.line(), name.column(), name.width());
              return new AlertRule(
                  name.text(), labels, place, scalar(rule, "annotations", "runbook_url"));
            });
  }

  private static Optional<YamlScalar> scalar(YamlNode rule, String... steps) {
    return rule.at(steps).filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
  }

  /** A label's value; none where only the alert that fires tells it. */
  Optional<String> find(String label) {
    return Optional.ofNullable(labels.get(label)).filter(value -> !value.contains("{{"));
  }
}
