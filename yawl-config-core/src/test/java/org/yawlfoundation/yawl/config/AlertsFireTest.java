package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;
import org.yawlfoundation.yawl.config.oracle.Result;

/**
 * The generated tests of the alerts, run by promtool; and that they would fail for a dead alert.
 */
@RequiresProgram("promtool")
class AlertsFireTest {
  private final YawlConfig config = YawlConfig.create();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agents: 1000",
        "agents: 10000",
        "agents: 37500",
        "agents: 100000",
        "agents: 1000000",
        "agents: 1000\nautoscaling: {minReplicas: 1}\nmetrics: {scrapeInterval: 5m}",
        "agents: 1000\nobjectives: {caseCreationP99: 37ms, checkoutP99: 1ms}\nmetrics: {scrapeInterval: 1s}",
        "agents: 1000\nobjectives: {caseCreationP99: 1m}\nalerting: {heap: {warning: 12.5%}}"
      })
  void everyAlertFiresAndWaitsAndStaysSilent(String tier) throws IOException {
    write(tier, "", "");
    var check = promtool("check", "rules", "--lint=all", "--lint-fatal", "rules.yaml");
    assertThat(check.exitCode()).as(check.output() + check.errors()).isZero();
    var test = promtool("test", "rules", "rules.test.yaml");
    assertThat(test.exitCode()).as(test.output() + test.errors()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"true\"}) or vector(0)) < 475|\"true\"}) or vector(0)) < 474",
        "\"true\"}) or vector(0)) < 475|\"true\"}) or vector(0)) < 476",
        "or vector(0)|or vector(500)",
        "[5m]))) > 1'|[5m]))) > 2'",
        "[5m]))) > 5'|[5m]))) > 10'",
        "[5m]))) > 0.5'|[5m]))) > 1'",
        "sum by (le) (rate(|sum by (pod) (rate(",
        "> 0) > 0.9|> 0) > 1",
        "> 0) > 0.9|> 0) > 0.89",
        "sum by (namespace, pod) (jvm|max by (namespace, pod) (jvm",
        "sum by (instance) (pg|max by (instance) (pg",
        "absent(yawl_active_cases|absent(yawl_cases",
        "for: 5m|for: 4m",
        "for: 2m|for: 20m"
      })
  void theTestsFailForADeadAlert(String mutation) throws IOException {
    int bar = mutation.indexOf('|');
    write("agents: 1000000", mutation.substring(0, bar), mutation.substring(bar + 1));
    var test = promtool("test", "rules", "rules.test.yaml");
    assertThat(test.exitCode()).as(test.output() + test.errors()).isNotZero();
  }

  private void write(String tier, String text, String other) throws IOException {
    var source = TierSource.of("tier.yaml", "tier: proof\n" + tier + "\n");
    var bundle = config.generate(source, LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    var rules = Objects.requireNonNull(bundle.files().get("prometheus/rules.yaml"));
    assertThat(rules).contains(text);
    Files.writeString(
        folder.resolve("rules.yaml"), text.isEmpty() ? rules : rules.replace(text, other));
    Files.writeString(
        folder.resolve("rules.test.yaml"),
        Objects.requireNonNull(bundle.files().get("prometheus/rules.test.yaml")));
  }

  private Result promtool(String... arguments) {
    var command = new java.util.ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    command.replaceAll(a -> a.endsWith(".yaml") ? folder.resolve(a).toString() : a);
    return Result.of(command);
  }
}
