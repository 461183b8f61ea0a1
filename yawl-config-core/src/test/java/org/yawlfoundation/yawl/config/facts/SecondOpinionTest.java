package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** What our schemas accept, another client's models accept too, and keep whole. */
final class SecondOpinionTest {
  @Test
  void anotherClientReadsTheGoodManifestsStrictly() {
    JsonMapper strict =
        JsonMapper.builder()
            .annotationIntrospector(new NoLeftovers())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();
    List<JsonNode> documents =
        YamlFile.parse("engine.yaml", KubernetesSchemasTest.resource("engine.yaml"))
            .documents()
            .stream()
            .map(YamlNode::toJson)
            .toList();
    assertThat(strict.treeToValue(documents.get(0), Deployment.class).getSpec().getReplicas())
        .isEqualTo(500);
    assertThat(
            strict
                .treeToValue(documents.get(1), HorizontalPodAutoscaler.class)
                .getSpec()
                .getMaxReplicas())
        .isEqualTo(5000);
    assertThat(
            strict
                .treeToValue(documents.get(2), PodDisruptionBudget.class)
                .getSpec()
                .getMinAvailable()
                .getIntVal())
        .isEqualTo(450);
  }

  /** Unknown fields are to fail, and not to be put aside. */
  private static final class NoLeftovers extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
      return false;
    }
  }
}
