package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.oracle.Kubectl;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/** Kustomize builds what we write: all of it, in our order, each object once. */
@Tag("oracle")
@RequiresProgram("kubectl")
class KustomizationsTest {
  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));

  private static final String EVERYTHING =
      """
      agents: 5000000
      namespace: workflow
      labels: {example.com/team: payments, example.com/cost-centre: "4711"}
      annotations: {example.com/owner: "payments: floor 3"}
      targets: {kubernetes: "1.27", jdk: 17, postgresql: 14, pgbouncer: "1.18", prometheus: "2.42"}
      cluster:
        registryMirror: registry.internal:5000/mirror
        imagePullSecrets: [registry-login]
        tolerations: [dedicated=yawl:NoSchedule, spot:NoExecute]
        nodeSelector: {node-pool: yawl}
      engine:
        jvm: {collector: G1, options: [-Xss2m]}
        env: {LOGGING_LEVEL_ROOT: WARN}
        envFromSecrets: {SMTP_PASSWORD: smtp-login/password}
      pgbouncer: {tls: true}
      postgresql: {tls: true}
      istio: {hosts: [yawl.example.org], gateways: [istio-ingress/yawl]}
      artifacts: {redis: true}
      """;

  private static final String REQUESTED =
      """
      agents: 5000000
      cluster:
        ingress: {host: yawl.example.org, className: nginx, tlsSecret: yawl-tls}
        imagePullSecrets: [registry-login]
        secretStore: {name: vault}
      pgbouncer: {tls: true, exporter: {image: pgbouncer-exporter:1}}
      autoscaling: {keda: true}
      metrics: {podMonitor: true}
      """;

  private static final String NOTHING =
      "artifacts: {istio: false, prometheus: false, grafana: false, pgbouncer: false}";

  @TempDir private Path folder = Path.of("");

  @Test
  void theBaseHoldsEveryManifestInItsOrder() throws IOException {
    write("agents: 1000000\n");
    assertThat(built("kubernetes").stream().map(KustomizationsTest::name))
        .containsExactly(
            "Namespace yawl-prod",
            "PriorityClass yawl-engine",
            "PriorityClass yawl-pgbouncer",
            "ServiceAccount yawl-engine",
            "ServiceAccount pgbouncer",
            "NetworkPolicy default-deny",
            "NetworkPolicy dns",
            "NetworkPolicy yawl-engine",
            "NetworkPolicy pgbouncer",
            "ResourceQuota yawl-engine",
            "ResourceQuota yawl-pgbouncer",
            "LimitRange yawl",
            "ConfigMap pgbouncer",
            "Service pgbouncer",
            "PodDisruptionBudget pgbouncer",
            "Deployment pgbouncer",
            "Service yawl-engine",
            "PodDisruptionBudget yawl-engine",
            "Deployment yawl-engine",
            "HorizontalPodAutoscaler yawl-engine");
    assertThat(folder.resolve("cells")).doesNotExist();
  }

  @Test
  void theRootIsTheWholeTier() throws IOException {
    write("agents: 1000000\n");
    var whole = names(built(""));
    var base = names(built("kubernetes"));
    assertThat(whole.subList(0, base.size())).isEqualTo(base);
    assertThat(whole.subList(base.size(), whole.size()))
        .containsExactly(
            "ServiceMonitor yawl-engine",
            "PrometheusRule yawl-engine",
            "ConfigMap yawl-engine-overview",
            "ConfigMap yawl-engine",
            "ConfigMap yawl-engine-jvm",
            "ConfigMap yawl-engine-database",
            "ConfigMap yawl-engine-network",
            "ConfigMap yawl-engine-slo",
            "DestinationRule yawl-engine",
            "VirtualService yawl-engine");
  }

  @Test
  void greenIsTheEngineAloneInItsOwnNamespace() throws IOException {
    var image = "registry.example.org/yawl/engine:6.1.0@sha256:" + "0".repeat(64);
    write("agents: 1000000\nistio: {greenImage: \"" + image + "\"}\n");
    var blue = built("");
    var green = built("overlays/green");
    assertThat(names(green))
        .containsExactly(
            "Namespace yawl-prod-green",
            "ServiceAccount yawl-engine",
            "NetworkPolicy default-deny",
            "NetworkPolicy dns",
            "NetworkPolicy yawl-engine",
            "ResourceQuota yawl-engine",
            "LimitRange yawl",
            "Service yawl-engine",
            "PodDisruptionBudget yawl-engine",
            "Deployment yawl-engine",
            "HorizontalPodAutoscaler yawl-engine",
            "ServiceMonitor yawl-engine",
            "DestinationRule yawl-engine");
    assertThat(green.stream().skip(1))
        .allMatch(o -> o.textAt("metadata", "namespace").equals(Optional.of("yawl-prod-green")));
    for (var name : List.of("Service yawl-engine", "HorizontalPodAutoscaler yawl-engine")) {
      assertThat(named(green, name).at("spec").map(YamlNode::toJson))
          .isEqualTo(named(blue, name).at("spec").map(YamlNode::toJson));
    }
    var engine = named(green, "Deployment yawl-engine");
    assertThat(engine.textAt("spec", "template", "spec", "containers", "0", "image"))
        .contains(image);
    assertThat(environment(engine, "DATABASE_URL"))
        .isEqualTo("jdbc:postgresql://pgbouncer.yawl-prod.svc.cluster.local:6432/yawl");
    assertThat(environment(engine, "DB_HOST")).isEqualTo("pgbouncer.yawl-prod.svc.cluster.local");
    var policy = named(green, "NetworkPolicy yawl-engine");
    assertThat(policy.at("spec", "egress").orElseThrow().toJson().toString())
        .contains("{\"kubernetes.io/metadata.name\":\"yawl-prod\"}", "\"port\":6432")
        .startsWith("[{\"ports\":[{\"port\":6432");
    var pool = named(blue, "NetworkPolicy pgbouncer");
    assertThat(pool.at("spec", "ingress").orElseThrow().toJson().toString())
        .contains("{\"kubernetes.io/metadata.name\":\"yawl-prod-green\"}");
    assertThat(named(green, "DestinationRule yawl-engine").textAt("spec", "host"))
        .contains("yawl-engine.yawl-prod-green.svc.cluster.local");
    assertThat(
            named(green, "ServiceMonitor yawl-engine")
                .textAt("spec", "namespaceSelector", "matchNames", "0"))
        .contains("yawl-prod-green");
  }

  /** What is asked for in place of another is there too, and green takes no traffic in. */
  @Test
  void whatIsRequestedTakesItsPlace() throws IOException {
    write(REQUESTED);
    assertThat(names(built("")))
        .contains("Ingress yawl-engine", "ScaledObject yawl-engine", "PodMonitor yawl-engine")
        .contains("PodMonitor pgbouncer", "ExternalSecret pgbouncer-exporter")
        .contains("ExternalSecret yawl-tls", "ExternalSecret registry-login")
        .doesNotContain("HorizontalPodAutoscaler yawl-engine", "ServiceMonitor yawl-engine");
    var green = built("overlays/green");
    assertThat(names(green))
        .contains("ScaledObject yawl-engine", "PodMonitor yawl-engine")
        .contains("ExternalSecret yawl-engine-secrets")
        .doesNotContain("Ingress yawl-engine", "PodMonitor pgbouncer");
    assertThat(
            named(green, "ScaledObject yawl-engine")
                .textAt("spec", "triggers", "1", "metadata", "query"))
        .contains("sum(yawl_active_cases{namespace=\"yawl-prod-green\",pod=~\"yawl-engine-.+\"})");
    assertThat(
            named(green, "PodMonitor yawl-engine")
                .textAt("spec", "namespaceSelector", "matchNames", "0"))
        .contains("yawl-prod-green");
    write("agents: 1000\nautoscaling: {keda: true, memoryTarget: 95%}\n");
    assertThat(
            named(built("overlays/green"), "ScaledObject yawl-engine")
                .textAt("spec", "triggers", "2", "metadata", "query"))
        .hasValueSatisfying(query -> assertThat(query).contains("-green\""));
    write("agents: 100000\ncluster: {gateway: {name: public}}\n");
    assertThat(names(built(""))).contains("HTTPRoute yawl-engine");
    assertThat(names(built("overlays/green"))).doesNotContain("HTTPRoute yawl-engine");
  }

  @Test
  void aCellIsTheBaseUnderItsOwnName() throws IOException {
    write("agents: 5000000\n");
    var cells = cells();
    assertThat(cells).hasSizeGreaterThan(1);
    for (var cell : cells) {
      sameUnderTheNameOf(cell, "cells/" + cell + "/kubernetes", "kubernetes");
      sameUnderTheNameOf(cell, "cells/" + cell, "");
      sameUnderTheNameOf(cell, "cells/" + cell + "/overlays/green", "overlays/green");
    }
  }

  private void sameUnderTheNameOf(String cell, String path, String basePath) {
    var base = built(basePath);
    var built = built(path);
    assertThat(names(built)).isEqualTo(names(base));
    for (int i = 0; i < built.size(); i++) {
      var object = built.get(i);
      assertThat(object.textAt("metadata", "labels", "yawlfoundation.org/cell")).contains(cell);
      assertThat(object.at("spec", "selector").map(YamlNode::toJson))
          .isEqualTo(base.get(i).at("spec", "selector").map(YamlNode::toJson));
      if (name(object).equals("Deployment yawl-engine")) {
        assertThat(environment(object, "ENVIRONMENT")).isEqualTo("proof-" + cell);
        assertThat(environment(base.get(i), "ENVIRONMENT")).isEqualTo("proof");
      }
    }
  }

  /** What is built holds each object once, and no rule has anything to say of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "agents: 1000",
        "agents: 10000",
        "agents: 100000",
        "agents: 1000000",
        "agents: 2000000",
        "agents: 5000000",
        "agents: 10000000",
        "agents: 20000000",
        EVERYTHING,
        REQUESTED,
        "agents: 100000\ncluster: {gateway: {name: public, namespace: gateways, host: a.example.org}}",
        "agents: 5000000\n" + NOTHING,
        "agents: 1000000\n" + NOTHING,
        "agents: 10000\nartifacts: {istio: true, pgbouncer: false, prometheus: false}",
      })
  void everyKustomizationBuilds(String keys) throws IOException {
    write(keys + "\n");
    for (var path : kustomizations()) {
      var files = new ArrayList<>(List.of(file("requirements.yaml"), file("built.yaml", path)));
      assertThat(((ParsedFile.Yaml) files.get(1)).yaml().documents().stream().map(o -> identity(o)))
          .as(path)
          .isNotEmpty()
          .doesNotHaveDuplicates();
      if (path.endsWith("overlays/green")) {
        files.add(file("blue.yaml", path.replaceFirst("/?overlays/green$", "")));
      } else if (List.of("istio", "prometheus", "grafana").contains(path)) {
        files.add(file("base.yaml", "kubernetes"));
      }
      assertThat(FindingPrinter.print(CHECKER.check(files, Trail.NONE))).as(path).isEmpty();
    }
  }

  /** A file of the tree. */
  private ParsedFile file(String name) throws IOException {
    return FileParser.parse(name, Files.readString(folder.resolve(name))).orElseThrow();
  }

  /** What a kustomization gives, for the program that it is for. */
  private ParsedFile file(String name, String path) throws IOException {
    var target = Files.readAllLines(folder.resolve(path).resolve("kustomization.yaml")).get(0);
    assertThat(target).startsWith("# for Kubernetes 1.");
    return FileParser.parse(name, target + "\n" + text(path)).orElseThrow();
  }

  private void write(String keys) throws IOException {
    var bundle =
        YawlConfig.create()
            .generate(
                TierSource.of("tier.yaml", "tier: proof\n" + keys), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    for (var file : bundle.files().entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private List<YamlNode> built(String path) {
    return YamlFile.parse("built.yaml", text(path)).documents();
  }

  private String text(String path) {
    var result = Kubectl.kustomize(folder.resolve(path));
    assertThat(result.succeeded()).as(result.errors()).isTrue();
    assertThat(result.errors()).as(path).isEmpty();
    return result.output();
  }

  /** The folders with a kustomization, below the tree's root. */
  private List<String> kustomizations() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith("kustomization.yaml"))
          .map(file -> folder.relativize(file.resolveSibling("")).toString())
          .sorted()
          .toList();
    }
  }

  /** The cells that the index names, each with the folder that is applied to it. */
  private List<String> cells() throws IOException {
    var index =
        YamlFile.parse("index.yaml", Files.readString(folder.resolve("cells/index.yaml")))
            .documents()
            .get(0);
    var names = new ArrayList<String>();
    for (int i = 0; index.at("cells", String.valueOf(i)).isPresent(); i++) {
      var name = index.textAt("cells", String.valueOf(i), "name").orElseThrow();
      assertThat(index.textAt("cells", String.valueOf(i), "overlay")).contains("cells/" + name);
      names.add(name);
    }
    return names;
  }

  private static String environment(YamlNode deployment, String name) {
    var env = deployment.at("spec", "template", "spec", "containers", "0", "env").orElseThrow();
    for (int i = 0; env.at(String.valueOf(i)).isPresent(); i++) {
      if (env.textAt(String.valueOf(i), "name").filter(name::equals).isPresent()) {
        return env.textAt(String.valueOf(i), "value").orElseThrow();
      }
    }
    return "";
  }

  private static String identity(YamlNode object) {
    return object.textAt("apiVersion").orElse("")
        + " "
        + object.textAt("metadata", "namespace").orElse("")
        + " "
        + name(object);
  }

  private static List<String> names(List<YamlNode> objects) {
    return objects.stream().map(KustomizationsTest::name).toList();
  }

  private static YamlNode named(List<YamlNode> objects, String name) {
    return objects.stream().filter(o -> name(o).equals(name)).findFirst().orElseThrow();
  }

  private static String name(YamlNode object) {
    return object.textAt("kind").orElse("") + " " + object.textAt("metadata", "name").orElse("");
  }
}
