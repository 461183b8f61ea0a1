package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yawlfoundation.yawl.config.artifact.AlertRulesFile;
import org.yawlfoundation.yawl.config.artifact.AlertTests;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.render.TreeRenderer;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;

/**
 * The generated alerts, judged by Prometheus; and the generated tests of them, which must be able
 * to fail.
 */
@RequiresProgram("promtool")
class AlertProofsTest {
  private static final ScaleTier MILLION = ScaleTier.of("one-million", 1_000_000);

  @TempDir private Path folder = Path.of("");

  static Stream<ScaleTier> tiers() {
    return Stream.of(
        ScaleTier.of("t1k", 1_000),
        ScaleTier.of("t10k", 10_000),
        ScaleTier.of("t37k", 37_500),
        ScaleTier.of("t100k", 100_000),
        MILLION,
        ScaleTier.of("one-pod", 1_000).with(ScalingKeys.MIN_REPLICAS, 1L),
        ScaleTier.of("seldom", 1_000).with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofMinutes(5)),
        ScaleTier.of("often", 1_000).with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofSeconds(7)),
        ScaleTier.of("every-second", 1_000)
            .with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofSeconds(1)),
        ScaleTier.of("one-connection", 1_000).with(AlertingKeys.CONNECTIONS_CRITICAL, 1L),
        ScaleTier.of("odd", 1_000)
            .with(AlertingKeys.CREATION_WARNING, Duration.ofMillis(999))
            .with(AlertingKeys.CREATION_CRITICAL, Duration.ofMillis(59_950))
            .with(AlertingKeys.CHECKOUT_WARNING, Duration.ofMillis(1))
            .with(AlertingKeys.HEAP_WARNING, Percentage.parse("99.99%"))
            .with(AlertingKeys.THROTTLING_WARNING, Percentage.parse("12.34%"))
            .with(AlertingKeys.RESTARTS_CRITICAL, 1L)
            .with(AlertingKeys.WAITING_WARNING, 1L)
            .with(AlertingKeys.LAG_WARNING, Duration.ofMillis(1)),
        ScaleTier.of("engine", 1_000).with(MonitoringKeys.PROFILE, "engine"),
        ScaleTier.of("pauses", 1_000).with(JvmKeys.COLLECTOR, "G1"),
        ScaleTier.of("long-pauses", 1_000)
            .with(JvmKeys.COLLECTOR, "Parallel")
            .with(AlertingKeys.GC_PAUSE_WARNING, Duration.ofSeconds(75)),
        ScaleTier.of("seldom-and-patient", 1_000)
            .with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofMinutes(5))
            .with(AlertingKeys.RESTARTS_CRITICAL, 9L)
            .with(AlertingKeys.LAG_WARNING, Duration.ofHours(1))
            .with(AlertingKeys.THROTTLING_WARNING, Percentage.of(99)),
        ScaleTier.of("slow", 1_000)
            .with(AlertingKeys.CREATION_WARNING, Duration.ofSeconds(90))
            .with(AlertingKeys.CREATION_CRITICAL, Duration.ofMinutes(10))
            .with(AlertingKeys.CHECKOUT_WARNING, Duration.ofMillis(1_237))
            .with(AlertingKeys.HEAP_WARNING, Percentage.parse("1%")));
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void alertsHoldBeforePrometheus(ScaleTier tier) throws Exception {
    write(tier);
    var promtool = new Promtool(folder);
    assertThat(promtool.checkRules())
        .as(promtool.checkRules().said())
        .extracting(Promtool.Verdict::exit)
        .isEqualTo(0);
    assertThat(promtool.testRules())
        .as(promtool.testRules().said())
        .extracting(Promtool.Verdict::exit)
        .isEqualTo(0);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          YawlEnginePodNotReady;          ` < `;                       ` > `
          YawlEnginePodNotReady;          ` < `;                       ` <= `
          YawlEnginePodNotReady;          ` < 475`;                    ` < 474`
          YawlEnginePodNotReady;          ` or vector(0)`;             ``
          YawlEnginePodNotReady;          `,condition="true"`;         ``
          YawlEnginePodNotReady;          `pod=~"yawl-engine-.*",`;    ``
          YawlEnginePodNotReady;          `namespace="yawl-prod",`;    ``
          YawlEnginePodNotReady;          `sum(`;                      `count(`
          YawlCaseCreationLatencyHigh;     ` > `;                       ` < `
          YawlCaseCreationLatencyHigh;     `> 1`;                       `> 1.01`
          YawlCaseCreationLatencyHigh;     `sum by (le) `;              ``
          YawlCaseCreationLatencyHigh;     `_bucket`;                   ``
          YawlCaseCreationLatencyHigh;     `0.99`;                      `0.95`
          YawlCaseCreationLatencyHigh;     `namespace="yawl-prod"`;     ``
          YawlCaseCreationLatencyCritical; ` > `;                       ` < `
          YawlCheckoutLatencyHigh;         ` > `;                       ` < `
          YawlHeapMemoryHigh;              `) > 0.9`;                   `) < 0.9`
          YawlHeapMemoryHigh;              `) > 0.9`;                   `) >= 0.9`
          YawlHeapMemoryHigh;              `max by`;                    `sum by`
          YawlHeapMemoryHigh;              `(namespace, pod)`;          `(namespace)`
          YawlHeapMemoryHigh;              `area="heap",`;              ``
          YawlDatabaseConnectionPoolExhausted;     ` > `;                       ` < `
          YawlDatabaseConnectionPoolExhausted;     ` > `;                       ` >= `
          YawlDatabaseConnectionPoolExhausted;     `sum by (instance) `;        ``
          YawlDatabaseConnectionPoolExhausted;     `sum by (instance) `;        `sum`
          YawlDatabaseConnectionPoolExhausted;     `datname="yawl"`;            ``
          YawlEngineCrashLooping;          ` > 3`;                      ` > 4`
          YawlEngineCrashLooping;          ` > 3`;                      ` >= 3`
          YawlEngineCrashLooping;          `changes(`;                  `rate(`
          YawlEngineCrashLooping;          `,container="engine"`;       ``
          YawlEngineCrashLooping;          `namespace="yawl-prod",`;    ``
          YawlGCPauseTimeHigh;             ` > 0`;                      ` >= 0`
          YawlGCPauseTimeHigh;             `rate(`;                     `(`
          YawlGCPauseTimeHigh;             `,cause="Allocation Stall"`; ``
          YawlGCPauseTimeHigh;             `namespace="yawl-prod",`;    ``
          YawlHeapMemoryCritical;          `) > 0.95`;                  `) > 0.94`
          YawlHeapMemoryCritical;          `) > 0.95`;                  `) > 0.96`
          YawlPgbouncerClientsWaiting;     ` > 100`;                    ` >= 100`
          YawlPgbouncerClientsWaiting;     `sum(`;                      `max(`
          YawlPgbouncerClientsWaiting;     `database="yawl"`;           ``
          YawlDatabaseReplicationLag;      ` > `;                       ` >= `
          YawlDatabaseReplicationLag;      `max by (instance)`;         `sum`
          YawlDatabaseReplicationLag;      `max by (instance)`;         `min`
          YawlEngineCPUThrottling;         ` > 0.1`;                    ` > 0.11`
          YawlEngineCPUThrottling;         ` > 0.1`;                    ` > 0.09`
          YawlEngineCPUThrottling;         `,container="engine"`;       ``
          YawlEngineCPUThrottling;         `namespace="yawl-prod",`;    ``
          YawlCaseCreationBucketMissing;   ` unless `;                  ` and `
          YawlCaseCreationBucketMissing;   `,le="0.5"`;                 ``
          YawlCaseCreationBucketMissing;   `,le="0.5"`;                 `,le="5"`
          YawlCheckoutBucketMissing;       `_count{`;                   `_sum{`
          YawlMetricsMissing;              `absent(`;                   `sum(`
          YawlMetricsMissing;              `namespace="yawl-prod"`;     ``
          """)
  void testsFailWhenAnExpressionIsWrong(String alert, String right, String wrong) throws Exception {
    write(MILLION);
    change(alert, "expr:", right, wrong);
    assertThat(new Promtool(folder).testRules().exit()).isNotZero();
  }

  @ParameterizedTest
  @CsvSource({
    "YawlEnginePodNotReady",
    "YawlEngineCrashLooping",
    "YawlCaseCreationLatencyHigh",
    "YawlCaseCreationLatencyCritical",
    "YawlCheckoutLatencyHigh",
    "YawlGCPauseTimeHigh",
    "YawlHeapMemoryHigh",
    "YawlHeapMemoryCritical",
    "YawlDatabaseConnectionPoolExhausted",
    "YawlPgbouncerClientsWaiting",
    "YawlDatabaseReplicationLag",
    "YawlEngineCPUThrottling",
    "YawlCheckoutBucketMissing",
    "YawlMetricsMissing"
  })
  void testsFailWhenAnAlertWaitsTooShortOrTooLong(String alert) throws Exception {
    for (var wrong : List.of("105s", "10m")) {
      write(MILLION);
      change(alert, "for:", alert.endsWith("Critical") ? "2m" : "5m", wrong);
      assertThat(new Promtool(folder).testRules().exit()).as(wrong).isNotZero();
    }
  }

  @Test
  void expressionsSurviveTheirCommentsAndQuotes() throws Exception {
    var derived = new PlanDeriver().derive(MILLION);
    write(MILLION);
    var root =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(folder.resolve("rules.yaml")));
    var group = (Map<?, ?>) ((List<?>) root.get("groups")).get(0);
    var rules = derived.plan().alerting().rules();
    assertThat((List<?>) group.get("rules"))
        .hasSize(rules.size())
        .allSatisfy(
            rule -> {
              var map = (Map<?, ?>) rule;
              var alert = rules.get(map.get("alert"));
              assertThat(map.get("expr")).isEqualTo(alert == null ? "" : alert.expr());
            });
  }

  private void write(ScaleTier tier) throws Exception {
    var tree =
        new TreeRenderer(List.of(new AlertRulesFile(), new AlertTests()))
            .render(new PlanDeriver().derive(tier));
    for (var file : tree.files().values()) {
      Files.writeString(folder.resolve(Path.of(file.path()).getFileName().toString()), file.text());
    }
  }

  /** Changes one line of one alert in rules.yaml. */
  private void change(String alert, String line, String right, String wrong) throws Exception {
    var file = folder.resolve("rules.yaml");
    var text = Files.readString(file);
    int start = text.indexOf(line, text.indexOf("- alert: " + alert + "\n"));
    int end = text.indexOf('\n', start);
    var before = text.substring(start, end);
    assertThat(before).contains(right);
    Files.writeString(
        file,
        text.substring(0, start)
            + before.replace(right, wrong == null ? "" : wrong)
            + text.substring(end));
  }
}
