package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.check.Rule;

/** Names what was forgotten beside a new artifact, rule or template. */
class RepositoryTest {
  private static final Path TEMPLATES = Path.of("../templates");
  private static final Pattern CODE = Pattern.compile("YC[0-9]{3}");
  private static final Pattern CODE_IN_SOURCE = Pattern.compile("\"(YC[0-9]{3})\"");

  private static final Pattern INCLUDE = Pattern.compile("<#include \"([^\"]+)\">");

  @Test
  void knowsTheseArtifactsAndNoOthers() {
    assertThat(Registered.all(Artifact.class).stream().map(Artifact::path).sorted())
        .containsExactly(
            ".gitattributes",
            "alertmanager/alertmanager.yml",
            "alertmanager/routes.md",
            "alertmanager/routes.test.sh",
            "argocd/applicationset.yaml",
            "cells/index.yaml",
            "cells/{cell}/cell.yaml",
            "cells/{cell}/kubernetes/kustomization.yaml",
            "cells/{cell}/kustomization.yaml",
            "cells/{cell}/overlays/green/kustomization.yaml",
            "grafana/configmap.yaml",
            "grafana/kustomization.yaml",
            "grafana/provisioning/dashboards.yaml",
            "grafana/{dashboard}.dashboard.json",
            "helm/postgresql-values.yaml",
            "helm/redis-values.yaml",
            "helm/yawl-values.yaml",
            "istio/canary/{step}.yaml",
            "istio/destinationrule.yaml",
            "istio/kustomization.yaml",
            "istio/rollback/{step}.yaml",
            "istio/virtualservice.yaml",
            "jvm/engine.options",
            "kernel/cache/sysctl.d/99-yawl-redis.conf",
            "kernel/database/sysctl.d/99-yawl-postgresql.conf",
            "kernel/limits.d/99-yawl.conf",
            "kernel/sysctl.d/99-yawl.conf",
            "kernel/systemd/pgbouncer.service.d/90-yawl.conf",
            "kernel/systemd/postgresql.service.d/90-yawl.conf",
            "kernel/systemd/redis-server.service.d/90-yawl.conf",
            "kubernetes/deployment.yaml",
            "kubernetes/external-secrets.yaml",
            "kubernetes/hpa.yaml",
            "kubernetes/httproute.yaml",
            "kubernetes/ingress.yaml",
            "kubernetes/kustomization.yaml",
            "kubernetes/limitrange.yaml",
            "kubernetes/namespace.yaml",
            "kubernetes/networkpolicy.yaml",
            "kubernetes/pdb.yaml",
            "kubernetes/pgbouncer-configmap.yaml",
            "kubernetes/pgbouncer-deployment.yaml",
            "kubernetes/pgbouncer-pdb.yaml",
            "kubernetes/pgbouncer-service.yaml",
            "kubernetes/priorityclass.yaml",
            "kubernetes/resourcequota.yaml",
            "kubernetes/scaledobject.yaml",
            "kubernetes/service.yaml",
            "kubernetes/serviceaccount.yaml",
            "kustomization.yaml",
            "operations/assumptions.yaml",
            "operations/capacity.md",
            "operations/monitoring.md",
            "operations/runbooks/README.md",
            "operations/runbooks/{runbook}.md",
            "overlays/green/kustomization.yaml",
            "pgbouncer/pgbouncer.ini",
            "postgresql/backup.sh",
            "postgresql/pg_hba.conf",
            "postgresql/postgresql.conf",
            "postgresql/restore-drill.sh",
            "postgresql/roles.sql",
            "postgresql/{standby}.conf",
            "prometheus/adapter.yaml",
            "prometheus/kustomization.yaml",
            "prometheus/metrics.yaml",
            "prometheus/pgbouncer-podmonitor.yaml",
            "prometheus/podmonitor.yaml",
            "prometheus/prometheusrule.yaml",
            "prometheus/recording-rules.test.yaml",
            "prometheus/recording-rules.yaml",
            "prometheus/rules.test.yaml",
            "prometheus/rules.yaml",
            "prometheus/scrape.yaml",
            "prometheus/servicemonitor.yaml",
            "redis/redis.conf",
            "requirements.yaml");
  }

