package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;

class AlertUnseenTest {
  private static final String RULES =
      """
      groups:
        - name: a
          rules:
            - record: job:a:sum
              expr: sum by (job) (a)
            - alert: Much
              expr: %s > 3
      """;

  @ParameterizedTest
  @CsvSource({
    "a, sum(a), ''",
    "a, 'rate(a_total[5m])', Much",
    "job:a:sum, sum(a), ''",
    "a, job:a:sum, ''",
    "job:a:sum, job:a:sum, ''",
    "job:a:sum, b, Much",
    "a + b, b, ''",
    "vector(1), b, ''"
  })
  void aMetricIsSeenWhereAPanelReadsItOrWhatIsRecordedOfIt(
      String alert, String panel, String found) {
    assertThat(found(RULES.formatted(alert), dashboard(panel, "")))
        .extracting(Finding::headline)
        .containsExactlyElementsOf(
            Stream.of(found)
                .filter(name -> !name.isEmpty())
                .map("No panel shows what alert `%s` watches."::formatted)
                .toList());
  }

  @ParameterizedTest
  @CsvSource({"Watched by Much., 0", "Watched by Muchmore., 1", "much, 1"})
  void aPanelMayNameTheAlert(String description, int findings) {
    assertThat(found(RULES.formatted("a"), dashboard("b", description))).hasSize(findings);
  }

  @Test
  void whereThereIsNoDashboardNothingIsMissing() {
    assertThat(found(Map.of("prometheus/rules.yaml", RULES.formatted("a")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"guide", "engine"})
  void ofOursEachPageThatIsGoneLeavesAlertsUnseen(String profile) {
    var document = "tier: t\nagents: 1000000\nmetrics: {profile: " + profile + "}\n";
    var files =
        YawlConfig.create()
            .generate(TierSource.of("t.yaml", document), LocalDate.of(2026, 11, 23))
            .files();
    assertThat(found(files)).isEmpty();
    var left = new TreeMap<>(files);
    left.remove("grafana/configmap.yaml");
    left.remove("grafana/yawl-database.dashboard.json");
    assertThat(found(left))
        .extracting(Finding::headline)
        .contains("No panel shows what alert `YawlDatabaseReplicationLag` watches.");
  }

  private static String dashboard(String expr, String description) {
    return """
    {"title": "d", "panels": [
      {"type": "row", "panels": [
        {"type": "stat", "title": "p", "description": "%s", "targets": [{"expr": "%s"}]}]}]}
    """
        .formatted(description, expr);
  }

  private static List<Finding> found(String rules, String dashboard) {
    return found(Map.of("prometheus/rules.yaml", rules, "grafana/d.dashboard.json", dashboard));
  }

  private static List<Finding> found(Map<String, String> files) {
    var parsed =
        files.entrySet().stream()
            .flatMap(file -> FileParser.parse(file.getKey(), file.getValue()).stream())
            .toList();
    return new Checker(List.of(new AlertUnseen())).check(parsed, Trail.NONE);
  }
}
