package org.yawlfoundation.yawl.config.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Severity;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** Files of other hands, judged as people would hand them over. */
class AuditTest {
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void ourOwnTreeHasNoError() {
    var bundle = CONFIG.generate(ScaleTier.preset("mine", "1m"), TODAY);
    var files =
        bundle.files().entrySet().stream()
            .map(e -> new AuditedFile(e.getKey(), e.getValue()))
            .toList();
    var report = CONFIG.audit(files);
    assertThat(lines(report, Severity.ERROR)).isEmpty();
    assertThat(lines(report, Severity.WARNING))
        .containsExactlyElementsOf(warnings(bundle.findings()));
    assertThat(report.environments())
        .singleElement()
        .satisfies(
            e -> assertThat(e.assumptions()).allMatch(a -> a.why().equals("said in the files")))
        .extracting(e -> e.nearest().orElseThrow())
        .satisfies(
            tier -> {
              assertThat(tier.agents()).isEqualTo(1_000_000);
              assertThat(tier.compared()).isGreaterThan(20);
              assertThat(tier.differences()).isEmpty();
            });
  }

  /** A tier between two presets is found between them. */
  @Test
  void theNearestTierMayBeNoPreset() {
    var bundle = CONFIG.generate(ScaleTier.of("mine", 300_000), TODAY);
    var files =
        bundle.files().entrySet().stream()
            .filter(e -> e.getKey().startsWith("kubernetes/") || e.getKey().endsWith(".ini"))
            .map(e -> new AuditedFile(e.getKey(), e.getValue()))
            .toList();
    var nearest = CONFIG.audit(files).environments().get(0).nearest().orElseThrow();
    assertThat(nearest.agents()).isBetween(200_000L, 450_000L);
  }

  @Test
  void whatDiffersFromTheNearestTierIsToldWithItsReason() {
    var files =
        List.of(
            new AuditedFile(
                "hpa.yaml",
                """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: e}
                spec:
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: e}
                  minReplicas: 500
                  maxReplicas: 5000
                """),
            new AuditedFile("postgresql.conf", "max_connections = 5000\n"));
    assertThat(CONFIG.audit(files).besideFindings())
        .contains(
            "A tier of 1000000 agents explains them best: 2 of 3 numbers are the same; these"
                + " differ:",
            "  PostgreSQL's connections: 5000 (postgresql.conf:1:19), ours ",
            "(postgresql.settings.max_connections = ");
  }

