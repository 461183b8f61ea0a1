package org.yawlfoundation.yawl.config.check.rules;

import java.util.LinkedHashMap;
import java.util.List;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.AlertRule;
import org.yawlfoundation.yawl.config.facts.ParsedFile;

/** The alerts of the files that are judged. */
final class Alerts {
  private Alerts() {}

  /** Each once: a tree has them as plain rules and for the Operator. */
  static List<AlertRule> of(Subject subject) {
    var alerts = new LinkedHashMap<List<Object>, AlertRule>();
    subject
        .files(ParsedFile.Yaml.class)
        .flatMap(AlertRule::of)
        .forEach(
            alert -> {
              var link = alert.runbook().map(url -> url.text()).orElse("");
              alerts.putIfAbsent(List.of(alert.labels(), link), alert);
            });
    return List.copyOf(alerts.values());
  }
}
