package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/**
 * The metric that the autoscaler asks for is one value for each pod, and KEDA's is their sum:
 * Prometheus answers what prometheus-adapter 0.12 and KEDA 2.20 would ask it.
 */
@RequiresProgram("promtool")
final class AutoscalerMetricTest {
  private static final String METRIC = "yawl_active_cases";

  /** What is scraped: three engines, of which one has two series, and what is no engine's. */
  private static final String SERIES =
      """
      {namespace="yawl-prod",pod="yawl-engine-a"} 1200
      {namespace="yawl-prod",pod="yawl-engine-b",instance="1"} 300
      {namespace="yawl-prod",pod="yawl-engine-b",instance="2"} 500
      {namespace="yawl-prod",pod="yawl-engine-c"} 0
      {namespace="yawl-prod",pod="load-test-x"} 7000
      {namespace="yawl-prod-green",pod="yawl-engine-d"} 90
      {namespace="yawl-prod"} 2000
      {instance="elsewhere"} 5
      """;

  private static final List<String> PODS =
      List.of("yawl-engine-a", "yawl-engine-b", "yawl-engine-c");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {METRIC, "yawl_cases_active"})
  void theAdapterServesOneValueForEachPod(String metric) throws Exception {
    var document = "metrics: {activeCases: " + metric + "}\n";
    var rule = adapterRule(document);
    var asked = yaml(document, "kubernetes/hpa.yaml").at("/spec/metrics/1/pods/metric/name");
    assertThat(served(rule, metric)).isEqualTo(asked.stringValue());
    var queries =
        List.of(
            // Discovery: whatever has the labels of a namespace and of a pod.
            expectation(
                text(rule, "/seriesQuery"),
                SERIES.lines().filter(line -> line.contains("pod=")).map(l -> metric + l).toList()),
            expectation(
                query(rule, metric, PODS),
                List.of(
                    "{pod=\"yawl-engine-a\"} 1200",
                    "{pod=\"yawl-engine-b\"} 800",
                    "{pod=\"yawl-engine-c\"} 0")),
            expectation(
                query(rule, metric, List.of("yawl-engine-b")),
                List.of("{pod=\"yawl-engine-b\"} 800")));
    var judged = judge(metric, SERIES, queries);
    assertThat(judged.exit()).as(judged.said()).isZero();
  }

  /** KEDA wants a single value; its autoscaler divides it by the target, and so counts pods. */
  @Test
  void kedaIsGivenTheSumOfWhatTheAdapterServes() throws Exception {
    var keda =
        yaml("autoscaling: {keda: true}\n", "kubernetes/scaledobject.yaml").at("/spec/triggers/1");
    assertThat(text(keda, "/metricType")).isEqualTo("AverageValue");
    assertThat(text(keda, "/metadata/ignoreNullValues")).isEqualTo("false");
    var query = text(keda, "/metadata/query");
    var adapters = query(adapterRule(""), METRIC, PODS);
    var judged =
        judge(
            METRIC,
            SERIES,
            List.of(
                expectation(query, List.of("{} 2000")),
                expectation("sum(" + adapters + ")", List.of("{} 2000"))));
    assertThat(judged.exit()).as(judged.said()).isZero();
    var none = judge(METRIC, "{namespace=\"other\"} 1\n", List.of(expectation(query, List.of())));
    assertThat(none.exit()).as("no value is no zero: %s", none.said()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "sum by (<<.GroupBy>>) ! sum",
        "sum by (<<.GroupBy>>) ! avg by (<<.GroupBy>>)",
        "<<.LabelMatchers>> ! namespace=\"yawl-prod\"",
      })
  void aWrongRuleIsFound(String right, String wrong) throws Exception {
    var rule = adapterRule("");
    var query = text(rule, "/metricsQuery");
    assertThat(query).contains(right);
    var judged =
        judge(
            METRIC,
            SERIES,
            List.of(
                expectation(
                    expanded(query.replace(right, wrong), METRIC, PODS),
                    List.of(
                        "{pod=\"yawl-engine-a\"} 1200",
                        "{pod=\"yawl-engine-b\"} 800",
                        "{pod=\"yawl-engine-c\"} 0"))));
    assertThat(judged.exit()).as(judged.said()).isEqualTo(1);
  }

  /** Naming: {@code as}, of what {@code matches}, which is all of the name unless it is given. */
  private static String served(JsonNode rule, String series) {
    assertThat(rule.at("/name").propertyNames()).containsExactly("as");
    var as = text(rule, "/name/as");
    assertThat(as).doesNotContain("$");
    assertThat(text(rule, "/seriesQuery")).startsWith(series + "{");
    return as;
  }

  private static String query(JsonNode rule, String metric, List<String> pods) {
    return expanded(text(rule, "/metricsQuery"), metric, pods);
  }

  /**
   * Querying: the label of the namespace, then that of the pods with all their names, as the
   * overrides have them.
   */
  private static String expanded(String template, String metric, List<String> pods) {
    var names = String.join("|", pods);
    var matchers =
        "namespace=\"yawl-prod\",pod" + (pods.size() > 1 ? "=~" : "=") + "\"" + names + "\"";
    return template
        .replace("<<.Series>>", metric)
        .replace("<<.LabelMatchers>>", matchers)
        .replace("<<.GroupBy>>", "pod");
  }

  private static JsonNode adapterRule(String more) {
    var config = text(yaml(more, "prometheus/adapter.yaml"), "/data/config.yaml");
    var rules = YamlFile.parse("config.yaml", config).documents().get(0).toJson().at("/rules");
    assertThat(rules).hasSize(1);
    var rule = rules.get(0);
    assertThat(text(rule, "/resources/overrides/namespace/resource")).isEqualTo("namespace");
    assertThat(text(rule, "/resources/overrides/pod/resource")).isEqualTo("pod");
    return rule;
  }

  /** What an expression gives after a minute: labels and a value on each line. */
  private static String expectation(String expression, List<String> samples) {
    var text = new StringBuilder("      - expr: " + quoted(expression) + "\n");
    text.append("        eval_time: 1m\n        exp_samples:")
        .append(samples.isEmpty() ? " []" : "");
    for (var sample : samples) {
      int space = sample.lastIndexOf(' ');
      text.append("\n          - labels: ").append(quoted(sample.substring(0, space)));
      text.append("\n            value: ").append(sample.substring(space + 1));
    }
    return text.append('\n').toString();
  }

  private Promtool.Verdict judge(String metric, String series, List<String> expectations)
      throws Exception {
    var test = new StringBuilder("evaluation_interval: 15s\ntests:\n  - interval: 15s\n");
    test.append("    input_series:\n");
    for (var line : series.lines().toList()) {
      int space = line.lastIndexOf(' ');
      test.append("      - series: ").append(quoted(metric + line.substring(0, space)));
      test.append("\n        values: ").append(line.substring(space + 1)).append("x8\n");
    }
    test.append("    promql_expr_test:\n");
    expectations.forEach(test::append);
    Files.writeString(folder.resolve("metric.test.yaml"), test);
    return new Promtool(folder).testRules("metric.test.yaml");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).stringValue();
  }

  private static JsonNode yaml(String more, String path) {
    var document = "tier: t\nagents: 1000000\n" + more;
    var bundle =
        YawlConfig.create()
            .generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    var text = Objects.requireNonNull(bundle.files().get(path), path);
    return YamlFile.parse(path, text).documents().get(0).toJson();
  }
}
