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
