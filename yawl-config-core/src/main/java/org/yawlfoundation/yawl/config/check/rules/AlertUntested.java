package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * An alert that can never fire is as silent as one that need not: only a test that sees it fire
 * tells them apart.
 *
 * <p>Only files that have tests of alerts are judged: else there is no such practice.
 */
@AutoService(Rule.class)
public final class AlertUntested implements Rule {
  @Override
  public String id() {
    return "YC520";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var fires = new LinkedHashMap<String, Boolean>();
    subject.files(ParsedFile.Yaml.class).forEach(file -> read(file, fires));
    if (fires.isEmpty()) {
      return Stream.empty();
    }
    return subject.alerts().stream()
        .filter(alert -> !fires.getOrDefault(alert.name(), false))
        .flatMap(
            alert ->
                subject
                    .warning(this, "No test sees the alert `%s` fire.", alert.name())
                    .at(
                        alert.place(),
                        fires.containsKey(alert.name())
                            ? "its tests only see it silent"
                            : "others here have tests")
                    .help("add an `alert_rule_test` of it whose `exp_alerts` is not empty")
                    .tell());
  }

  /** The alerts that promtool's tests look for, and whether one of them expects it to fire. */
  private static void read(ParsedFile.Yaml file, Map<String, Boolean> fires) {
    for (var document : file.yaml().documents()) {
      ClusterObject.all(document, "tests", "*", "alert_rule_test", "*")
          .forEach(
              test -> {
                boolean expects = test.child("exp_alerts").filter(AlertUntested::isAny).isPresent();
                if (test.child("alertname").orElse(null) instanceof YamlScalar name) {
                  fires.merge(name.text(), expects, Boolean::logicalOr);
                }
              });
    }
  }

  private static boolean isAny(YamlNode alerts) {
    return alerts instanceof YamlList list && !list.items().isEmpty();
  }
}
