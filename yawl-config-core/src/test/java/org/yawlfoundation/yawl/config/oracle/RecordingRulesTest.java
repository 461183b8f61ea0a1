package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.artifact.RecordingRulesFile;
import org.yawlfoundation.yawl.config.artifact.RecordingRulesTests;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.render.TreeRenderer;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** What is recorded, and the alerts on it, judged by Prometheus. */
@RequiresProgram("promtool")
class RecordingRulesTest {
  private static final String RULES = "recording-rules.yaml";
  private static final String TESTS = "recording-rules.test.yaml";
  private static final Pattern SCENE = Pattern.compile("(?m)^(?=  # Yawl\\w+$)");
  private static final ScaleTier MILLION = ScaleTier.of("one-million", 1_000_000);

  @TempDir private Path folder = Path.of("");

  static Stream<ScaleTier> tiers() {
    return Stream.of(
        ScaleTier.of("t1k", 1_000),
        ScaleTier.of("engine", 1_000).with(MonitoringKeys.PROFILE, "engine"),
        ScaleTier.of("seldom", 1_000).with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofMinutes(5)),
        ScaleTier.of("odd", 1_000)
            .with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofSeconds(70))
            .with(MonitoringKeys.CREATION_OBJECTIVE, Duration.ofSeconds(1))
            .with(MonitoringKeys.CHECKOUT_OBJECTIVE, Duration.ofSeconds(60))
            .with(AlertingKeys.CHECKOUT_WARNING, Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void alertsOnBurnRatesHoldBeforePrometheus(ScaleTier tier) throws Exception {
    write(tier);
    var promtool = new Promtool(folder);
    var checked = promtool.checkRules(RULES);
    assertThat(checked.exit()).as(checked.said()).isZero();
    var tested = promtool.testRules(TESTS);
    assertThat(tested.exit()).as(tested.said()).isZero();
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          alert: YawlCaseCreationBudgetBurn1h;                ` and `;                    ` or `
          alert: YawlCaseCreationBudgetBurn1h;                `ratio_rate5m`;             `ratio_rate1h`
          alert: YawlCaseCreationBudgetBurn1h;                `ratio_rate1h`;             `ratio_rate5m`
          alert: YawlCaseCreationBudgetBurn1h;                `> 0.144 and`;              `> 0.146 and`
          alert: YawlCaseCreationBudgetBurn1h;                `> 0.144`;                  `> 0.142`
          alert: YawlCaseCreationBudgetBurn6h;                `ratio_rate30m`;            `ratio_rate6h`
          alert: YawlCaseCreationBudgetBurn6h;                `ratio_rate6h`;             `ratio_rate30m`
          record: namespace:yawl_case_create_slow:ratio_rate1h; `[1h]`;                   `[5m]`
          record: namespace:yawl_case_create_slow:ratio_rate1h; `1 - `;                   ``
          record: namespace:yawl_case_create_slow:ratio_rate5m; `1 - `;                   ``
          record: namespace:yawl_case_create_duration_seconds_within_objective:rate5m; `,le="0.5"`; `,le="1"`
          """)
  void testsFailWhenAnExpressionIsWrong(String rule, String right, String wrong) throws Exception {
    write(MILLION);
    var file = folder.resolve(RULES);
    var text = Files.readString(file);
    int start = text.indexOf("expr:", text.indexOf("- " + rule + "\n"));
    int end = text.indexOf('\n', start);
    var before = text.substring(start, end);
    assertThat(before).contains(right);
    Files.writeString(
        file,
        text.substring(0, start)
            + before.replace(right, wrong == null ? "" : wrong)
            + text.substring(end));
    keepScenesOf(
        rule.contains("6h") ? "YawlCaseCreationBudgetBurn6h" : "YawlCaseCreationBudgetBurn1h");
    var tested = new Promtool(folder).testRules(TESTS);
    assertThat(tested.exit()).as(tested.said()).isEqualTo(1);
    assertThat(tested.said()).contains("exp:");
  }

  @Test
  void recordsAreWhatTheyAreCalled() throws Exception {
    write(MILLION);
    Files.writeString(
        folder.resolve("records.test.yaml"),
        """
        rule_files: [recording-rules.yaml]
        evaluation_interval: 15s
        tests:
          - interval: 15s
            input_series:
              - {series: 'yawl_active_cases{namespace="yawl-prod",pod="a"}', values: 100x40}
              - {series: 'yawl_active_cases{namespace="yawl-prod",pod="b"}', values: 50x40}
              - {series: 'yawl_active_cases{namespace="elsewhere",pod="c"}', values: 7x40}
              - {series: 'kube_pod_status_ready{namespace="yawl-prod",pod="yawl-engine-a",condition="true"}', values: 1x40}
              - {series: 'kube_pod_status_ready{namespace="yawl-prod",pod="yawl-engine-b",condition="true"}', values: 0x40}
              - {series: 'kube_pod_status_ready{namespace="yawl-prod",pod="yawl-engine-b",condition="false"}', values: 1x40}
              - {series: 'kube_pod_status_ready{namespace="yawl-prod",pod="pgbouncer-a",condition="true"}', values: 1x40}
              - {series: 'jvm_memory_used_bytes{namespace="yawl-prod",pod="a",area="heap",id="young"}', values: 30x40}
              - {series: 'jvm_memory_used_bytes{namespace="yawl-prod",pod="a",area="heap",id="old"}', values: 20x40}
              - {series: 'jvm_memory_used_bytes{namespace="yawl-prod",pod="a",area="nonheap",id="x"}', values: 50x40}
              - {series: 'jvm_memory_max_bytes{namespace="yawl-prod",pod="a",area="heap",id="young"}', values: 100x40}
              - {series: 'jvm_memory_max_bytes{namespace="yawl-prod",pod="a",area="heap",id="old"}', values: 100x40}
              - {series: 'jvm_memory_max_bytes{namespace="yawl-prod",pod="a",area="heap",id="eden"}', values: -1x40}
              - {series: 'pg_stat_activity_count{instance="p",datname="yawl",state="active"}', values: 3x40}
              - {series: 'pg_stat_activity_count{instance="p",datname="yawl",state="idle"}', values: 4x40}
              - {series: 'pg_stat_activity_count{instance="p",datname="other",state="idle"}', values: 9x40}
              - {series: 'yawl_case_create_duration_seconds_bucket{namespace="yawl-prod",pod="a",le="0.5"}', values: 0+90x40}
              - {series: 'yawl_case_create_duration_seconds_bucket{namespace="yawl-prod",pod="a",le="1.0"}', values: 0+150x40}
              - {series: 'yawl_case_create_duration_seconds_bucket{namespace="yawl-prod",pod="a",le="+Inf"}', values: 0+150x40}
              - {series: 'yawl_case_create_duration_seconds_count{namespace="yawl-prod",pod="a"}', values: 0+150x40}
              - {series: 'yawl_work_item_checkout_duration_seconds_bucket{namespace="yawl-prod",pod="a",le="0.2"}', values: 0x40}
              - {series: 'yawl_work_item_checkout_duration_seconds_bucket{namespace="yawl-prod",pod="a",le="+Inf"}', values: 0x40}
              - {series: 'yawl_work_item_checkout_duration_seconds_count{namespace="yawl-prod",pod="a"}', values: 0x40}
            promql_expr_test:
              - {expr: 'namespace:yawl_active_cases:sum', eval_time: 10m, exp_samples: [{labels: 'namespace:yawl_active_cases:sum{namespace="yawl-prod"}', value: 150}]}
              - {expr: 'namespace:kube_pod_status_ready:sum', eval_time: 10m, exp_samples: [{labels: 'namespace:kube_pod_status_ready:sum{namespace="yawl-prod"}', value: 1}]}
              - {expr: 'namespace_pod:jvm_memory_used_bytes:ratio', eval_time: 10m, exp_samples: [{labels: 'namespace_pod:jvm_memory_used_bytes:ratio{namespace="yawl-prod",pod="a"}', value: 0.5}]}
              - {expr: 'instance_datname:pg_stat_activity_count:sum', eval_time: 10m, exp_samples: [{labels: 'instance_datname:pg_stat_activity_count:sum{instance="p",datname="yawl"}', value: 7}]}
              - {expr: 'round(namespace:yawl_case_create_duration_seconds_count:rate5m, 0.001)', eval_time: 10m, exp_samples: [{labels: '{namespace="yawl-prod"}', value: 10}]}
              - {expr: 'round(namespace:yawl_case_create_duration_seconds_within_objective:rate5m, 0.001)', eval_time: 10m, exp_samples: [{labels: '{namespace="yawl-prod"}', value: 6}]}
              - {expr: 'round(namespace:yawl_case_create_duration_seconds:p99_rate5m, 0.0001)', eval_time: 10m, exp_samples: [{labels: '{namespace="yawl-prod"}', value: 0.9875}]}
              - {expr: 'round(namespace:yawl_case_create_slow:ratio_rate5m, 0.001)', eval_time: 10m, exp_samples: [{labels: '{namespace="yawl-prod"}', value: 0.4}]}
              - {expr: 'round(namespace:yawl_case_create_slow:ratio_rate30m, 0.001)', eval_time: 10m, exp_samples: [{labels: '{namespace="yawl-prod"}', value: 0.4}]}
              - {expr: 'round(namespace:yawl_case_create_slow:ratio_rate3d, 0.001)', eval_time: 10m, exp_samples: [{labels: '{namespace="yawl-prod"}', value: 0.4}]}
              # Nobody checks anything out: no share is slow, and none is fine.
              - {expr: 'namespace:yawl_work_item_checkout_slow:ratio_rate5m > 0', eval_time: 10m, exp_samples: []}
              - {expr: 'namespace:yawl_work_item_checkout_slow:ratio_rate1h <= 0', eval_time: 10m, exp_samples: []}
              - {expr: 'count(namespace:yawl_work_item_checkout_slow:ratio_rate1h)', eval_time: 10m, exp_samples: [{labels: '{}', value: 1}]}
        """);
    var tested = new Promtool(folder).testRules("records.test.yaml");
    assertThat(tested.exit()).as(tested.said()).isZero();
  }

  private void write(ScaleTier tier) throws Exception {
    var tree =
        new TreeRenderer(List.of(new RecordingRulesFile(), new RecordingRulesTests()))
            .render(new PlanDeriver().derive(tier));
    for (var file : tree.files().values()) {
      Files.writeString(folder.resolve(Path.of(file.path()).getFileName().toString()), file.text());
    }
  }

  /** Leaves out the scenes of the other alerts, of which some take days. */
  private void keepScenesOf(String alert) throws Exception {
    var file = folder.resolve(TESTS);
    var parts = SCENE.splitAsStream(Files.readString(file)).toList();
    var kept =
        parts.stream().skip(1).filter(part -> part.startsWith("  # " + alert + "\n")).toList();
    assertThat(kept).hasSize(4);
    Files.writeString(file, parts.get(0) + kept.stream().collect(Collectors.joining()));
  }
}
