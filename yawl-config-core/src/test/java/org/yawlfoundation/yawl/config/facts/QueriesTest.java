package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yawlfoundation.yawl.config.facts.Query.Kind;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;

/** Every expression is found, whoever has it, and each of its parts in the file. */
class QueriesTest {
  /** The place of `wanted` is where the file has it, however the scalar is written. */
  @TestFactory
  Stream<DynamicTest> findsPartsInAnyScalar() {
    return Stream.of(
            "    expr: sum(rate(wanted[5m])) > 1\n",
            "    expr: 'sum(rate(other{a=~''b''}[5m])) + wanted'\n",
            "    expr: \"sum(rate(other{a=~\\\"b\\\\\\\\d\\\"}[5m])) + wanted\"\n",
            "    expr: |\n      sum(\n        rate(wanted[5m])\n      ) > 1\n",
            "    expr: |2-\n      sum(\n        wanted)\n",
            "    expr: >-\n      sum(other)\n\n      + wanted\n",
            "    expr:\n      sum(other)\n      + wanted\n",
            "    expr: \"sum(other)\n      + \\\n      wanted\"\n",
            "    expr: \"a{b=\\\"\\u00e9\\U0001F600\\\"} + wanted\"\n",
            "    expr: a{b=\"é😀\"} + wanted # wanted\n")
        .map(yaml -> DynamicTest.dynamicTest(yaml.strip(), () -> finds(yaml)));
  }

  private static void finds(String expr) {
    var text = "groups:\n- name: g\n  rules:\n  - alert: A\n" + expr;
    var query = queries("rules.yaml", text).get(0);
    assertThat(query.faults()).isEmpty();
    assertIsPlaced(query, text, "wanted");
  }

  private static void assertIsPlaced(Query query, String text, String wanted) {
    var selector =
        query
            .expr()
            .orElseThrow()
            .all()
            .filter(VectorSelector.class::isInstance)
            .map(VectorSelector.class::cast)
            .filter(v -> v.metric().equals(wanted))
            .findFirst()
            .orElseThrow();
    var place = query.place(selector.name());
    var line = text.lines().toList().get(place.line() - 1);
    int index = line.offsetByCodePoints(0, place.column() - 1);
    assertThat(line.substring(index)).startsWith(wanted);
    assertThat(place.width()).isEqualTo(wanted.length());
  }

  @Test
  void readsARulesSurroundings() {
    var query =
        queries(
                "rules.yaml",
                """
                # for Prometheus 2.42, metrics of the profile guide
                groups:
                - name: g
                  interval: 30s
                  rules:
                  - alert: Late
                    expr: holt_winters(a[5m], 0.5, 0.5) > 1
                    for: 1h30m
                    labels: {severity: warning}
                    annotations: {summary: late}
                """)
            .get(0);
    assertThat(query).hasToString("alert `Late`");
    assertThat(query.hold()).hasMinutes(90);
    assertThat(query.interval().orElseThrow()).hasSeconds(30);
    assertThat(query.labels()).containsEntry("severity", "warning");
    assertThat(query.annotations()).containsEntry("summary", "late");
    assertThat(query.prometheus()).hasToString("Optional[2.42]");
    assertThat(query.faults()).isEmpty();
  }

  @Test
  void findsThemInEveryKindOfFile() {
    var rules = "groups: [{name: g, rules: [{record: 'a:b', expr: wanted}]}]\n";
    assertThat(kinds("rules.yml", rules)).containsExactly(Kind.RECORD);
    assertThat(kinds("r.yaml", "kind: PrometheusRule\nspec:\n  " + rules))
        .containsExactly(Kind.RECORD);
    assertThat(
            kinds(
                "k.yaml",
                "kind: ScaledObject\nspec: {triggers: [{type: cpu, metadata: {query: no}}, {type: prometheus, metadata: {query: wanted}}]}\n"))
        .containsExactly(Kind.AUTOSCALER);
    assertThat(
            kinds(
                "config.yaml",
                "rules: [{seriesQuery: 'wanted{namespace!=\"\"}', metricsQuery: 'sum by (<<.GroupBy>>) (<<.Series>>{<<.LabelMatchers>>})'}]\n"))
        .containsExactly(Kind.ADAPTER, Kind.ADAPTER);
    assertThat(kinds("t.test.yaml", "rule_files: [rules.yml]\ntests: []\n")).isEmpty();
    assertThat(kinds("p.yaml", "kind: ClusterRole\nrules: [{verbs: [get]}]\n")).isEmpty();
  }

