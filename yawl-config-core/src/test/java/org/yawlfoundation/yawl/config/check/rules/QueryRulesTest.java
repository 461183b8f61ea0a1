package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yawlfoundation.yawl.config.Registered;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;

/** Which rule finds which fault of an expression, and that good ones and our own have none. */
class QueryRulesTest {
  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));

  @TestFactory
  Stream<DynamicTest> findsEachFault() {
    return Stream.of(
            List.of("YC501", "sum(a[5m]"),
            List.of("YC501", "yawl_active_cases[5m]"),
            List.of("YC501", "\"text\""),
            List.of("YC501", "rate(yawl_active_cases) > 1"),
            List.of("YC505", "sum(yawl_network_packet_loss_total) > 10"),
            List.of("YC505", "others_total / 2 > 10"),
            List.of("YC506", "rate(yawl_active_cases[5m]) > 1"),
            List.of("YC506", "deriv(yawl_network_packet_loss_total[5m]) > 1"),
            List.of("YC507", "histogram_quantile(0.99, yawl_case_create_duration_ms) > 1"),
            List.of("YC507", "histogram_quantile(0.99, rate(yawl_active_cases[5m])) > 1"),
            List.of(
                "YC507", "histogram_quantile(0.9, yawl_case_create_duration_seconds_bucket) > 1"),
            List.of("YC507", "histogram_quantile(0.9, sum without (le) (rate(x_bucket[5m]))) > 1"),
            List.of(
                "YC508",
                "histogram_quantile(0.9, rate(yawl_case_create_duration_seconds_bucket[5m])) > 500"),
            List.of("YC509", "count(kube_pod_status_ready == 1) < 500"),
            List.of("YC509", "rate(yawl_network_packet_loss_total[1m]) < 50000"),
            List.of("YC510", "rate(yawl_network_packet_loss_total[45s]) > 1"),
            List.of("YC511", "sum(yawl_active_cases) > 1"),
            List.of("YC511", "count by (namespace) (up == 0) > 1"),
            List.of("YC511", "yawl_active_cases * on(namespace) yawl_active_cases > 1"),
            List.of("YC513", "process_cpu_usage > 1"),
            List.of("YC513", "avg(process_cpu_usage) * 100 > 100"),
            List.of("YC513", "100 * max(avg_over_time(process_cpu_usage[5m])) >= 101"),
            List.of("YC513", "1 - process_cpu_usage < 0"),
            List.of("YC513", "rate(a_total{code=\"5\"}[5m]) / rate(a_total[5m]) > 14.4 * 0.1"),
            List.of(
                "YC513",
                "1 - sum(rate(yawl_case_create_duration_seconds_bucket{le=\"1\"}[5m]))"
                    + " / sum(rate(yawl_case_create_duration_seconds_count[5m])) > 1"),
            List.of("YC513", "rate(yawl_network_packet_loss_total[5m]) < 0"),
            List.of("YC513", "count by (pod) (up == 1) < 1"),
            List.of("YC513", "(count(up == 1) or vector(1)) == 0"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get(1), () -> assertThat(codes(c.get(1))).contains(c.get(0))));
  }

  @TestFactory
  Stream<DynamicTest> leavesGoodOnesAlone() {
    return Stream.of(
            "sum by (pod) (rate(yawl_network_packet_loss_total[1m])) > 10",
            "yawl_network_packet_loss_total > 0",
            "absent(yawl_network_packet_loss_total{pod=\"a\"})",
            "histogram_quantile(0.9, sum by (pod, le) (rate(yawl_case_create_duration_seconds_bucket[5m]))) > 1",
            "histogram_quantile(0.9, sum by (pod) (rate(native_seconds[5m]))) > 1",
            "count by (pod) (up) < 3",
            "yawl_active_cases * on(namespace, pod) group_left(owner) kube_pod_owner > 1",
            "max_over_time(yawl_active_cases[10s]) > 1",
            "process_cpu_usage >= 1",
            "sum by (pod) (process_cpu_usage) > 1",
            "node_timex_frequency_adjustment_ratio > 1.01",
            "rate(a_total{code=\"5\"}[5m]) / rate(a_total[1m]) > 1",
            "rate(a_total[5m]) / rate(a_total{code=\"5\"}[5m]) > 1",
            "-yawl_active_cases < 0",
            "up{pod!=\"1\"} == bool 2")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () ->
                        assertThat(codes(text))
                            .noneMatch(code -> code.matches("YC50[15-9]|YC51[013]"))));
  }

  private static List<String> codes(String expr) {
    var file =
        """
        groups:
        - name: g
          rules:
          - alert: A
            expr: '%s'
            annotations: {summary: "pod {{ $labels.pod }}"}
        """
            .formatted(expr);
    return CHECKER
        .check(List.of(FileParser.parse("rules.yaml", file).orElseThrow()), Trail.NONE)
        .stream()
        .map(finding -> finding.id())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> findsNothingInOurOwn() {
    return Stream.of(1_000, 37_500, 1_000_000, 20_000_000)
        .flatMap(
            agents ->
                Stream.of("guide", "engine")
                    .map(
                        profile ->
                            DynamicTest.dynamicTest(
                                agents + " " + profile, () -> findsNothing(agents, profile))));
  }

  private static void findsNothing(int agents, String profile) {
    var tier = "tier: t\nagents: %s\nmetrics: {profile: %s}\n".formatted(agents, profile);
    var bundle =
        YawlConfig.create().generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
    assertThat(bundle.tier()).isPresent();
    assertThat(bundle.findings().stream().filter(f -> f.id().startsWith("YC5"))).isEmpty();
  }
}
