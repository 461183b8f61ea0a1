package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Severity;

/** Limits beyond what the rest of the tree allows, and alerts in the wrong order. */
class ThresholdOutOfReachTest {
  private static final Checker CHECKER = new Checker(List.of(new ThresholdOutOfReach()));

  @Test
  void connectionsBehindPoolsStopAtTheirPools() {
    var found = besideOurs("pg_stat_activity_count > 4500");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(found.get(0).headline()).isEqualTo("This is at most 518, and never `> 4500`.");
    assertThat(found.get(0).at()).hasToString("Optional[own.yaml:5:36]");
    assertThat(found.get(0).notes())
        .containsExactly("(6 PgBouncers + 1 of a rollout) x 74 connections = 518");
  }

  @Test
  void sumsOfConnectionsStopThereToo() {
    assertThat(besideOurs("sum(pg_stat_activity_count) > 4500")).hasSize(1);
    assertThat(besideOurs("sum by (instance) (pg_stat_activity_count) / 10 > 450")).hasSize(1);
    assertThat(besideOurs("sum(pgbouncer_pools_client_active_connections) > 9000000")).hasSize(1);
    assertThat(besideOurs("sum by (instance) (pg_stat_activity_count) > 399")).isEmpty();
  }

  @Test
  void connectionsStopWherePostgresqlStops() {
    var conf = parse("postgresql/postgresql.conf", "max_connections = 300\n");
    var alone = List.of(conf, rules("pg_stat_activity_count > 300"));
    assertThat(CHECKER.check(alone, Trail.NONE))
        .extracting(Finding::headline)
        .containsExactly("This is at most 300, and never `> 300`.");
    var reached = List.of(conf, rules("pg_stat_activity_count > 299"));
    assertThat(CHECKER.check(reached, Trail.NONE)).isEmpty();
    assertThat(CHECKER.check(List.of(rules("pg_stat_activity_count > 300")), Trail.NONE)).isEmpty();
  }

  @Test
  void whatCountsNothingAsNoughtMayBeNought() {
    assertThat(alone("count(up == 1) < 1")).hasSize(1);
    assertThat(alone("(count(up == 1) or vector(0)) < 1")).isEmpty();
  }

  @Test
  void quantilesOfTelemetryEndWhereItsBucketsEnd() {
    assertThat(engine("%s > 10000")).hasSize(1);
    assertThat(engine("max(%s) / 1000 > 30")).hasSize(1);
    assertThat(engine("%s >= 10000")).isEmpty();
    assertThat(engine("%s / 1000 > 9")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "namespace: flows\n"})
  void aThresholdAboveTheLastBucketIsToldWhereItIsGiven(String more) {
    var document =
        "tier: small\nagents: 10000\nmetrics: {profile: engine}\n"
            + "alerting:\n  caseCreationP99:\n    critical: 15s\n"
            + more;
    assertThat(
            YawlConfig.create()
                .generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23))
                .printFindings())
        .contains(
            "error YC513  This is at most 10, and never `> 15`.",
            "   --> tier.yaml:6:15, which gives prometheus/",
            "help: set `alerting.caseCreationP99.critical: 7500ms`");
  }

  private static List<Finding> engine(String form) {
    var quantile =
        "histogram_quantile(0.99, sum by (le)"
            + " (rate(yawl_engine_operation_duration_milliseconds_bucket[5m])))";
    var file =
        "# for Prometheus 3.5, metrics of the profile engine\n"
            + "groups: [{name: g, rules: [{record: a:b, expr: '%s'}]}]\n"
                .formatted(form.formatted(quantile));
    return CHECKER.check(List.of(parse("prometheus/rules.yaml", file)), Trail.NONE);
  }

  private static List<Finding> alone(String expr) {
    return CHECKER.check(List.of(rules(expr)), Trail.NONE);
  }

  @Test
  void theWarningComesBeforeTheCriticalAlert() {
    assertThat(pair("a > 80", "5m", "a > 90", "5m")).isEmpty();
    assertThat(pair("a > 80", "5m", "a>70", "5m"))
        .containsExactly("The critical alert fires no later than `Low`, which is warning.");
    assertThat(pair("a < 80", "5m", "a < 70", "5m")).isEmpty();
    assertThat(pair("a < 80", "5m", "a < 90", "5m")).hasSize(1);
    assertThat(pair("a > 80", "5m", "a > 80", "5m")).hasSize(1);
    assertThat(pair("a > 80", "5m", "a > 80", "10m")).isEmpty();
    assertThat(pair("a > 80", "5m", "a < 70", "5m")).isEmpty();
    assertThat(pair("a > 80", "5m", "b > 70", "5m")).isEmpty();
  }

  private static List<String> pair(String low, String lowFor, String high, String highFor) {
    var file =
        """
        groups:
        - name: g
          rules:
          - {alert: Low, expr: '%s', for: %s, labels: {severity: warning}}
          - {alert: High, expr: '%s', for: %s, labels: {severity: critical}}
        """
            .formatted(low, lowFor, high, highFor);
    return CHECKER.check(List.of(parse("rules.yaml", file)), Trail.NONE).stream()
        .map(Finding::headline)
        .toList();
  }

  private static List<Finding> besideOurs(String expr) {
    var files = new ArrayList<ParsedFile>();
    YawlConfig.create()
        .generate(
            TierSource.of("tier.yaml", "tier: t\nagents: 1000000\n"), LocalDate.of(2026, 11, 23))
        .files()
        .forEach((path, text) -> FileParser.parse(path, text).ifPresent(files::add));
    files.add(rules(expr));
    return CHECKER.check(files, Trail.NONE);
  }

  private static ParsedFile rules(String expr) {
    return parse(
        "own.yaml",
        """
        groups:
        - name: own
          rules:
          - alert: Own
            expr: %s
        """
            .formatted(expr));
  }

  private static ParsedFile parse(String path, String text) {
    return FileParser.parse(path, text).orElseThrow();
  }
}