  @Test
  void knowsTheseRulesAndNoOthers() {
    assertThat(
            Registered.all(Rule.class).stream()
                .map(rule -> rule.id() + " " + rule.getClass().getSimpleName())
                .sorted())
        .containsExactly(
            "YC201 DisruptionBudgetBlocksDrains",
            "YC202 ClientsExceedPgbouncers",
            "YC203 HeapExceedsMemoryLimit",
            "YC204 PostgresqlMemoryExceedsHost",
            "YC205 JvmOptionRefused",
            "YC206 PoolsExceedMaxConnections",
            "YC211 CarriersExceedCpus",
            "YC212 JavaOptsUnread",
            "YC213 PodSysctlRefused",
            "YC214 BareNumberReadsSmall",
            "YC215 SettingTwice",
            "YC216 PreloadWithoutEffect",
            "YC217 StandbyBelowPrimary",
            "YC218 WalOutgrowsDisk",
            "YC219 CheckpointsForced",
            "YC220 QuotaRefusesPods",
            "YC221 MemoryTargetNeverFalls",
            "YC222 ShutdownOutlastsGrace",
            "YC230 RouteWeightsOff",
            "YC231 RetriesOutlastTimeout",
            "YC240 FleetExceedsCluster",
            "YC241 LossLeavesNoRoom",
            "YC243 PodFitsNoNode",
            "YC250 DescriptorsTooFew",
            "YC251 PgbouncerServesNobody",
            "YC252 PreparedStatementsLost",
            "YC253 PoolLimitNeverBinds",
            "YC254 InnerTimeoutOutlastsOuter",
            "YC255 TlsMismatch",
            "YC256 IdleTransactionUnbounded",
            "YC257 ArchiveLosesLog",
            "YC258 StandbyTurnedAway",
            "YC259 RoleLimitBelowPools",
            "YC260 LoginUnsafe",
            "YC261 CacheLosesData",
            "YC262 HugePagesMissing",
            "YC301 ManifestRefused",
            "YC302 YamlReadTwoWays",
            "YC303 SettingRefused",
            "YC306 HelmValueUnread",
            "YC310 PodRefusedByPodSecurity",
            "YC311 ReferenceToNothing",
            "YC312 SelectorFindsNothing",
            "YC313 PortLeadsNowhere",
            "YC314 ObjectTwice",
            "YC501 QueryRefused",
            "YC502 MetricUnknown",
            "YC503 LabelUnknown",
            "YC504 MatcherNeverMatches",
            "YC505 CounterNotRated",
            "YC506 GaugeRated",
            "YC507 QuantileOfNoBuckets",
            "YC508 UnitsMismatch",
            "YC509 SeriesCompared",
            "YC510 WindowTooShort",
            "YC511 LabelAggregatedAway",
            "YC512 AbsenceUnnoticed",
            "YC513 ThresholdOutOfReach",
            "YC514 PartForWhole",
            "YC520 AlertUntested",
            "YC521 AlertRoutesNowhere",
            "YC522 RouteDead",
            "YC523 RunbookMissing",
            "YC524 AlertUnseen");
  }

  @Test
  void everyRuleHasACodeOfItsOwnAndAPageThatBearsItsName() {
    var rules = Registered.all(Rule.class);
    assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
    for (var rule : rules) {
      assertThat(RulePage.path(rule.id())).exists();
      var page = RulePage.read(rule.id());
      assertThat(page.id()).isEqualTo(rule.id());
      assertThat(page.name()).isEqualTo(rule.getClass().getSimpleName());
      assertThat(YawlConfig.class.getResource("rules/" + rule.id() + ".md"))
          .as("the page of %s in the jar", rule.id())
          .isNotNull();
    }
  }

  @Test
  void everyPageHasARule() throws IOException {
    var ids = Registered.all(Rule.class).stream().map(rule -> rule.id() + ".md").toList();
    assertThat(names(RulePage.FOLDER))
        .filteredOn(name -> !name.equals("README.md"))
        .isEqualTo(ids.stream().sorted().toList());
  }

  @Test
  void theIndexListsEveryCodeOfTheSourcesAndNoOther() throws IOException {
    var used = new TreeSet<String>();
    for (var module : List.of(".", "../yawl-config-maven-plugin")) {
      for (var source : files(Path.of(module, "src/main/java"))) {
        var code = CODE_IN_SOURCE.matcher(Files.readString(source));
        while (code.find()) {
          used.add(code.group(1));
        }
      }
    }
    var listed = new TreeSet<String>();
    for (var line : Files.readAllLines(RulePage.FOLDER.resolve("README.md"))) {
      var code = CODE.matcher(line);
      if (line.startsWith("|") && code.find()) {
        listed.add(code.group());
      }
    }
    assertThat(used).hasSizeGreaterThan(20);
    assertThat(listed).isEqualTo(used);
  }

  @Test
  void everyArtifactHasATemplateAndEveryTemplateAnArtifact() throws IOException {
    assertThat(names(TEMPLATES))
        .filteredOn(template -> !isPart(template))
        .isEqualTo(
            Registered.all(Artifact.class).stream()
                .map(artifact -> artifact.path() + ".ftl")
                .sorted()
                .toList());
  }

  @Test
  void everyPartIsIncludedAndEveryIncludeIsAPart() throws IOException {
    var included = new TreeSet<String>();
    for (var template : files(TEMPLATES)) {
      var include = INCLUDE.matcher(Files.readString(template));
      while (include.find()) {
        var part = template.resolveSibling(include.group(1)).normalize();
        included.add(TEMPLATES.relativize(part).toString().replace('\\', '/'));
      }
    }
    assertThat(names(TEMPLATES))
        .filteredOn(RepositoryTest::isPart)
        .containsExactlyElementsOf(included);
  }

  private static boolean isPart(String template) {
    return template.startsWith("_", template.lastIndexOf('/') + 1);
  }

  private static List<Path> files(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> names(Path root) throws IOException {
    return files(root).stream()
        .map(file -> root.relativize(file).toString().replace('\\', '/'))
        .sorted()
        .toList();
  }
}
