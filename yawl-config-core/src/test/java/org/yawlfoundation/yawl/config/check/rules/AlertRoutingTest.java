package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A stranger's alerts, their routes and their runbooks. */
class AlertRoutingTest {
  private static final List<Rule> RULES =
      List.of(new AlertRoutesNowhere(), new RouteDead(), new RunbookMissing());

  private static final String ALERTS =
      """
      groups:
        - name: some
          rules:
            - alert: Down
              expr: absent(up == 1)
              labels: {severity: critical, team: a}
            - alert: Slow
              expr: vector(1) > 0
              labels: {severity: warning}
            - alert: Full
              expr: vector(1) > 0
              labels: {severity: warning}
      """;

  private static final String ROUTES =
      """
      route:
        receiver: rest
        routes:
          - receiver: night
            matchers: [severity="critical"]
            routes:
              - receiver: team-a
                matchers: ['team="a"']
          - receiver: day
            matchers: ['severity=~"warning|info"']
      inhibit_rules:
        - source_matchers: [severity="critical"]
          target_matchers: [severity="warning"]
      receivers:
        - name: rest
        - name: night
        - name: team-a
        - name: day
      """;

  @Test
  void whatIsRoutedIsLeftAlone() {
    assertThat(found(ROUTES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          severity="critical"; severity="page"; YC521 No route takes `Down`: it falls to the receiver `rest`.| YC522 No alert comes to this route.| YC522 This rule silences nothing.
          severity=~"warning|info"; severity="info"; YC521 No route takes `Slow`: it falls to the receiver `rest`.| YC521 No route takes `Full`: it falls to the receiver `rest`.
          team="a"; team="b"; YC522 No alert comes to this route.
          team="a"; team=""; YC522 No alert comes to this route.
          team="a"; pod="x"; ''
          team="a"; team=~"[b-"; ''
          receiver: team-a; receiver: team-b; YC521 A route names the receiver `team-b`, which is not defined.| YC522 No route names the receiver `team-a`.
          - name: day; - name: today; YC521 A route names the receiver `day`, which is not defined.| YC522 No route names the receiver `today`.
          source_matchers: [severity="critical"]; source_match: {severity: page}; YC522 This rule silences nothing.
          target_matchers: [severity="warning"]; target_matchers: [severity="warned"]; YC522 This rule silences nothing.
          receiver: rest; receiver: night; YC522 No route names the receiver `rest`.
          """)
  void findsWhatGoesAstray(String right, String wrong, String finding) {
    assertThat(ROUTES).contains(right);
    assertThat(String.join("| ", found(ROUTES.replace(right, wrong))))
        .isEqualTo(finding == null ? "" : finding);
  }

  @Test
  void oneReceiverForAllIsAChoice() {
    assertThat(found("route: {receiver: all}\nreceivers: [{name: all}]\n")).isEmpty();
  }

  @Test
  void whatOnlyTheAlertThatFiresTellsMayBeAnything() {
    var alerts =
        ALERTS.replace(
            "labels: {severity: warning}",
            "labels: {severity: '{{ if gt $value 9.0 }}critical{{ else }}info{{ end }}'}");
    var routes = ROUTES.replace("warning|info", "info").replace("team=\"a\"", "team=\"b\"");
    assertThat(told(List.of(parsed("rules.yaml", alerts), parsed("alertmanager.yml", routes))))
        .isEmpty();
  }

  @Test
  void theFirstOfTwoThatTakeAnAlertHidesTheOther() {
    var twice =
        ROUTES.replace(
            "    - receiver: day\n      matchers: [",
            "    - receiver: team-a\n      matchers: ['severity=~\"warning|info\"']\n    - receiver: day\n      matchers: [team!=\"x\", ");
    assertThat(twice).isNotEqualTo(ROUTES);
    assertThat(found(twice)).containsExactly("YC522 No alert comes to this route.");
    var both =
        twice.replace(
            "- receiver: team-a\n      matchers: ['sev",
            "- receiver: team-a\n      continue: true\n      matchers: ['sev");
    assertThat(both).isNotEqualTo(twice);
    assertThat(found(both)).isEmpty();
  }

  @Test
  void timeIntervalsAreDefinedAndNamed() {
    var routes =
        ROUTES.replace("receiver: day\n", "receiver: day\n      active_time_intervals: [hours]\n");
    assertThat(found(routes))
        .containsExactly("YC521 A route names the time interval `hours`, which is not defined.");
    assertThat(found(routes + "time_intervals: [{name: hours}]\n")).isEmpty();
    assertThat(found(ROUTES + "time_intervals: [{name: hours}]\n"))
        .containsExactly("YC522 No route names the time interval `hours`.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      textBlock =
          """
          operations/runbooks/Down.md; ''
          https://git.example.org/a/tree/main/operations/runbooks/Down.md; ''
          https://git.example.org/a/operations/runbooks/Down.md?plain=1#top; ''
          https://wiki.example.org/Down; ''
          "{{ $externalURL }}/x"; ''
          operations/runbooks/Up.md; The runbook of `Down` is a page that is not there.
          https://git.example.org/a/operations/runbooks/Up.md; The runbook of `Down` is a page that is not there.
          """)
  void followsALinkAsFarAsTheFilesGo(String link, String finding) {
    var alerts =
        ALERTS
            .replace(
                "labels: {severity: critical, team: a}", "annotations: {runbook_url: " + link + "}")
            .replaceAll("(?s)      - alert: Slow.*", "");
    var files =
        List.of(parsed("rules.yaml", alerts), parsed("operations/runbooks/Down.md", "# Down"));
    assertThat(told(files)).isEqualTo(finding.isEmpty() ? List.of() : List.of("YC523 " + finding));
  }

  @Test
  void whereOneAlertHasARunbookAllNeedOne() {
    var alerts =
        ALERTS.replace(
            "severity: critical, team: a}",
            "severity: critical}\n        annotations: {runbook_url: 'https://a/b'}");
    assertThat(told(List.of(parsed("rules.yaml", alerts))))
        .containsExactly(
            "YC523 The alert `Slow` has no runbook.", "YC523 The alert `Full` has no runbook.");
    assertThat(told(List.of(parsed("rules.yaml", ALERTS)))).isEmpty();
  }

  private static List<String> found(String routes) {
    return told(List.of(parsed("rules.yaml", ALERTS), parsed("alertmanager.yml", routes)));
  }

  private static List<String> told(List<ParsedFile> files) {
    var findings = new ArrayList<String>();
    new Checker(RULES)
        .check(files, Trail.NONE).stream()
            .sorted(java.util.Comparator.comparing(Finding::id))
            .forEach(f -> findings.add(f.id() + " " + f.headline()));
    return findings;
  }

  private static ParsedFile parsed(String path, String text) {
    return Stream.of(FileParser.parse(path, text).orElseThrow()).findFirst().orElseThrow();
  }
}