  private static final String DASHBOARD =
      """
      {"panels": [
        {"title": "Row", "type": "row", "panels": [
          {"title": "One", "targets": [{"expr": "sum(rate(wanted{pod=~\\"$pod\\"}[$__rate_interval])) by ($by)"}]}]},
        {"title": "Logs", "datasource": {"type": "loki"}, "targets": [{"expr": "{a=\\"b\\"} |= \\"c\\""}]},
        {"title": "Two", "targets": [{"expr": "topk($n, wanted{a=~\\"${a:regex}\\"})"}]}],
       "annotations": {"list": [{"name": "Rollouts", "expr": "changes(wanted[5m]) > 0"}]},
       "templating": {"list": [
         {"name": "datasource", "type": "datasource", "query": "prometheus"},
         {"name": "pod", "type": "query", "query": {"query": "label_values(wanted{namespace=\\"$namespace\\"}, pod)"}},
         {"name": "namespace", "type": "query", "query": "label_values(namespace)"}]}}
      """;

  @Test
  void readsDashboardsWithTheirVariables() {
    var queries = queries("d.json", DASHBOARD);
    assertThat(queries)
        .extracting(Query::toString)
        .containsExactly("panel `One`", "panel `Two`", "variable `pod`", "annotation `Rollouts`");
    queries.forEach(query -> assertThat(query.faults()).as(query.text()).isEmpty());
    queries.forEach(query -> assertIsPlaced(query, DASHBOARD, "wanted"));
    var panel = queries.get(0);
    var selector =
        (VectorSelector)
            panel
                .expr()
                .orElseThrow()
                .all()
                .filter(VectorSelector.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(panel.isOpen(selector.name())).isFalse();
    assertThat(panel.isOpen(selector.matchers().get(0))).isTrue();
  }

  @Test
  void findsThemInConfigMapsAtTheirPlace() {
    var adapter =
        """
        kind: ConfigMap
        data:
          config.yaml: |
            rules:
              - seriesQuery: wanted
        """;
    assertIsPlaced(queries("a.yaml", adapter).get(0), adapter, "wanted");
    var dashboard = "kind: ConfigMap\ndata:\n  d.json: |\n" + DASHBOARD.indent(4);
    var queries = queries("c.yaml", dashboard);
    assertThat(queries).hasSize(4);
    queries.forEach(query -> assertIsPlaced(query, dashboard, "wanted"));
  }

  /** Prometheus' own examples call files of rules so. */
  @Test
  void readsRulesByAnyUsualName() {
    var rules = "groups: [{name: g, rules: [{record: 'a:b', expr: wanted}]}]\n";
    assertThat(kinds("alerts/team.rules", rules)).containsExactly(Kind.RECORD);
    assertThat(kinds("c.yaml", "kind: ConfigMap\ndata:\n  team.rules: |\n    " + rules))
        .containsExactly(Kind.RECORD);
  }

  @Test
  void tellsCopiesOnce() {
    var dashboard = FileParser.parse("d.json", DASHBOARD).orElseThrow();
    var copy =
        FileParser.parse("c.yaml", "kind: ConfigMap\ndata:\n  d.json: |\n" + DASHBOARD.indent(4))
            .orElseThrow();
    assertThat(Queries.of(List.of(copy, dashboard)))
        .hasSize(4)
        .extracting(Query::path)
        .containsOnly("d.json");
    var rules = "groups: [{name: g, rules: [{record: 'a:b', expr: wanted}]}]\n";
    assertThat(
            Queries.of(
                List.of(
                    FileParser.parse("rules.yaml", rules).orElseThrow(),
                    FileParser.parse("o.yaml", "kind: PrometheusRule\nspec:\n  " + rules)
                        .orElseThrow())))
        .hasSize(1);
  }

  private static List<Kind> kinds(String path, String text) {
    var queries = queries(path, text);
    queries.forEach(query -> assertThat(query.faults()).as(query.text()).isEmpty());
    return queries.stream().map(Query::kind).toList();
  }

  private static List<Query> queries(String path, String text) {
    return Queries.of(List.of(FileParser.parse(path, text).orElseThrow()));
  }
}
