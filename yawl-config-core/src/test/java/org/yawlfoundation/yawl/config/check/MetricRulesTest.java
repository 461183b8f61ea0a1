package org.yawlfoundation.yawl.config.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.Registered;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

/** What rules say of metrics, labels and matchers that are not there. */
class MetricRulesTest {
  private static final List<String> IDS = List.of("YC502", "YC503", "YC504", "YC512");
  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String ENGINE_PROFILE =
      "# for Prometheus 3.5, metrics of the profile engine\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yawl_case_create_duration_seconds | yawl_case_create_duration_seconds_bucket",
        "yawl_case_create_duration_ms | rate(yawl_case_create_duration_seconds_bucket[5m])",
        "jvm_gc_count | jvm_gc_pause_seconds_count",
        "jvm_gc_pause_seconds | jvm_gc_pause_seconds_max",
        "container_network_receive_bytes | container_network_receive_bytes_total",
        "yawl_cases_active | yawl_active_cases",
        "kube_pod_status_redy | kube_pod_status_ready",
        "pg_stat_statements_mean_exec_time_seconds | rate(pg_stat_statements_calls_total[5m])"
      })
  void knowsWhatIsMeant(String metric, String write) {
    assertThat(told("max(" + metric + ")"))
        .contains("error YC502", "`" + metric + "`", "help: write `", write);
  }

  @Test
  void aMetricOfNobodysMayBeTheUsers() {
    assertThat(told("max(nginx_connections_active)"))
        .contains("warning YC502", "help: name it under `metrics.own`");
    var own =
        """
        targets:
          - target: own
            metrics: [{name: nginx_connections_active, type: gauge, unit: count, labels: [zone], own: true}]
        """;
    assertThat(print(findings(rule("max by (zone) (nginx_connections_active)"), own))).isEmpty();
    assertThat(print(findings(rule("max by (zones) (nginx_connections_active)"), own)))
        .contains("error YC503", "help: write `zone`");
  }

  @Test
  void aMetricThatIsNeverCountedIsToldOf() {
    assertThat(print(findings(ENGINE_PROFILE + rule("sum(rate(yawl_cases_launched_total[5m]))"))))
        .contains("error YC502", "0 for ever", "yawl_operation=\"launchCase\"");
  }

  @Test
  void theProfileDecidesWhatTheEngineSays() {
    assertThat(told("max(yawl_active_cases)")).isEmpty();
    assertThat(print(findings(ENGINE_PROFILE + rule("max(yawl_active_cases)"))))
        .contains("error YC502", "help: write `yawl_cases_active`");
  }

  @Test
  void whatARuleRecordsIsThere() {
    assertThat(told("sum(up)\n      - record: other\n        expr: max(one)")).isEmpty();
    assertThat(
            told("sum(up)\n      - record: fleet:ups:sum\n        expr: max(fleet:up:sum)")
                .replace("\n", " "))
        .contains("No rule records `fleet:up:sum`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(pg_stat_activity_count{datnam=\"yawl\"}) | error YC503 | datname",
        "sum by (colour) (pg_stat_activity_count) | warning YC503 | ask for one of its own",
        "sum(kube_pod_status_ready{condition=\"ready\"}) | error YC504 | condition=\"true\"",
        "max(jvm_memory_used_bytes{area=~\"heep.*\"}) | error YC504 | area=\"heap\""
      })
  void tellsOfLabelsAndValues(String expr, String fault, String help) {
    assertThat(told(expr)).contains(fault, help);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le=\"200\" | 250",
        "le=~\"200([.]0)?\" | 250",
        "le=\"250.5\" | 500",
        "le=\"15000\" | 10000",
        "le=~\"fast\" | 0"
      })
  void tellsOfBucketsThatAreNotThere(String matcher, String near) {
    assertThat(print(findings(ENGINE_PROFILE + rule(operations(matcher)))))
        .contains(
            "error YC504  `" + matcher + "` matches nothing: no bucket",
            "end at 0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000",
            "help: write `le=~\"" + near + "([.]0)?\"`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "le=\"250\"",
        "le=\"250.0\"",
        "le=\"+Inf\"",
        "le=~\"250([.]0)?\"",
        "le!=\"200\"",
        "le=\"0.0\""
      })
  void knowsTheBucketsThatAreThere(String matcher) {
    assertThat(findings(ENGINE_PROFILE + rule(operations(matcher)))).isEmpty();
  }

  /** Where the exporter's configuration decides, anything may be; so of a user's own histogram. */
  @Test
  void leavesBucketsInPeaceThatNobodyKnows() {
    assertThat(told("sum(rate(yawl_case_create_duration_seconds_bucket{le=\"0.2\"}[5m]))"))
        .isEmpty();
    var own =
        """
        targets:
          - target: own
            metrics: [{name: yawl_engine_operation_duration_milliseconds, type: histogram, unit: milliseconds, labels: [otel_scope_name], own: true}]
        """;
    assertThat(findings(ENGINE_PROFILE + rule(operations("le=\"200\"")), own)).isEmpty();
  }

  private static String operations(String matcher) {
    return "sum(rate(yawl_engine_operation_duration_milliseconds_bucket{" + matcher + "}[5m]))";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "namespace: flows\n"})
  void anObjectiveWithoutABucketIsToldWhereItIsGiven(String more) {
    var document =
        "tier: small\nagents: 10000\nmetrics: {profile: engine}\n"
            + "objectives:\n  checkoutP99: 200ms\n"
            + more;
    var told = print(CONFIG.generate(TierSource.of("tier.yaml", document), TODAY).findings());
    assertThat(told)
        .contains(
            "error YC504  `le=~\"200([.]0)?\"` matches nothing",
            "   --> tier.yaml:5:16, which gives prometheus/",
            "help: set `objectives.checkoutP99: 250ms`");
    assertThat(told.split("error YC504", -1)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum by (exported_namespace) (kube_pod_status_ready{job=\"kube-state-metrics\"})",
        "sum by (team) (label_replace(up, \"team\", \"$1\", \"job\", \"(.*)\"))",
        "max(kube_pod_labels{label_app=\"yawl\"})",
        "sum by (le) (rate(yawl_case_create_duration_seconds_bucket{le=\"0.5\"}[5m]))",
        "max(up{anything!=\"x\"})",
        "sum by (alertname) (ALERTS{alertstate=\"firing\", severity=\"critical\"})",
        "max by (quantile) (go_gc_duration_seconds{quantile=\"1\"})"
      })
  void leavesInPeaceWhatIsThere(String expr) {
    assertThat(told(expr)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ZGC, G1 Young Generation, ZGC Major Pauses",
    "G1, ZGC Major Pauses, G1 Young Generation",
    "Parallel, Copy, PS Scavenge"
  })
  void theCollectorDecides(String collector, String wrong, String right) {
    var options =
        "# for JDK 25\n-XX:+Use" + (collector.equals("ZGC") ? "ZGC" : collector + "GC") + "\n";
    var findings =
        CHECKER.check(
            Stream.of(
                    FileParser.parse("jvm/engine.options", options),
                    FileParser.parse(
                        "rules.yaml", rule("max(jvm_gc_pause_seconds_max{gc=\"" + wrong + "\"})")),
                    FileParser.parse(
                        "more.yaml", rule("max(jvm_gc_pause_seconds_max{gc=\"" + right + "\"})")))
                .flatMap(file -> file.stream())
                .toList(),
            Trail.NONE);
    assertThat(findings.stream().filter(f -> f.id().equals("YC504"))).hasSize(1);
    assertThat(print(findings)).contains("`gc=\"" + wrong + "\"` matches nothing", collector);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "absent(pg_up)",
        "absent_over_time(pg_stat_activity_count[5m])",
        "absent(up{job=\"postgresql\"})",
        "(sum(pg_stat_activity_count) or vector(0)) < 1"
      })
  void oneAlertMustTellThatATargetIsGone(String absence) {
    var most =
        "groups:\n  - name: g\n    rules:\n"
            + "      - {alert: a, expr: sum(pg_stat_activity_count) > 9}\n".repeat(4);
    assertThat(print(findings(numbered(most)))).isEmpty();
    var last = "      - alert: last\n        expr: ";
    assertThat(print(findings(numbered(most) + last + "sum(pg_up) < 1\n")))
        .contains("warning YC512", "`postgresql`", "help: add an alert on `absent(");
    assertThat(print(findings(numbered(most) + last + absence + "\n"))).isEmpty();
  }

  /** Each alert with a name of its own. */
  private static String numbered(String rules) {
    var text = rules;
    for (int i = 1; text.contains("alert: a,"); i++) {
      text = text.replaceFirst("alert: a,", "alert: a" + i + ",");
    }
    return text;
  }

  @ParameterizedTest
  @MethodSource
  void ourOwnTreesAskForWhatIsThere(String tier) {
    var bundle = CONFIG.generate(TierSource.of("tier.yaml", tier), TODAY);
    assertThat(print(bundle.findings())).isEmpty();
  }

  static Stream<String> ourOwnTreesAskForWhatIsThere() {
    return Stream.of("guide", "engine")
        .flatMap(
            profile ->
                Stream.of("ZGC", "G1", "Parallel", "Serial")
                    .map(
                        collector ->
                            "tier: t\nagents: 100000\nmetrics: {profile: %s}\nengine: {jvm: {collector: %s}}\n"
                                .formatted(profile, collector)));
  }

  /** What is said of one expression that a rule records. */
  private static String told(String expr) {
    return print(findings(rule(expr)));
  }

  private static String rule(String expr) {
    return "groups:\n  - name: g\n    rules:\n      - record: one\n        expr: " + expr + "\n";
  }

  private static List<Finding> findings(String... files) {
    return CHECKER.check(
        Stream.iterate(0, i -> i + 1)
            .limit(files.length)
            .flatMap(i -> FileParser.parse("prometheus/file" + i + ".yaml", files[i]).stream())
            .toList(),
        Trail.NONE);
  }

  private static String print(List<Finding> findings) {
    return FindingPrinter.print(findings.stream().filter(f -> IDS.contains(f.id())).toList());
  }
}
