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
            .with(AlertingKeys.HEAP_WARNING, Percentage.parse("99.99%")),
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
          YawlEnginePodsNotReady;          ` < `;                       ` > `
          YawlEnginePodsNotReady;          ` < `;                       ` <= `
          YawlEnginePodsNotReady;          ` < 475`;                    ` < 474`
          YawlEnginePodsNotReady;          ` or vector(0)`;             ``
          YawlEnginePodsNotReady;          `,condition="true"`;         ``
          YawlEnginePodsNotReady;          `pod=~"yawl-engine-.*",`;    ``
          YawlEnginePodsNotReady;          `namespace="yawl-prod",`;    ``
          YawlEnginePodsNotReady;          `sum(`;                      `count(`
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
          YawlDatabaseConnectionsHigh;     ` > `;                       ` < `
          YawlDatabaseConnectionsHigh;     ` > `;                       ` >= `
          YawlDatabaseConnectionsHigh;     `sum by (instance) `;        ``
          YawlDatabaseConnectionsHigh;     `sum by (instance) `;        `sum`
          YawlDatabaseConnectionsHigh;     `datname="yawl"`;            ``
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
    "YawlEnginePodsNotReady",
    "YawlCaseCreationLatencyHigh",
    "YawlCaseCreationLatencyCritical",
    "YawlCheckoutLatencyHigh",
    "YawlHeapMemoryHigh",
    "YawlDatabaseConnectionsHigh",
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