  @Test
  void anImagesTagSaysTheVersion() {
    var pool =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: pool, labels: {a: p}}
        spec:
          selector: {matchLabels: {a: p}}
          template:
            metadata: {labels: {a: p}}
            spec:
              containers:
                - name: pgbouncer
                  image: edoburu/pgbouncer:v1.20.1-p0
        """;
    var files =
        List.of(
            new AuditedFile("pool.yaml", pool),
            new AuditedFile("pgbouncer.ini", "[pgbouncer]\nmax_prepared_statements = 0\n"));
    var report = CONFIG.audit(files);
    assertThat(lines(report, Severity.ERROR))
        .contains(
            "YC303 error pgbouncer.ini:2:1 PgBouncer 1.20 has no setting"
                + " `max_prepared_statements`; it came with 1.21.0.");
    assertThat(report.besideFindings())
        .contains(
            "  targets.pgbouncer: 1.20 (the image `edoburu/pgbouncer:v1.20.1-p0` at"
                + " pool.yaml:10:18)\n");
  }

  /** Of two clusters each is judged for itself, with what both share. */
  @Test
  void foldersThatClaimTheSameAreEnvironments() {
    var budget =
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: e}
        spec: {minAvailable: 5}
        """;
    var files =
        List.of(
            new AuditedFile("base/pdb.yaml", budget),
            new AuditedFile(
                "base/kustomization.yaml", "kind: Kustomization\nresources: [pdb.yaml]\n"),
            new AuditedFile("envs/prod/hpa.yaml", hpa(5)),
            new AuditedFile("envs/test/hpa.yaml", hpa(9)),
            new AuditedFile("envs/test/patch.yaml", "apiVersion: apps/v1\nkind: Deployment\n"),
            new AuditedFile(
                "envs/test/kustomization.yaml",
                "kind: Kustomization\nresources: [../../base]\npatches: [{path: patch.yaml}]\n"));
    var report = CONFIG.audit(files);
    assertThat(lines(report, Severity.ERROR))
        .containsExactly(
            "YC201 error base/pdb.yaml:4:22 5 pods must stay of a fleet of 5, so no node can be"
                + " drained.");
    assertThat(report.findings().get(0).notes()).contains("judged with envs/prod");
    assertThat(report.environments().stream().map(AuditedEnvironment::name))
        .containsExactly("envs/prod", "envs/test");
    assertThat(lines(report, Severity.INFO))
        .containsExactly(
            "YC600 info envs/test/patch.yaml:1:1 This file is not judged: it is a patch; judge"
                + " what `kubectl kustomize` makes of it.");
  }

  private static String hpa(int replicas) {
    return """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: e}
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: e}
          minReplicas: %d
          maxReplicas: 9
        """
        .formatted(replicas);
  }

  /** Grafana's API takes a dashboard in an envelope. */
  @Test
  void aDashboardMayBeInAnEnvelope() {
    var dashboard =
        """
        {"dashboard": {"title": "a", "panels": [
          {"title": "b", "targets": [{"expr": "rate(up[1m"}]}
        ]}}
        """;
    assertThat(lines(file("a.json", dashboard), Severity.ERROR))
        .singleElement()
        .asString()
        .startsWith("YC501 error a.json:2:");
  }

  private static List<String> warnings(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.severity() == Severity.WARNING)
        .map(f -> f.id() + " warning - " + f.headline())
        .toList();
  }

  @Test
  void aPagesBlocksAreFilesWithPlacesOfThePage() {
    var page =
        """
        # How we deploy

        - In `pdb.yaml` and its autoscaler:
          ```yaml
          apiVersion: policy/v1
          kind: PodDisruptionBudget
          metadata: {name: e}
          spec: {minAvailable: 5}
          ---
          apiVersion: autoscaling/v2
          kind: HorizontalPodAutoscaler
          metadata: {name: e}
          spec:
            scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: e}
            minReplicas: 5
            maxReplicas: 9
          ```

        ```yaml
        # sysctl.conf changes:
        vm.max_map_count = many
        ```

        ```bash
        cat > /tmp/pool.ini << 'INI'
        [pgbouncer]
        pool_mode = sometimes
        INI
        ```
        """;
    assertThat(lines(file("guide.md", page), Severity.ERROR))
        .containsExactly(
            "YC201 error guide.md:8:24 5 pods must stay of a fleet of 5, so no node can be drained.",
            "YC303 error guide.md:21:20 `vm.max_map_count` takes a number from 10 to 2147483647,"
                + " not `many`.",
            "YC251 error guide.md:27:1 PgBouncer starts, and no client gets through.",
            "YC303 error guide.md:27:13 `pool_mode` takes session, transaction, statement, not"
                + " `sometimes`.");
  }

  @Test
  void filesAreToldByWhatTheySay() {
    assertThat(
            lines(
                List.of(
                    new AuditedFile("db/primary.conf", "shared_buffers = lots\nwork_mem = 8MB\n"),
                    new AuditedFile("pool/prod.ini", "[pgbouncer]\npool_size = 1\n"),
                    new AuditedFile("node.conf", "net.core.somaxconn = x\n"),
                    new AuditedFile("jvm.options", "-XX:+UseZGC\n-XX:+UseG1GC\n"),
                    new AuditedFile(".github/workflows/ci.yml", "on: push\njobs: {}\n"),
                    new AuditedFile("app.toml", "[service]\nfiles = 1\n"),
                    new AuditedFile(
                        "chart/templates/x.yaml", "kind: {{ .Values.kind }}\nspec:\n  on: yes\n"))))
        .map(line -> line.replaceAll("(:[0-9]+:[0-9]+) .*", "$1"))
        .containsExactly(
            "YC303 error db/primary.conf:1:18",
            "YC205 error jvm.options:2:1",
            "YC303 error node.conf:1:22",
            "YC251 error pool/prod.ini:2:1",
            "YC303 error pool/prod.ini:2:1",
            "YC600 info .github/workflows/ci.yml:1:1",
            "YC600 info app.toml:1:1",
            "YC600 info chart/templates/x.yaml:1:1");
  }

  /** What a ConfigMap holds is a file, and its places are those of the manifest. */
  @Test
  void filesInManifestsAreJudged() {
    var manifest =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: pool}
        data:
          pgbouncer.ini: |
            [pgbouncer]
            pool_mode = sometimes
          folded.ini: "[pgbouncer]\\npool_mode = never\\n"
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: e, labels: {a: e}}
        spec:
          selector: {matchLabels: {a: e}}
          template:
            metadata: {labels: {a: e}}
            spec:
              containers:
                - name: e
                  image: eclipse-temurin:21@sha256:%s
                  env:
                    - name: JDK_JAVA_OPTIONS
                      value: >-
                        -XX:+UseZGC
                        -XX:+UseCompactObjectHeaders
        """
            .formatted("0".repeat(64));
    assertThat(lines(file("k8s/all.yaml", manifest), Severity.ERROR))
        .map(line -> line.replaceAll("(:[0-9]+:[0-9]+) .*", "$1"))
        .containsExactly(
            "YC303 error k8s/all.yaml:7:17",
            "YC303 error k8s/all.yaml:8:41",
            "YC205 error k8s/all.yaml:25:17");
  }

  @Test
  void kindsOfOtherProgramsAreNoFault() {
    var manifest =
        """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: db}
        spec: {}
        ---
        apiVersion: networking.istio.io/v1beta1
        kind: VirtualService
        metadata: {name: e}
        spec: {}
        ---
        apiVersion: autoscaling/v1
        kind: HorizontalPodAutoscaler
        metadata: {name: e}
        spec: {maxReplicas: 4}
        ---
        apiVersion: serving.knative.dev/v1
        kind: Service
        metadata: {name: e}
        """;
    assertThat(lines(file("all.yaml", manifest), Severity.ERROR)).isEmpty();
  }

  @Test
  void whatIsHostileIsData() {
    var files = new ArrayList<AuditedFile>();
    files.add(new AuditedFile("bomb.yaml", "apiVersion: v1\na: &a [x,x]\nb: [*a,*c]\n"));
    files.add(new AuditedFile("deep.json", "{\"panels\":".repeat(3000)));
    files.add(new AuditedFile("deep.md", ">".repeat(20_000) + "\n```yaml\na: b\n```\n"));
    files.add(new AuditedFile("escape.ini", "[pgbouncer]\n\u001b[2J = 1\n"));
    files.add(new AuditedFile("empty.yaml", ""));
    files.add(new AuditedFile("open.sh", "cat <<EOF > a.yaml\nkind: x\n"));
    assertThat(CONFIG.audit(files).findingLines(true)).doesNotContain("\u001b").contains("YC301");
  }

  /** Everything is told, and nothing shortened. */
  @Test
  void thousandsOfFindingsAreAllTold() {
    var text = new StringBuilder("[databases]\n* =\n[pgbouncer]\nlisten_addr = *\nauth_file = u\n");
    for (int i = 0; i < 2_000; i++) {
      text.append("no_such_").append(i).append(" = 1\n");
    }
    assertThat(lines(file("pgbouncer.ini", text.toString()), Severity.ERROR)).hasSize(2_000);
  }

  private static List<String> lines(AuditReport report, Severity severity) {
    return report
        .findingLines(false)
        .lines()
        .filter(line -> line.startsWith(" " + severity.word() + " ", 5))
        .toList();
  }

  private static List<String> lines(List<AuditedFile> files) {
    return CONFIG.audit(files).findingLines(false).lines().toList();
  }

  private static List<String> lines(List<AuditedFile> files, Severity severity) {
    return lines(CONFIG.audit(files), severity);
  }

  private static List<AuditedFile> file(String path, String text) {
    return List.of(new AuditedFile(path, text));
  }
}
