package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A stranger's alerts, and the tests that see them fire. */
class AlertUntestedTest {
  private static final String ALERTS =
      """
      groups:
        - name: some
          rules:
            - {alert: Down, expr: absent(up == 1)}
            - {alert: Slow, expr: vector(1) > 0}
      """;

  @Test
  void saysNothingWhereNobodyTestsAlerts() {
    assertThat(found(ALERTS)).isEmpty();
    assertThat(found(ALERTS, "tests:\n  - {name: a build's own}\n")).isEmpty();
  }

  @Test
  void wantsATestThatSeesItFire() {
    assertThat(found(ALERTS, tests("Down", "[{}]", "Slow", "[]")))
        .containsExactly("No test sees the alert `Slow` fire.");
    assertThat(found(ALERTS, tests("Down", "[]", "Down", "[{}]")))
        .containsExactly("No test sees the alert `Slow` fire.");
    assertThat(found(ALERTS, tests("Down", "[{}]", "Slow", "[{}]"))).isEmpty();
  }

  private static String tests(String one, String seen, String other, String seenToo) {
    return "tests:\n  - alert_rule_test:\n"
        + ("      - {eval_time: 5m, alertname: " + one + ", exp_alerts: " + seen + "}\n")
        + ("      - {eval_time: 5m, alertname: " + other + ", exp_alerts: " + seenToo + "}\n");
  }

  private static List<String> found(String... texts) {
    var files = new ArrayList<ParsedFile>();
    for (var text : texts) {
      files.add(FileParser.parse("file" + files.size() + ".yaml", text).orElseThrow());
    }
    return new Checker(List.of(new AlertUntested()))
        .check(files, Trail.NONE).stream().map(Finding::headline).toList();
  }
}
