package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yawlfoundation.yawl.config.artifact.AlertRulesFile;
import org.yawlfoundation.yawl.config.artifact.AlertTests;
import org.yawlfoundation.yawl.config.artifact.RecordingRulesFile;
import org.yawlfoundation.yawl.config.artifact.RecordingRulesTests;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.render.TreeRenderer;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.ArchiveKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/**
 * The generated alerts, judged by Prometheus; and the generated tests of them, which must be able
 * to fail.
 */
@RequiresProgram("promtool")
class AlertProofsTest {
  private static final ScaleTier MILLION = ScaleTier.of("one-million", 1_000_000);

  private static final Pattern VERSION = Pattern.compile("version (\\d+\\.\\d+)");

  @TempDir private Path folder = Path.of("");

  static Stream<ScaleTier> tiers() {
    return Stream.of(
        ScaleTier.of("one-pod", 1_000).with(ScalingKeys.MIN_REPLICAS, 1L),
        ScaleTier.of("seldom", 1_000).with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofMinutes(5)),
        ScaleTier.of("often", 1_000).with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofSeconds(7)),
        ScaleTier.of("every-other-second", 1_000)
            .with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofSeconds(2)),
        ScaleTier.of("all", 20_000_000)
            .with(DatabaseKeys.TLS, true)
            .with(ArchiveKeys.FOLDER, "/archive")
            .with(ScalingKeys.KEDA, true),
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
    holds("promtool", tier);
  }

  static Stream<PresetTrial> trials() {
    return PresetTrial.of(List.of("promtool", "promtool-2.53", "promtool-3.5"));
  }

  /** With what is recorded, whose tests take longer: at the middle tier alone. */
  @ParameterizedTest
  @MethodSource("trials")
  void everyPresetHoldsBeforeEveryPrometheus(PresetTrial trial) throws Exception {
    var program = trial.found();
    var tier =
        ScaleTier.of("t", trial.agents())
            .with(MonitoringKeys.PROFILE, trial.profile())
            .with(TargetKeys.PROMETHEUS, version(program));
    holds(program, tier);
    var promtool = new Promtool(folder, program);
    var check = promtool.checkRules("recording-rules.yaml");
    assertThat(check.exit()).as(check.said()).isZero();
    if (trial.agents() == 1_000_000 || PresetTrial.ALL) {
      var tested = promtool.testRules("recording-rules.test.yaml");
      assertThat(tested.exit()).as(tested.said()).isZero();
    }
    System.out.println("held before " + trial);
  }

  private static Version version(String program) {
    var said = Result.of(List.of(program, "--version"));
    var version = VERSION.matcher(said.output() + said.errors());
    assertThat(version.find()).isTrue();
    return Version.parse(version.group(1));
  }

  private void holds(String program, ScaleTier tier) throws Exception {
    write(tier);
    var promtool = new Promtool(folder, program);
    var check = promtool.checkRules();
    assertThat(check.exit()).as(check.said()).isZero();
    var files = new ArrayList<String>();
    for (var alert : ProvenAlert.of(tier)) {
      assertThat(alert.tests()).as(alert.name()).isNotEmpty();
      files.add(alert.write(folder, alert.name()));
    }
    var failing = promtool.failing(files);
    assertThat(failing)
        .as(failing.isEmpty() ? "" : promtool.testRules(failing.get(0)).said())
        .isEmpty();
  }

  /**
   * Once the file as it is shipped: all alerts at once, and what fires where nothing is scraped.
   */
  @Test
  void theFileHoldsAsAWhole() throws Exception {
    write(ScaleTier.of("t1k", 1_000).with(MonitoringKeys.SCRAPE_INTERVAL, Duration.ofMinutes(1)));
    var verdict = new Promtool(folder).testRules();
    assertThat(verdict.exit()).as(verdict.said()).isZero();
  }

  @Test
  void expressionsSurviveTheirCommentsAndQuotes() throws Exception {
    var derived = new PlanDeriver().derive(MILLION);
    write(MILLION);
    var root =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(folder.resolve("rules.yaml")));
    var rules = derived.plan().alerting().rules();
    assertThat(
            ((List<?>) root.get("groups"))
                .stream().flatMap(group -> ((List<?>) ((Map<?, ?>) group).get("rules")).stream()))
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
        new TreeRenderer(
                List.of(
                    new AlertRulesFile(),
                    new AlertTests(),
                    new RecordingRulesFile(),
                    new RecordingRulesTests()))
            .render(new PlanDeriver().derive(tier));
    for (var file : tree.files().values()) {
      Files.writeString(folder.resolve(Path.of(file.path()).getFileName().toString()), file.text());
    }
  }
}
