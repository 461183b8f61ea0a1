package org.yawlfoundation.yawl.config.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.tier.Documents;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;
import org.yawlfoundation.yawl.config.tier.TierReader;

/** Values that contradict each other, and that each way out which can be pasted ends it. */
final class PlanCheckerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "load.casesPerSecond=100000 | 100000 cases a second disagree with the load's other numbers.",
        "load.casesPerSecond=0.001 | 0.001 cases a second disagree with the load's other numbers.",
        "load.casesPerSecond=17 & load.caseLifetime=1h | 17 cases a second disagree with the load's other numbers.",
        "engine.resources.cpu=3 | `engine.resources.cpu` of 3 is more than `engine.resources.cpuLimit` of 2.",
        "engine.resources.cpuLimit=500m | `engine.resources.cpu` of 1 is more than `engine.resources.cpuLimit` of 500m.",
        "engine.resources.cpu=3 & engine.resources.cpuLimit=2 | `engine.resources.cpu` of 3 is more than `engine.resources.cpuLimit` of 2.",
        "engine.preStop=2m | `engine.preStop` of 2m is no less than `engine.terminationGrace` of 2m.",
        "engine.preStop=3m | `engine.preStop` of 3m is more than `engine.terminationGrace` of 2m.",
        "engine.terminationGrace=10s | `engine.preStop` of 10s is no less than `engine.terminationGrace` of 10s.",
        "engine.terminationGrace=1s & engine.preStop=2s | `engine.preStop` of 2s is more than `engine.terminationGrace` of 1s.",
        "engine.terminationGrace=1s & engine.preStop=1s | `engine.preStop` of 1s is no less than `engine.terminationGrace` of 1s.",
        "pgbouncer.terminationGrace=10s | `pgbouncer.preStop` of 10s is no less than `pgbouncer.terminationGrace` of 10s.",
        "rollout.progressDeadline=30s | `pgbouncer.minReady` of 30s is no less than `rollout.progressDeadline` of 30s.",
        "pgbouncer.minReady=10m | `pgbouncer.minReady` of 10m is no less than `rollout.progressDeadline` of 10m.",
        "engine.priority=2000000 | `engine.priority` of 2000000 is more than `pgbouncer.priority` of 1100000.",
        "pgbouncer.priority=1000000 | `engine.priority` of 1000000 is no less than `pgbouncer.priority` of 1000000.",
        "engine.probes.startupPeriod=10m | `engine.probes.startupPeriod` of 10m is more than `engine.probes.startupLimit` of 5m.",
        "alerting.caseCreationP99.warning=400ms | `objectives.caseCreationP99` of 500ms is more than `alerting.caseCreationP99.warning` of 400ms.",
        "alerting.caseCreationP99.warning=6s | `alerting.caseCreationP99.warning` of 6s is more than `alerting.caseCreationP99.critical` of 5s.",
        "alerting.caseCreationP99.critical=900ms | `alerting.caseCreationP99.warning` of 1s is more than `alerting.caseCreationP99.critical` of 900ms.",
        "alerting.checkoutP99.warning=100ms | `objectives.checkoutP99` of 200ms is more than `alerting.checkoutP99.warning` of 100ms.",
        "cells.agentsPerCell=20000000 & agents=20000000 | A cell of 20000000 agents is beyond `cells.fit.nodes`, which is 6235818.",
        "autoscaling.maxReplicas=90000 | A cell of 7078 nodes is beyond `cells.limits.nodes`, which is 5000.",
        "metrics.scrapeTimeout=16s | `metrics.scrapeTimeout` of 16s is more than `metrics.scrapeInterval` of 15s.",
        "metrics.scrapeTimeout=5s & metrics.scrapeInterval=2s | `metrics.scrapeTimeout` of 5s is more than `metrics.scrapeInterval` of 2s.",
        "engine.ports.http=9090 | `engine.ports.http` and `engine.ports.management` are both 9090.",
        "engine.ports.management=8080 | `engine.ports.http` and `engine.ports.management` are both 8080.",
        "postgresql.roles.monitoring.name=yawl | `postgresql.roles.application.name` and `postgresql.roles.monitoring.name` are both yawl.",
        "postgresql.standbys=12 & postgresql.settings.max_wal_senders=11 | `postgresql.standbys` of 12 is more than `postgresql.settings.max_wal_senders` of 11.",
        "redis.settings.maxmemory=2gb | `redis.settings.maxmemory` of 2gb is no less than `redis.memory` of 2Gi.",
        "cluster.ingress.className=nginx | `cluster.ingress.className` means nothing without `cluster.ingress.host`.",
        "cluster.gateway.host=a.example & cluster.gateway.sectionName=https | `cluster.gateway.sectionName` means nothing without `cluster.gateway.name`.",
        "cluster.secretStore.kind=SecretStore | `cluster.secretStore.kind` means nothing without `cluster.secretStore.name`.",
        "pgbouncer.exporter.resources.cpu=200m | `pgbouncer.exporter.resources.cpu` means nothing without `pgbouncer.exporter.image`.",
        "cells.argocd.path=deploy/a | `cells.argocd.path` means nothing without `cells.argocd.repository`.",
        "cluster.ingress.host=a.example & cluster.gateway.name=public | Both `cluster.ingress` and `cluster.gateway` let agents in.",
        "metrics.profile=engine & engine.env.OTEL_EXPORTER_PROMETHEUS_PORT='9999' | `engine.env.OTEL_EXPORTER_PROMETHEUS_PORT` and `engine.ports.telemetry` both give the port of OpenTelemetry's agent.",
        "istio.greenNamespace=yawl-staging | `namespace` and `istio.greenNamespace` are both yawl-staging.",
        "engine.ports.management=9000 & engine.ports.http=9000 | `engine.ports.http` and `engine.ports.management` are both 9000.",
      })
  void findsAContradictionAndEndsIt(String given, String headline) {
    Map<String, String> values = new LinkedHashMap<>();
    for (var value : List.of(given.split(" & "))) {
      values.put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
    }
    var findings = check(values);
    assertThat(findings).extracting(Finding::headline).containsExactly(headline);
    var finding = findings.get(0);
    assertThat(finding.at()).isPresent();
    assertThat(finding.isError()).isTrue();
    var ways = finding.help().stream().filter(way -> !way.changes().isEmpty()).toList();
    assertThat(ways).isNotEmpty();
    for (var way : ways) {
      var edited = new LinkedHashMap<>(values);
      way.changes()
          .forEach(
              change -> {
                edited.remove(change.key());
                if (!change.isRemoval()) {
                  edited.put(change.key(), change.value());
                }
              });
      assertThat(check(edited)).as("after `%s`", way.text()).isEmpty();
    }
  }

  @Test
  void tellsTheSumOfARateThatDisagrees() {
    assertThat(FindingPrinter.print(check(Map.of("load.casesPerSecond", "100000"))))
        .isEqualTo(
            """
            error YC207  100000 cases a second disagree with the load's other numbers.
               --> t.yaml:4:19
                |
              4 |   casesPerSecond: 100000
                |                   ^^^^^^
               load.activeCases / load.caseLifetime = 10000 / 10m = 16.667
               help: remove `load.casesPerSecond`: it follows
            """);
  }

  @Test
  void letsARateAgreeThatIsRounded() {
    assertThat(check(Map.of("load.casesPerSecond", "16.6667"))).isEmpty();
    assertThat(check(Map.of("load.casesPerSecond", "16.7"))).isEmpty();
  }

  private static List<Finding> check(Map<String, String> values) {
    var text = Documents.of("10000", values);
    var read =
        new TierReader()
            .read(new TierDocumentReader().read("t.yaml", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.findings()).as(text).isEmpty();
    return PlanChecker.check(new PlanDeriver().derive(read.tier().orElseThrow()).sheet());
  }
}
