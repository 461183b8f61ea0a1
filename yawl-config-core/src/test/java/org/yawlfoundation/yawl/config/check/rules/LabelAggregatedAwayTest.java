package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.finding.Severity;

/** A stranger's alerts without the labels by which his Alertmanager holds alerts together. */
class LabelAggregatedAwayTest {
  private static final Checker CHECKER = new Checker(List.of(new LabelAggregatedAway()));

  private static final String ROUTES =
      """
      route:
        receiver: rest
        group_by: [alertname, namespace, cluster]
      inhibit_rules:
        - source_matchers: [severity="critical"]
          target_matchers: [severity="warning"]
          equal: [namespace, cluster]
      receivers: [{name: rest}]
      """;

  @Test
  void tellsOfAnAlertThatNothingHolds() {
    var found = findings(ROUTES, "sum(kube_pod_status_ready) < 5", "");
    assertThat(found).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(FindingPrinter.print(found))
        .contains(
            "Alerts are held together by `namespace`, which this one has not.",
            "--> rules.yaml:5:15",
            "alertmanager.yml:3 groups by `namespace`, as other alerts have it",
            "help: keep it: aggregate `by (namespace)`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum by (namespace) (kube_pod_status_ready) < 5 | ''",
        "kube_pod_status_ready < 5 | ''",
        "sum(kube_pod_status_ready) < 5 | {namespace: all}",
        "sum(kube_pod_status_ready) < 5 | {namespace: '{{ $externalLabels.namespace }}'}",
        "absent(kube_pod_status_ready) | ''",
        "vector(1) > 0 | ''"
      })
  void leavesInPeaceWhatHasItOrCannot(String expr, String labels) {
    assertThat(findings(ROUTES, expr, labels)).isEmpty();
  }

  /**
   * Told together by a label that silences nobody, or by one that no alert has: somebody's choice.
   */
  @ParameterizedTest
  @ValueSource(strings = {"group_by: [alertname]", "group_by: ['...']", "group_by: [pod]"})
  void asksOnlyForWhatHoldsAlerts(String groups) {
    var routes = ROUTES.replaceFirst("group_by: .*", groups);
    assertThat(findings(routes, "sum(kube_pod_status_ready) < 5", "")).isEmpty();
  }

  @Test
  void asksForWhatGroupsWhereNothingIsSilenced() {
    var routes = ROUTES.replaceFirst("(?s)inhibit_rules:.*equal: [^\n]*\n", "");
    assertThat(findings(routes, "sum(kube_pod_status_ready) < 5", "")).hasSize(1);
    assertThat(findings("receivers: []\n", "sum(kube_pod_status_ready) < 5", "")).isEmpty();
  }

  private static List<Finding> findings(String routes, String expr, String labels) {
    var rules =
        "groups:\n  - name: g\n    rules:\n      - alert: Few\n        expr: "
            + expr
            + "\n"
            + (labels.isEmpty() ? "" : "        labels: " + labels + "\n")
            + "      - alert: Other\n        expr: sum by (namespace) (kube_pod_info) < 1\n";
    return CHECKER.check(
        Stream.of(
                FileParser.parse("alertmanager.yml", routes), FileParser.parse("rules.yaml", rules))
            .flatMap(file -> file.stream())
            .toList(),
        Trail.NONE);
  }
}
