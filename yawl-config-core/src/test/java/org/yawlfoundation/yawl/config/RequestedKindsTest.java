package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/** Kinds that are made on request take the place of what they are asked for in. */
final class RequestedKindsTest {
  private static final String MILLION = "tier: t\nagents: 1000000\n";
  private static final String ALL =
      """
      cluster:
        %s
        imagePullSecrets: [login]
        secretStore: {name: vault}
      pgbouncer: {tls: true, exporter: {image: "%2$s"}}
      autoscaling: {keda: true}
      metrics: {podMonitor: true}
      """;
  private static final String EXPORTER = "quay.io/a/pgbouncer-exporter@sha256:" + "0".repeat(64);
  private static final String INGRESS = "ingress: {host: a.example.org, tlsSecret: a-tls}";
  private static final String GATEWAY = "gateway: {name: public, namespace: gateways}";

  static Stream<String> documents() {
    return IntStream.rangeClosed(27, 36)
        .boxed()
        .flatMap(
            minor ->
                Stream.of(INGRESS, GATEWAY)
                    .map(
                        door ->
                            "targets: {kubernetes: \"1."
                                + minor
                                + "\"}\n"
                                + ALL.formatted(door, EXPORTER)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachVersionTakesThem(String document) {
    var bundle = bundle(MILLION + document);
    assertThat(bundle.printFindings()).isEmpty();
    assertThat(bundle.files())
        .containsKeys(
            "kubernetes/external-secrets.yaml",
            "kubernetes/scaledobject.yaml",
            "prometheus/podmonitor.yaml",
            "prometheus/pgbouncer-podmonitor.yaml",
            document.contains("gateway:") ? "kubernetes/httproute.yaml" : "kubernetes/ingress.yaml")
        .doesNotContainKeys(
            "kubernetes/hpa.yaml", "prometheus/adapter.yaml", "prometheus/servicemonitor.yaml");
  }

  @Test
  void nobodyGetsThemUnasked() {
    assertThat(bundle(MILLION).files())
        .containsKeys(
            "kubernetes/hpa.yaml", "prometheus/adapter.yaml", "prometheus/servicemonitor.yaml")
        .doesNotContainKeys(
            "kubernetes/external-secrets.yaml",
            "kubernetes/httproute.yaml",
            "kubernetes/ingress.yaml",
            "kubernetes/scaledobject.yaml",
            "prometheus/pgbouncer-podmonitor.yaml",
            "prometheus/podmonitor.yaml");
  }

  @Test
  void anExporterStandsBesideEachPgbouncer() {
    var document = MILLION + "pgbouncer: {exporter: {image: \"" + EXPORTER + "\"}}\n";
    var pod = file(document, "kubernetes/pgbouncer-deployment.yaml").at("/spec/template/spec");
    var exporter = pod.at("/containers/1");
    assertThat(exporter.at("/image").stringValue()).isEqualTo(EXPORTER);
    assertThat(exporter.at("/env/0/value").stringValue())
        .isEqualTo(
            "host=127.0.0.1 port=6432 user=pgbouncer_exporter dbname=pgbouncer sslmode=disable");
    assertThat(exporter.at("/env/1").toString()).contains("PGPASSWORD", "secretKeyRef");
    assertThat(exporter.at("/ports/0/containerPort").asInt()).isEqualTo(9_127);
    assertThat(bundle(document).files().get("requirements.yaml"))
        .contains("name: pgbouncer-exporter\n    keys:\n      - password\n");

    var monitor = file(document, "prometheus/pgbouncer-podmonitor.yaml").at("/spec");
    assertThat(monitor.at("/podMetricsEndpoints/0/port").stringValue()).isEqualTo("metrics");
    assertThat(monitor.at("/selector/matchLabels"))
        .isEqualTo(
            file(document, "kubernetes/pgbouncer-deployment.yaml")
                .at("/spec/selector/matchLabels"));
    assertThat(file(document, "prometheus/scrape.yaml").at("/scrape_configs").toString())
        .contains("\"job_name\":\"pgbouncer\"");

    var ports =
        documents(bundle(document), "kubernetes/networkpolicy.yaml").stream()
            .filter(p -> p.at("/metadata/name").stringValue().equals("pgbouncer"))
            .flatMap(p -> p.at("/spec/ingress").valueStream())
            .map(
                i ->
                    i.at("/ports/0/port").stringValue()
                        + " "
                        + i.at("/from").toString().contains("\"monitoring\""))
            .toList();
    assertThat(ports).containsExactly("pgbouncer false", "metrics true");
  }

  @Test
  void aQuotaHasRoomForExporters() {
    var with = MILLION + "pgbouncer: {exporter: {image: \"" + EXPORTER + "\"}}\n";
    var without = bundle(MILLION).plan().orElseThrow().capacity();
    var more = bundle(with).plan().orElseThrow().capacity();
    long pods = more.quota().pgbouncer().pods();
    assertThat(pods).isEqualTo(without.quota().pgbouncer().pods());
    assertThat(more.quota().pgbouncer().cpu().millis())
        .isEqualTo(without.quota().pgbouncer().cpu().millis() + 100 * pods);
    assertThat(more.quota().pgbouncer().memory())
        .isEqualTo(without.quota().pgbouncer().memory().plus(Memory.ofMebibytes(64).times(pods)));
    assertThat(more.max().cpu().millis())
        .isEqualTo(without.max().cpu().millis() + 100 * more.max().pgbouncers());
    assertThat(more.pgbouncersPerNode()).isLessThan(without.pgbouncersPerNode());
  }

  @Test
  void kedaScalesAsTheAutoscalerDoes() {
    var hpa = file(MILLION, "kubernetes/hpa.yaml").at("/spec");
    var keda = file(MILLION + "autoscaling: {keda: true}\n", "kubernetes/scaledobject.yaml");
    var spec = keda.at("/spec");
    assertThat(spec.at("/minReplicaCount")).isEqualTo(hpa.at("/minReplicas"));
    assertThat(spec.at("/maxReplicaCount")).isEqualTo(hpa.at("/maxReplicas"));
    assertThat(spec.at("/advanced/horizontalPodAutoscalerConfig/behavior"))
        .isEqualTo(hpa.at("/behavior"));
    assertThat(spec.at("/scaleTargetRef")).isEqualTo(hpa.at("/scaleTargetRef"));
    assertThat(spec.at("/triggers/0/metadata/value").stringValue())
        .isEqualTo(hpa.at("/metrics/0/resource/target/averageUtilization").asString());
    assertThat(spec.at("/triggers/1/metadata/threshold").stringValue())
        .isEqualTo(hpa.at("/metrics/1/pods/target/averageValue").stringValue());
  }

  /** Without Prometheus a fleet keeps its pods, and has at least what its load asks for. */
  @ParameterizedTest
  @CsvSource({
    "1000000, keda: true, 1000",
    "1000, keda: true, 5",
    "5000000, keda: true, 1667",
    "1000000, 'keda: true, maxReplicas: 900', 900",
    "1000000, 'keda: true, fallback: {replicas: 700}', 700",
  })
  void whoCannotAskKeepsItsPods(long agents, String autoscaling, long replicas) {
    var document = "tier: t\nagents: " + agents + "\nautoscaling: {" + autoscaling + "}\n";
    var fallback = file(document, "kubernetes/scaledobject.yaml").at("/spec/fallback");
    assertThat(fallback.path("behavior").stringValue()).isEqualTo("currentReplicasIfHigher");
    assertThat(fallback.path("replicas").asLong()).isEqualTo(replicas);
  }

  @Test
  void theChartMakesNoSecondAutoscaler() {
    var values = file(MILLION + "autoscaling: {keda: true}\n", "helm/yawl-values.yaml");
    assertThat(values.at("/autoscaling/enabled").asBoolean(true)).isFalse();
  }

  @Test
  void aPodMonitorScrapesWhatAServiceMonitorDoes() {
    var service = file(MILLION, "prometheus/servicemonitor.yaml").at("/spec");
    var pod = file(MILLION + "metrics: {podMonitor: true}\n", "prometheus/podmonitor.yaml");
    assertThat(pod.at("/spec/podMetricsEndpoints")).isEqualTo(service.at("/endpoints"));
    assertThat(pod.at("/spec/jobLabel")).isEqualTo(service.at("/jobLabel"));
    var template = file(MILLION, "kubernetes/deployment.yaml").at("/spec/template");
    pod.at("/spec/selector/matchLabels")
        .properties()
        .forEach(
            label ->
                assertThat(template.at("/metadata/labels").get(label.getKey()))
                    .isEqualTo(label.getValue()));
    assertThat(template.at("/metadata/labels").has(pod.at("/spec/jobLabel").stringValue()))
        .isTrue();
    assertThat(template.at("/spec/containers/0/ports").findValuesAsString("name"))
        .contains(pod.at("/spec/podMetricsEndpoints/0/port").stringValue());
  }

  @ParameterizedTest
  @CsvSource({
    "'', istio-ingress",
    "'artifacts: {istio: false}', ingress-nginx",
    "'cluster: {ingress: {host: a.example.org}}', ingress-nginx",
    "'cluster: {gateway: {name: public, namespace: gateways}}', gateways",
    "'cluster: {gateway: {name: public}}', yawl-prod",
    "'cluster: {ingress: {host: a.example.org}, ingressNamespace: edge}', edge",
  })
  void whoLetsAgentsInIsLetThrough(String document, String namespace) {
    var policies = documents(bundle(MILLION + document + "\n"), "kubernetes/networkpolicy.yaml");
    var from =
        policies.stream()
            .filter(p -> p.at("/metadata/name").stringValue().equals("yawl-engine"))
            .map(p -> p.at("/spec/ingress/0/from/0/namespaceSelector/matchLabels"))
            .toList();
    assertThat(from)
        .singleElement()
        .extracting(labels -> labels.get("kubernetes.io/metadata.name").stringValue())
        .isEqualTo(namespace);
  }

  @Test
  void aRouteWaitsAsLongAsTheMesh() {
    var document = MILLION + "cluster: {gateway: {name: a}}\nistio: {timeout: 90s}\n";
    var mesh = file(document, "istio/virtualservice.yaml").at("/spec/http/1/timeout");
    var route = file(document, "kubernetes/httproute.yaml").at("/spec/rules/0/timeouts/request");
    assertThat(mesh.stringValue()).isEqualTo("90s");
    assertThat(route.stringValue()).isEqualTo("1m30s");
  }

  /** The longest and the finest timeouts that a document may give. */
  @ParameterizedTest
  @CsvSource({"100ms, 100ms", "3599999ms, 59m59s999ms", "1h, 1h", "59999ms, 59s999ms"})
  void aGatewayReadsEachTimeout(String timeout, String written) {
    var document = MILLION + "cluster: {gateway: {name: a}}\nistio: {timeout: " + timeout + "}\n";
    var bundle = bundle(document);
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    var route = file(document, "kubernetes/httproute.yaml").at("/spec/rules/0/timeouts/request");
    assertThat(route.stringValue()).isEqualTo(written);
  }

  private static JsonNode file(String document, String path) {
    return documents(bundle(document), path).get(0);
  }

  private static List<JsonNode> documents(Bundle bundle, String path) {
    var text = Objects.requireNonNull(bundle.files().get(path), path);
    return YamlFile.parse(path, text).documents().stream()
        .<JsonNode>map(document -> document.toJson())
        .toList();
  }

  private static Bundle bundle(String document) {
    return YawlConfig.create()
        .generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23));
  }
}
