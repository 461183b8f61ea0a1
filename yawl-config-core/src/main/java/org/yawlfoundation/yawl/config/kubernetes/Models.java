package org.yawlfoundation.yawl.config.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** fabric8's models by the kind that they are of, and how a document becomes one. */
final class Models {
  private static final Map<String, Class<? extends HasMetadata>> TYPES = types();

  private static final JsonMapper READER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(new NoLeftovers())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  private Models() {}

  /** Whether a document is an object of a cluster. */
  static boolean isObject(YamlNode document) {
    Optional<String> apiVersion = document.textAt("apiVersion");
    return document.textAt("kind").isPresent()
        && apiVersion.filter(version -> !version.startsWith("kustomize.")).isPresent();
  }

  /** The model of a document's kind; the generic one where none is known. */
  static Class<? extends HasMetadata> type(YamlNode document) {
    String kind = document.textAt("kind").orElse("");
    return TYPES.getOrDefault(
        key(document.textAt("apiVersion").orElse(""), kind), GenericKubernetesResource.class);
  }

  /** A document as an object; fields that its model does not have are kept beside the others. */
  static HasMetadata read(YamlNode document) {
    return READER.treeToValue(document.toJson(), type(document));
  }

  /** What a document's model says against it. */
  static Optional<JacksonException> fault(YamlNode document) {
    var type = type(document);
    if (type.equals(GenericKubernetesResource.class)) {
      return Optional.empty();
    }
    try {
      STRICT.treeToValue(document.toJson(), type);
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.of(e);
    }
  }

  private static Map<String, Class<? extends HasMetadata>> types() {
    var types = new HashMap<String, Class<? extends HasMetadata>>();
    ServiceLoader.load(KubernetesResource.class, KubernetesResource.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::type)
        .filter(HasMetadata.class::isAssignableFrom)
        .map(type -> type.<HasMetadata>asSubclass(HasMetadata.class))
        .forEach(
            type ->
                types.put(key(HasMetadata.getApiVersion(type), HasMetadata.getKind(type)), type));
    return types;
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion + " " + kind;
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
