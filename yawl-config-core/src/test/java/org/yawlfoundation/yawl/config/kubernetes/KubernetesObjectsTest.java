package org.yawlfoundation.yawl.config.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.tier.Presets;

final class KubernetesObjectsTest {
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final Checker SECOND_OPINION = new Checker(List.of(new ModelRefused()));

  static Stream<Long> presets() {
    return Presets.all().values().stream();
  }

  /** What our schemas accept, another client's models accept too, and know each kind of. */
  @ParameterizedTest
  @MethodSource("presets")
  void anotherClientTakesEveryManifestOfAPreset(long agents) {
    var bundle = bundle(CONFIG, agents);
    assertThat(KubernetesObjects.problems(bundle)).isEmpty();
    var objects = KubernetesObjects.of(bundle);
    assertThat(objects.stream())
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(object -> assertThat(object.getMetadata().getName()).isNotEmpty());
    assertThat(objects.get(GenericKubernetesResource.class))
        .allMatch(object -> object.getApiVersion().matches("(monitoring|networking\\.istio)\\..*"));
  }

  @Test
  void givesTypedObjects() {
    var objects = KubernetesObjects.of(bundle(CONFIG, 1_000_000));
    assertThat(objects.get(Deployment.class))
        .extracting(object -> object.getMetadata().getName())
        .contains("yawl-engine");
    assertThat(objects.get(HorizontalPodAutoscaler.class))
        .singleElement()
        .extracting(object -> object.getSpec().getMaxReplicas())
        .isEqualTo(5000);
    var budget = objects.get(PodDisruptionBudget.class).get(0);
    budget.getMetadata().setName("changed");
    assertThat(objects.get(PodDisruptionBudget.class).get(0).getMetadata().getName())
        .as("made anew, so that nobody sees another's changes")
        .isNotEqualTo("changed");
  }

  @Test
  void givesWhatHasNoModelAsAGenericObjectAndKustomizationsNotAtAll() {
    var objects = KubernetesObjects.of(bundle(stranger(), 1_000));
    assertThat(objects.stream().map(HasMetadata::getKind))
        .containsExactly("Deployment", "PrometheusRule");
    assertThat(objects.get(GenericKubernetesResource.class))
        .singleElement()
        .satisfies(rule -> assertThat(rule.<List<?>>get("spec", "groups")).isEmpty());
    assertThat(objects.get(Deployment.class).get(0).getSpec().getAdditionalProperties())
        .containsEntry("replcias", 3);
  }

  @Test
  void tellsWhatAModelRefusesAtItsPlace() {
    assertThat(KubernetesObjects.problems(bundle(stranger(), 1_000)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.id()).isEqualTo("YC305");
              assertThat(problem.isError()).isTrue();
              assertThat(problem.headline())
                  .isEqualTo("`replcias` is no field of Deployment.spec in fabric8's model.");
              assertThat(problem.gives().orElseThrow()).hasToString("stranger/objects.yaml:9:3");
            });
  }

  @Test
  void hasNoObjectsOfABundleWithErrors() {
    var bad = CONFIG.generate(TierSource.of("tier.yaml", "tier: bad\n"), LocalDate.MIN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesObjects.of(bad))
        .withMessageContaining("The bundle has errors")
        .withMessageContaining("YC105");
    assertThat(KubernetesObjects.problems(bad)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "replicas: 3 ! replicas: many ! 6:13 ! fabric8's model cannot hold Deployment.spec.replicas: ",
        "replicas: 3 ! replicas: 3.5 ! 6:13 ! fabric8's model cannot hold Deployment.spec.replicas: ",
        "image: engine ! imagee: engine ! 11:11 ! `imagee` is no field of Deployment.spec.template.spec.containers[0] in fabric8's model.",
        "value: \"1\" ! value: 1 ! 13:32 ! fabric8's model cannot hold Deployment.spec.template.spec.containers[0].env[0].value: ",
        "value: \"1\" ! value: true ! 13:32 ! fabric8's model cannot hold Deployment.spec.template.spec.containers[0].env[0].value: ",
        "replicas: 3 ! replicas: {a: 3} ! 6:13 ! fabric8's model cannot hold Deployment.spec.replicas: ",
      })
  void refusesWhatAnApiServerRefuses(String good, String bad, String at, String headline) {
    var text =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: yawl-engine
        spec:
          replicas: 3
          template:
            spec:
              containers:
                - name: engine
                  image: engine
                  env:
                    - {name: A, value: "1"}
        """;
    assertThat(told(text)).isEmpty();
    assertThat(told(text.replace(good, bad)))
        .singleElement()
        .asString()
        .startsWith("deployment.yaml:" + at + " " + headline);
  }

  /** What tests call good manifests is good to both. */
  @ParameterizedTest
  @ValueSource(strings = {"engine.yaml", "others.yaml"})
  void takesWhatOurSchemasTake(String name) throws IOException {
    var resource = "/org/yawlfoundation/yawl/config/facts/" + name;
    try (var in = KubernetesObjectsTest.class.getResourceAsStream(resource)) {
      assertThat(told(new String(in.readAllBytes(), StandardCharsets.UTF_8))).isEmpty();
    }
  }

  private static List<String> told(String text) {
    var file = FileParser.parse("deployment.yaml", text).orElseThrow();
    return SECOND_OPINION.check(List.of(file), Trail.NONE).stream()
        .map(finding -> finding.at().orElseThrow() + " " + finding.headline())
        .toList();
  }

  private static Bundle bundle(YawlConfig config, long agents) {
    var source = TierSource.of("tier.yaml", "tier: objects\nagents: " + agents + "\n");
    var bundle = config.generate(source, LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return bundle;
  }

  private static YawlConfig stranger() {
    return YawlConfig.of(List.of(new Stranger()), List.of());
  }

  /** A file of somebody's own template, which our rules are not asked about. */
  private static final class Stranger implements Artifact {
    @Override
    public String path() {
      return "stranger/objects.yaml";
    }

    @Override
    public String reader(DeploymentPlan plan) {
      return "Kubernetes " + plan.targets().kubernetes();
    }
  }
}
