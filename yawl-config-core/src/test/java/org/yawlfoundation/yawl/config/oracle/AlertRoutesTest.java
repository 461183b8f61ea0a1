package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** The routes of alerts, judged by Alertmanager. */
@RequiresProgram("amtool")
class AlertRoutesTest {
  private static final YawlConfig CONFIG = YawlConfig.create();

  @TempDir private Path folder = Path.of("");

  static Stream<ScaleTier> tiers() {
    return Stream.of(
        ScaleTier.of("t1k", 1_000),
        ScaleTier.of("t1m", 1_000_000),
        ScaleTier.of("cells", 20_000_000),
        ScaleTier.of("own", 1_000)
            .with(AlertingKeys.GROUP_WAIT, Duration.ZERO)
            .with(AlertingKeys.GROUP_INTERVAL, Duration.ofHours(1))
            .with(AlertingKeys.CRITICAL_REPEAT, Duration.ofMinutes(1))
            .with(AlertingKeys.REPEAT_INTERVAL, Duration.ofDays(5))
            .with(AlertingKeys.SLACK_CHANNEL, "#on-call_1")
            .with(AlertingKeys.SLACK_URL_FILE, "/run/secrets/slack"));
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void alertmanagerTakesTheFile(ScaleTier tier) throws IOException {
    var checked = Amtool.check(write(tier));
    assertThat(checked.succeeded()).as(checked.errors() + checked.output()).isTrue();
    assertThat(checked.output()).contains("SUCCESS", "4 receivers");
  }

  @ParameterizedTest
  @CsvSource({
    "critical, pagerduty-critical",
    "warning, slack-warnings",
    "info, nobody",
    "page, unrouted"
  })
  void anAlertGoesWhereItsSeveritySays(String severity, String receiver) throws IOException {
    var file = write(ScaleTier.of("t1m", 1_000_000));
    var program = RequiresProgram.Condition.find("amtool").orElseThrow().toString();
    var said =
        Result.of(
            List.of(
                program,
                "config",
                "routes",
                "test",
                "--config.file=" + file,
                "alertname=YawlHeapMemoryHigh",
                "severity=" + severity));
    assertThat(said.succeeded()).as(said.errors()).isTrue();
    assertThat(said.output().strip()).isEqualTo(receiver);
  }

  private Path write(ScaleTier tier) throws IOException {
    var text =
        CONFIG
            .generate(tier, LocalDate.of(2026, 11, 23))
            .files()
            .get("alertmanager/alertmanager.yml");
    return Files.writeString(folder.resolve("alertmanager.yml"), Objects.requireNonNull(text));
  }
}
