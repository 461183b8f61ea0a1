package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

final class KubernetesSchemasTest {
  private static final int MINOR = 34;
  private static final Release TARGET = new Release("Kubernetes", new Version(1, MINOR));

  private final KubernetesSchemas schemas = new KubernetesSchemas();

  @ParameterizedTest
  @ValueSource(strings = {"engine.yaml", "others.yaml"})
  void acceptsGoodManifests(String name) {
    YamlFile file = YamlFile.parse(name, resource(name));
    assertThat(file.problems()).isEmpty();
    assertThat(file.ambiguities()).isEmpty();
    assertThat(file.documents()).flatMap(document -> schemas.validate(document, TARGET)).isEmpty();
  }

  /**
   * Each row: a text, of which the first is replaced; by what; then where and what is to be said,
   * and nothing else. A {@code |} in the replacement begins a new line.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "'  replicas: 500' ! '  replcias: 500' ! 10:3 ! `replcias` is no field of Deployment.spec; the nearest is `replicas`.",
        "'path: /health' ! 'pth: /health' ! 65:15 ! `pth` is no field of Deployment.spec.template.spec.containers[0].readinessProbe.httpGet; the nearest is `path`.",
        "'  namespace: yawl-prod' ! '  namspace: yawl-prod' ! 5:3 ! `namspace` is no field of Deployment.metadata; the nearest is `namespace`.",
        "'replicas: 500' ! 'replicas: many' ! 10:13 ! Deployment.spec.replicas is the text `many`, not a whole number.",
        "'replicas: 500' ! 'replicas: \"500\"' ! 10:13 ! Deployment.spec.replicas is the text `500`, not a whole number.",
        "'replicas: 500' ! 'replicas: 500.5' ! 10:13 ! Deployment.spec.replicas is `500.5`, not a whole number.",
        "'replicas: 500' ! 'replicas: 3000000000' ! 10:13 ! 'Deployment.spec.replicas is `3000000000`, more than 2147483647.'",
        "'replicas: 500' ! 'replicas: 99999999999999999999' ! 10:13 ! 'Deployment.spec.replicas is `99999999999999999999`, more than 2147483647.'",
        "'replicas: 500' ! 'replicas: -1' ! 10:13 ! 'Deployment.spec.replicas is `-1`, less than 0.'",
        "'replicas: 500' ! 'replicas:' ! 10:12 ! Deployment.spec.replicas is null, not a whole number.",
        "'runAsNonRoot: true' ! 'runAsNonRoot: \"true\"' ! 38:23 ! Deployment.spec.template.spec.securityContext.runAsNonRoot is the text `true`, not true or false.",
        "'command: [\"sh\", \"-c\", \"sleep 15\"]' ! 'command: {sh: c}' ! 72:26 ! Deployment.spec.template.spec.containers[0].lifecycle.preStop.exec.command is a map, not a list.",
        "'value: \"20\"' ! 'value: 20' ! 51:22 ! 'Deployment.spec.template.spec.containers[0].env[0].value is `20`, not text.'",
        "'value: \"20\"' ! 'value: true' ! 51:22 ! 'Deployment.spec.template.spec.containers[0].env[0].value is `true`, not text.'",
        "'value: \"20\"' ! 'value: \"20\"|              valueFrom: {fieldRef: {fieldPath: status.podIP}}' ! 52:15 ! 'Deployment.spec.template.spec.containers[0].env[0] has both `value` and `valueFrom`, which exclude each other.'",
        "'  selector:' ! '  #' ! 10:3 ! Deployment.spec lacks `selector`.",
        "'- name: engine' ! '-' ! 43:11 ! Deployment.spec.template.spec.containers[0] lacks `name`.",
        "'  maxReplicas: 5000' ! '  #' ! 86:3 ! HorizontalPodAutoscaler.spec lacks `maxReplicas`.",
        "'memory: 4Gi' ! 'memory: 4Gib' ! 59:23 ! 'Deployment.spec.template.spec.containers[0].resources.requests.memory is the text `4Gib`, which is no whole number of bytes such as `512Mi` or `4Gi`.'",
        "'memory: 4Gi' ! 'memory: lots' ! 59:23 ! 'Deployment.spec.template.spec.containers[0].resources.requests.memory is the text `lots`, which is no whole number of bytes such as `512Mi` or `4Gi`.'",
        "'kind: Deployment' ! 'kind: Deploymnt' ! 2:7 ! No schema is known for `apps/v1` `Deploymnt`.",
        "'kind: Deployment' ! 'knd: Deployment' ! 1:1 ! 'This is no Kubernetes document: it lacks `kind`.'",
        "'kind: Deployment' ! 'kind: deployment' ! 2:7 ! No schema is known for `apps/v1` `deployment`.",
        "'apiVersion: apps/v1' ! 'apiVersion: apps/v2' ! 1:13 ! 'Deployment.apiVersion is the text `apps/v2`, not `apps/v1`.'",
        "'IfNotPresent' ! 'ifNotPresent' ! 44:28 ! 'Deployment.spec.template.spec.containers[0].imagePullPolicy is the text `ifNotPresent`, not one of `Always`, `IfNotPresent`, `Never`.'",
        "'containerPort: 8080' ! 'containerPort: 70000' ! 47:30 ! 'Deployment.spec.template.spec.containers[0].ports[0].containerPort is `70000`, more than 65535.'",
        "'maxSurge: 10%' ! 'maxSurge: ten' ! 14:17 ! 'Deployment.spec.strategy.rollingUpdate.maxSurge is the text `ten`, which is no percentage such as `25%`.'",
        "'name: yawl-engine' ! 'name: Yawl_Engine' ! 4:9 ! 'Deployment.metadata.name is the text `Yawl_Engine`, which is no DNS name (lower-case letters, digits, and `-` or `.` within).'",
        "'effect: NoSchedule' ! 'effect: Never' ! 36:19 ! 'Deployment.spec.template.spec.tolerations[0].effect is the text `Never`, not one of `NoSchedule`, `PreferNoSchedule`, `NoExecute`.'",
        "'            periodSeconds: 5' ! '            exec: {command: [ls]}' ! 64:13 ! 'Deployment.spec.template.spec.containers[0].readinessProbe is to have exactly one of `exec`, `grpc`, `httpGet`, `tcpSocket`.'",
        "'maxReplicas: 5000' ! 'maxReplicas: 50' ! 90:16 ! 'HorizontalPodAutoscaler.spec.minReplicas is `500`, more than `maxReplicas`, 50.'",
        "'        type: Utilization' ! '        type: Utilisation' ! 97:17 ! 'HorizontalPodAutoscaler.spec.metrics[0].resource.target.type is the text `Utilisation`, not one of `AverageValue`, `Utilization`, `Value`.'",
        "'averageUtilization: 65' ! 'averageValue: 65' ! 97:11 ! 'HorizontalPodAutoscaler.spec.metrics[0].resource.target lacks `averageUtilization`.'",
        "'minAvailable: 450' ! 'minAvailable: 450|  maxUnavailable: 1' ! 121:3 ! 'PodDisruptionBudget.spec has both `minAvailable` and `maxUnavailable`, which exclude each other.'",
        "'apiVersion: policy/v1' ! 'apiVersion: policy/v1|status: {}' ! 116:1 ! '`status` has no place in a file: the cluster writes it.'",
        "'app.kubernetes.io/version: \"6.0.0\"' ! 'app.kubernetes.io/version: 6.0' ! 8:32 ! 'Deployment.metadata.labels[`app.kubernetes.io/version`] is `6.0`, not text.'",
        "'app.kubernetes.io/version: \"6.0.0\"' ! '-bad/: x' ! 8:5 ! '`-bad/` is no key for Deployment.metadata.labels.'",
      })
  void findsEachFaultAtItsPlace(String good, String bad, String place, String message) {
    String text = resource("engine.yaml");
    assertThat(text).contains(good);
    int at = text.indexOf(good);
    String faulty =
        text.substring(0, at) + bad.replace('|', '\n') + text.substring(at + good.length());
    if (good.equals("  selector:")) {
      faulty = faulty.replaceFirst("#\n    matchLabels:\n      app.*\n", "#\n");
    }
    assertThat(told(faulty, MINOR)).containsExactly(place + " " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "policy/v1beta1 ! PodDisruptionBudget ! 27 ! Kubernetes serves `policy/v1beta1` `PodDisruptionBudget` no longer since 1.25; write `policy/v1`.",
        "autoscaling/v2beta2 ! HorizontalPodAutoscaler ! 27 ! Kubernetes serves `autoscaling/v2beta2` `HorizontalPodAutoscaler` no longer since 1.26; write `autoscaling/v2`.",
        "extensions/v1beta1 ! Ingress ! 36 ! Kubernetes serves `extensions/v1beta1` `Ingress` no longer since 1.22; write `networking.k8s.io/v1`.",
        "policy/v1beta1 ! PodSecurityPolicy ! 33 ! Kubernetes serves `policy/v1beta1` `PodSecurityPolicy` no longer since 1.25.",
        "flowcontrol.apiserver.k8s.io/v1beta2 ! FlowSchema ! 29 ! Kubernetes serves `flowcontrol.apiserver.k8s.io/v1beta2` `FlowSchema` no longer since 1.29; write `flowcontrol.apiserver.k8s.io/v1beta3`.",
        "flowcontrol.apiserver.k8s.io/v1beta2 ! FlowSchema ! 32 ! Kubernetes serves `flowcontrol.apiserver.k8s.io/v1beta2` `FlowSchema` no longer since 1.29; write `flowcontrol.apiserver.k8s.io/v1`.",
        "flowcontrol.apiserver.k8s.io/v1beta2 ! FlowSchema ! 28 ! No schema is known for `flowcontrol.apiserver.k8s.io/v1beta2` `FlowSchema`.",
      })
  void namesTheReleaseThatEndedAnApi(String apiVersion, String kind, int minor, String message) {
    var text = "kind: " + kind + "\napiVersion: " + apiVersion + "\nmetadata: {name: a}\n";
    var place = message.startsWith("No") ? "1:7 " : "2:13 ";
    assertThat(told(text, minor)).containsExactly(place + message);
  }

  @Test
  void tellsOfFieldsThatAreDeprecated() {
    var text =
        resource("engine.yaml")
            .replace("      containers:", "      serviceAccount: engine\n      containers:")
            .replace(
                "sizeLimit: 5Gi",
                "sizeLimit: 5Gi\n        - {name: a, glusterfs: {endpoints: e, path: p}}");
    assertThat(told(text, 31))
        .singleElement()
        .asString()
        .endsWith(
            "Deployment.spec.template.spec.serviceAccount is deprecated; a later Kubernetes may take it no longer.");
    assertThat(told(text, 32)).hasSize(2);
    var documents = YamlFile.parse("engine.yaml", text).documents();
    assertThat(schemas.validate(documents.get(0), TARGET)).allMatch(Violation::isAhead);
  }

  @Test
  void findsFieldsTheClusterDoesNotHaveYet() {
    String text =
        resource("engine.yaml")
            .replace(
                "exec:\n                command: [\"sh\", \"-c\", \"sleep 15\"]",
                "sleep:\n                seconds: 15");
    assertThat(told(text, 30)).isEmpty();
    assertThat(told(text, 28))
        .containsExactly("71:15 `sleep` came with Kubernetes 1.30; the target is 1.28.");
    assertThat(told(text, 26))
        .containsExactly(
            "71:15 `sleep` came with Kubernetes 1.30; the target is 1.26.",
            "121:3 `unhealthyPodEvictionPolicy` came with Kubernetes 1.27; the target is 1.26.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4Gi", "500m", "2", "2.5", ".5", "5.", "1e3", "12E6", "1E", "100n", "+3k", "1e-3"})
  void acceptsEveryQuantityOfTheGrammar(String quantity) {
    assertThat(
            told(
                resource("engine.yaml").replace("sizeLimit: 5Gi", "sizeLimit: '" + quantity + "'"),
                MINOR))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4Gib", "4gi", "4GB", "", " 4Gi", "4 Gi", "m", "1e", "1e3m", "4K", ".", "--1", "1_000"
      })
  void refusesWhatIsNoQuantity(String quantity) {
    assertThat(
            told(
                resource("engine.yaml").replace("sizeLimit: 5Gi", "sizeLimit: '" + quantity + "'"),
                MINOR))
        .hasSize(1);
  }

  @Test
  void tellsAllFaultsInTheOrderOfTheFile() {
    String text =
        resource("engine.yaml").replace("replicas: 500", "replicas: x").replace("4Gi", "4Gib");
    assertThat(told(text, MINOR))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .contains("10:13", "59:23", "62:23");
  }

  @Test
  void judgesTheSameFromManyThreads() {
    YamlNode document =
        YamlFile.parse("engine.yaml", resource("engine.yaml").replace("4Gi", "4Gib"))
            .documents()
            .get(0);
    List<List<Violation>> all =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> schemas.validate(document, TARGET))
            .toList();
    assertThat(all).allSatisfy(one -> assertThat(one).hasSize(2));
  }

  private List<String> told(String text, int minor) {
    YamlFile file = YamlFile.parse("engine.yaml", text);
    assertThat(file.problems()).isEmpty();
    var told = new ArrayList<String>();
    for (YamlNode document : file.documents()) {
      Stream<Violation> violations =
          schemas.validate(document, new Release("Kubernetes", new Version(1, minor))).stream();
      told.addAll(violations.map(v -> v.line() + ":" + v.column() + " " + v.message()).toList());
    }
    return told;
  }

  static String resource(String name) {
    try (var in = KubernetesSchemasTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void tellsOfANumberBeyondAllFields() {
    var yaml =
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: engine}
        spec:
          minAvailable: 1000000000000000000000000000000
          selector: {matchLabels: {app: engine}}
        """;
    var document = YamlFile.parse("pdb.yaml", yaml).documents().get(0);
    assertThat(schemas.validate(document, TARGET)).isNotEmpty();
  }
}
