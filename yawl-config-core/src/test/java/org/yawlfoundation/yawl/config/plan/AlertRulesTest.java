package org.yawlfoundation.yawl.config.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;

class AlertRulesTest {
  @Test
  void watchesWhatTheGuideWatches() {
    var rules = rules(ScaleTier.of("one-million", 1_000_000));
    assertThat(rules.keySet())
        .contains(
            "YawlEnginePodNotReady",
            "YawlEngineCrashLooping",
            "YawlCaseCreationLatencyHigh",
            "YawlCaseCreationLatencyCritical",
            "YawlCheckoutLatencyHigh",
            "YawlGCPauseTimeHigh",
            "YawlGCPauseFrequencyHigh",
            "YawlHeapMemoryHigh",
            "YawlHeapMemoryCritical",
            "YawlDatabaseConnectionPoolExhausted",
            "YawlDatabaseReplicationLag",
            "YawlDatabaseSlowQueries",
            "YawlNetworkLatencyHigh",
            "YawlNetworkPacketLoss",
            "YawlCaseCreationThroughputLow",
            "YawlEngineCPUThrottling")
        .hasSizeGreaterThan(50);
    assertThat(expr(rules, "YawlEnginePodNotReady"))
        .isEqualTo(
            "(sum(kube_pod_status_ready{namespace=\"yawl-prod\",pod=~\"yawl-engine-.*\",condition=\"true\"}) or vector(0)) < 475");
    assertThat(expr(rules, "YawlCaseCreationLatencyCritical"))
        .isEqualTo(
            "histogram_quantile(0.99, sum by (le) (rate(yawl_case_create_duration_seconds_bucket{namespace=\"yawl-prod\"}[5m]))) > 5");
    assertThat(expr(rules, "YawlCheckoutLatencyHigh"))
        .endsWith("_checkout_duration_seconds_bucket{namespace=\"yawl-prod\"}[5m]))) > 0.5");
    assertThat(expr(rules, "YawlHeapMemoryHigh")).endsWith(" > 0) > 0.9");
    assertThat(expr(rules, "YawlHeapMemoryCritical")).endsWith(" > 0) > 0.95");
    assertThat(expr(rules, "YawlEngineCrashLooping"))
        .isEqualTo(
            "max by (namespace, pod) (changes(kube_pod_container_status_restarts_total{namespace=\"yawl-prod\",container=\"engine\"}[1h])) > 3");
    assertThat(expr(rules, "YawlDatabaseReplicationLag"))
        .isEqualTo("max by (instance) (pg_replication_lag_seconds) > 0.1");
    assertThat(expr(rules, "YawlEngineCPUThrottling")).endsWith(" > 0.1");
  }

  @Test
  void watchesWhatTheCollectorOfTheTierExports() {
    var tier = ScaleTier.of("some", 1_000);
    assertThat(expr(rules(tier), "YawlGCPauseTimeHigh"))
        .contains("jvm_gc_pause_seconds_count{", "cause=\"Allocation Stall\"")
        .endsWith(" > 0");
    for (var collector : List.of("G1", "Parallel", "Shenandoah")) {
      assertThat(expr(rules(tier.with(JvmKeys.COLLECTOR, collector)), "YawlGCPauseTimeHigh"))
          .isEqualTo(
              "max by (namespace, pod) (jvm_gc_pause_seconds_max{namespace=\"yawl-staging\"}) > 0.5");
    }
  }

  @Test
  void watchesNoStandbysWhereThereAreNone() {
    var tier = ScaleTier.of("some", 1_000).with(DatabaseKeys.STANDBYS, 0L);
    assertThat(rules(tier)).doesNotContainKey("YawlDatabaseReplicationLag");
  }

  @ParameterizedTest
  @CsvSource({"1000, 4", "100000, 80", "1000000, 100"})
  void warnsOfAQueueThatTheFleetCanForm(long agents, long clients) {
    assertThat(expr(rules(ScaleTier.of("some", agents)), "YawlPgbouncerClientsWaiting"))
        .endsWith("{database=\"yawl\"}) > " + clients);
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 10_000, 37_500, 100_000, 1_000_000})
  void provesEachAlertOnceFiringAndOnceSilent(long agents) {
    rules(ScaleTier.of("some", agents))
        .forEach(
            (name, alert) -> {
              var scenes = alert.proof().scenes();
              assertThat(scenes)
                  .as(name)
                  .anySatisfy(scene -> assertThat(fired(scene)).isPositive());
              if (!name.equals("YawlWatchdog")) {
                assertThat(scenes).as(name).anySatisfy(scene -> assertThat(fired(scene)).isZero());
              }
              scenes.stream()
                  .flatMap(scene -> scene.moments().stream())
                  .flatMap(moment -> moment.firing().stream())
                  .forEach(
                      firing ->
                          assertThat(firing.summary() + firing.description())
                              .as(name)
                              .doesNotContain("{{"));
            });
  }

  @Test
  void waitsForTheFirstEvaluationAfterTheHold() {
    var tier =
        ScaleTier.of("some", 1_000).with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofSeconds(7));
    var moments = alert(rules(tier), "YawlMetricsMissing").proof().scenes().get(0).moments();
    assertThat(moments)
        .extracting(Alert.Moment::at)
        .containsExactly(Duration.ofSeconds(294), Duration.ofSeconds(301));
  }

  @Test
  void pagesWhenTheOnlyPodIsGone() {
    var tier = ScaleTier.of("some", 1_000).with(ScalingKeys.MIN_REPLICAS, 1L);
    assertThat(expr(rules(tier), "YawlEnginePodNotReady")).endsWith(" < 1");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5.005, 5.005s",
    "0.5, 0.5005, 500.5ms",
    "0.999, 0.9995, 999.5ms",
    "9.991, 10.05, 10.05s",
    "0.001, 0.001005, 1.005ms",
    "59.95, 60.5, 1m 0s",
    "90, 91.5, 1m 31s",
    "3600, 3601.5, 1h 0m 1s",
    "90000, 90001.5, 1d 1h 0m 1s",
    "0, 0.0015, 1.5ms"
  })
  void choosesSecondsThatAreShownWithoutDoubt(String limit, String above, String shown) {
    var chosen = LatencyAlert.justAbove(new BigDecimal(limit));
    assertThat(chosen).isEqualByComparingTo(above);
    assertThat(Humanized.duration(chosen)).isEqualTo(shown);
  }

  @Test
  void escapesLabelValues() {
    assertThat(Selector.of("up").is("job", "a\"b\\c")).hasToString("up{job=\"a\\\"b\\\\c\"}");
  }

  private static long fired(Alert.Scene scene) {
    return scene.moments().stream().mapToLong(moment -> moment.firing().size()).sum();
  }

  private static String expr(Map<String, Alert> rules, String name) {
    return alert(rules, name).expr();
  }

  private static Alert alert(Map<String, Alert> rules, String name) {
    return Objects.requireNonNull(rules.get(name), name);
  }

  private static Map<String, Alert> rules(ScaleTier tier) {
    return new PlanDeriver().derive(tier).plan().alerting().rules();
  }
}
