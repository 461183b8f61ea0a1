package org.yawlfoundation.yawl.config.facts;

import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.openapi.models.V1APIService;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1ConfigMapKeySelector;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1LimitRange;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PriorityClass;
import io.kubernetes.client.openapi.models.V1ResourceQuota;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1SecretKeySelector;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscalerBehavior;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code schemas/kubernetes/*.json} from the models of the Kubernetes client and from {@code
 * kubernetes-fields.txt}; for kinds that the client does not have, from {@code kinds/*.yaml}, which
 * we wrote. What is deprecated, {@code kubernetes-deprecated.tsv} says.
 *
 * <p>The models know each field's name and type and whether it must be there. They do not know
 * ranges, enumerations, spellings, or since when a field exists: the text file says those. It is
 * checked that each of its lines is used, so a field that a newer client renames is noticed.
 */
final class KubernetesSchemaRecorder {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String DEFS = "#/$defs/";

  private static final Map<String, Class<?>> KINDS = kinds();

  /** Kinds that are not the API server's own. */
  private static final List<String> OTHERS =
      List.of(
          "ApplicationSet",
          "DestinationRule",
          "ExternalSecret",
          "HTTPRoute",
          "Kustomization",
          "PodMonitor",
          "PrometheusRule",
          "ScaledObject",
          "ServiceMonitor",
          "VirtualService");

  /** What these may refer to. */
  private static final List<Class<?>> SHARED =
      List.of(
          V1ObjectMeta.class,
          V1LabelSelector.class,
          V1SecretKeySelector.class,
          V1ConfigMapKeySelector.class,
          V2HorizontalPodAutoscalerBehavior.class);

  private final Map<String, JsonNode> additions = new HashMap<>();
  private final Map<String, String> deprecated = new HashMap<>();
  private final JsonNode ofMonitors = yaml("_monitors").get("$defs");
  private final Set<String> used = new HashSet<>();
  private SortedMap<String, JsonNode> defs = new TreeMap<>();

  private KubernetesSchemaRecorder() {
    JsonMapper mapper = new JsonMapper();
    resource("kubernetes-fields.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              String[] parts = line.split("[ =]+", 2);
              additions.merge(
                  parts[0], mapper.readTree(parts[1]), KubernetesSchemaRecorder::merged);
            });
    resource("kubernetes-deprecated.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .forEach(row -> deprecated.put(row[0], "Kubernetes " + row[1]));
  }

  /** Returns each schema's file name and text. */
  static SortedMap<String, String> record() {
    var recorder = new KubernetesSchemaRecorder();
    var files = new TreeMap<String, String>();
    KINDS.forEach(
        (apiVersion, model) -> {
          String kind = name(model);
          files.put(
              kind.toLowerCase(Locale.ROOT) + ".json",
              JsonText.of(recorder.schema(apiVersion, model)));
        });
    for (var kind : OTHERS) {
      files.put(kind.toLowerCase(Locale.ROOT) + ".json", JsonText.of(recorder.written(kind)));
    }
    var unused = new TreeSet<>(recorder.additions.keySet());
    unused.removeAll(recorder.used);
    if (!unused.isEmpty()) {
      throw new IllegalStateException(
          "kubernetes-fields.txt speaks of what no schema has: " + unused);
    }
    return files;
  }

  /** The classes of the kinds that the client has. */
  static List<String> models() {
    return KINDS.values().stream().map(Class::getName).toList();
  }

  private static Map<String, Class<?>> kinds() {
    var kinds = new LinkedHashMap<String, Class<?>>();
    kinds.put("apps/v1 Deployment", V1Deployment.class);
    kinds.put("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class);
    kinds.put("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class);
    kinds.put("v1 ConfigMap", V1ConfigMap.class);
    kinds.put("v1 Service", V1Service.class);
    kinds.put("v1 ServiceAccount", V1ServiceAccount.class);
    kinds.put("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class);
    kinds.put("networking.k8s.io/v1 Ingress", V1Ingress.class);
    kinds.put("scheduling.k8s.io/v1 PriorityClass", V1PriorityClass.class);
    kinds.put("v1 Namespace", V1Namespace.class);
    kinds.put("v1 ResourceQuota", V1ResourceQuota.class);
    kinds.put("v1 LimitRange", V1LimitRange.class);
    kinds.put("v1 Secret", V1Secret.class);
    kinds.put("rbac.authorization.k8s.io/v1 Role", V1Role.class);
    kinds.put("rbac.authorization.k8s.io/v1 RoleBinding", V1RoleBinding.class);
    kinds.put("apiregistration.k8s.io/v1 APIService", V1APIService.class);
    return kinds;
  }

  private ObjectNode schema(String apiVersionAndKind, Class<?> model) {
    defs = new TreeMap<>();
    String[] parts = apiVersionAndKind.split(" ", 2);
    ObjectNode root = object(model);
    var properties = (ObjectNode) root.get("properties");
    properties.set(
        "metadata",
        merged(
            properties.get("metadata"),
            JSON.objectNode().set("required", JSON.arrayNode().add("name"))));
    return schema(parts[0], parts[1], root);
  }

  private ObjectNode written(String kind) {
    defs = new TreeMap<>();
    ObjectNode root = yaml(kind.toLowerCase(Locale.ROOT));
    String apiVersion = root.remove("apiVersion").asString();
    root.remove("$defs")
        .properties()
        .forEach(def -> defs.put(def.getKey(), closed(def.getValue())));
    List.copyOf(defs.values()).forEach(this::references);
    return schema(apiVersion, kind, (ObjectNode) references(closed(root)));
  }

  private static ObjectNode yaml(String kind) {
    String name = "kinds/" + kind + ".yaml";
    return (ObjectNode) YamlFile.parse(name, resource(name)).documents().get(0).toJson();
  }

  /** What names its fields is a map that has no others. */
  private static JsonNode closed(JsonNode schema) {
    if (schema.path("properties") instanceof ObjectNode fields) {
      ((ObjectNode) schema).put("type", "object").put("additionalProperties", false);
      fields.forEach(KubernetesSchemaRecorder::closed);
    }
    if (schema.path("items") instanceof ObjectNode items) {
      closed(items);
    }
    return schema;
  }

  private ObjectNode schema(String apiVersion, String kind, ObjectNode root) {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put(
        "$comment", "Written by KubernetesSchemaRecorder: change its tables and record again.");
    schema.setAll(root);
    var properties = (ObjectNode) schema.get("properties");
    properties.set("apiVersion", JSON.objectNode().put("const", apiVersion));
    properties.set("kind", JSON.objectNode().put("const", kind));
    ArrayNode required = JSON.arrayNode().add("apiVersion").add("kind");
    schema.path("required").forEach(required::add);
    schema.set("required", required);
    ObjectNode definitions = JSON.objectNode();
    defs.forEach(definitions::set);
    schema.set("$defs", definitions);
    return schema;
  }

  private ObjectNode object(Class<?> model) {
    ObjectNode properties = JSON.objectNode();
    fields(model)
        .forEach((field, type) -> properties.set(field, field(name(model) + "." + field, type)));
    var required = new TreeSet<>(strings(model, "openapiRequiredFields"));
    ObjectNode object = JSON.objectNode().put("type", "object");
    object.set("properties", properties);
    if (!required.isEmpty()) {
      required.forEach(object.putArray("required")::add);
    }
    object.put("additionalProperties", false);
    return (ObjectNode) withAddition(name(model), object);
  }

  private static SortedMap<String, Type> fields(Class<?> model) {
    var fields = new TreeMap<String, Type>();
    Stream.of(model.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .forEach(
            field ->
                fields.put(
                    field.getAnnotation(SerializedName.class).value(), field.getGenericType()));
    if (!fields.keySet().equals(new TreeSet<>(strings(model, "openapiFields")))) {
      throw new IllegalStateException(model + " contradicts itself");
    }
    return fields;
  }

  private JsonNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? JSON.objectNode().put("type", "array").set("items", of(arguments[0]))
          : JSON.objectNode().put("type", "object").set("additionalProperties", of(arguments[1]));
    }
    if (type == String.class) {
      return JSON.objectNode().put("type", "string");
    } else if (type == Boolean.class) {
      return JSON.objectNode().put("type", "boolean");
    } else if (type == Integer.class) {
      return whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    } else if (type == Long.class) {
      return whole(Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (named(type, "Quantity")) {
      return JSON.objectNode().put("$ref", DEFS + "Quantity");
    } else if (named(type, "IntOrString")) {
      return JSON.objectNode().set("type", JSON.arrayNode().add("integer").add("string"));
    } else if (type
        == OffsetDateTime.class) { // `kubectl create --dry-run` writes `creationTimestamp: null`
      return JSON.objectNode().set("type", JSON.arrayNode().add("string").add("null"));
    } else if (type == byte[].class) {
      return JSON.objectNode()
          .put("type", "string")
          .put("pattern", "^[A-Za-z0-9+/\\s]*={0,2}\\s*$");
    } else if (type == Object.class) {
      return JSON.objectNode();
    }
    return JSON.objectNode().put("$ref", DEFS + define((Class<?>) type));
  }

  /** By name, since the class itself bears annotations of a Jackson that we leave out. */
  private static boolean named(Type type, String name) {
    return type.getTypeName().equals("io.kubernetes.client.custom." + name);
  }

  private static ObjectNode whole(long minimum, long maximum) {
    return JSON.objectNode().put("type", "integer").put("minimum", minimum).put("maximum", maximum);
  }

  private String define(Class<?> model) {
    String name = name(model);
    if (!defs.containsKey(name)) {
      defs.put(name, JSON.objectNode()); // so that a model which holds itself comes to an end
      defs.put(name, object(model));
    }
    return name;
  }

  private JsonNode field(String name, Type type) {
    JsonNode addition = additions.get(name);
    boolean closed = addition != null && addition.isBoolean(); // then nothing needs its model
    var schema = withAddition(name, closed ? JSON.objectNode() : of(type));
    return deprecated.containsKey(name) && schema instanceof ObjectNode object
        ? object.deepCopy().put(SchemaKeywords.DEPRECATED, deprecated.get(name))
        : schema;
  }

  private JsonNode withAddition(String what, JsonNode base) {
    used.add(what);
    JsonNode addition = additions.get(what);
    return references(addition == null ? base : merged(base, addition));
  }

  /**
   * Keeps what the table calls a spelling in step with who refers to it, and what the models call a
   * model when none does.
   */
  private JsonNode references(JsonNode schema) {
    for (String name : schema.findValuesAsString("$ref")) {
      String target = name.substring(DEFS.length());
      JsonNode spelling = additions.get(target);
      if (spelling != null && !defs.containsKey(target) && spelling.has("type")) {
        used.add(target);
        defs.put(target, spelling);
        references(spelling);
      } else if (!defs.containsKey(target) && ofMonitors.has(target)) {
        defs.put(target, closed(ofMonitors.get(target).deepCopy()));
        references(defs.get(target));
      } else if (!defs.containsKey(target)) {
        SHARED.stream().filter(model -> name(model).equals(target)).forEach(this::define);
      }
    }
    return schema;
  }

  private static JsonNode merged(JsonNode base, JsonNode addition) {
    if (!(base instanceof ObjectNode object) || !addition.isObject()) {
      return addition;
    }
    ObjectNode all = addition.has("$ref") ? JSON.objectNode() : object.deepCopy();
    if (addition.has("enum")) {
      all.remove("type"); // the values say it
    }
    addition
        .properties()
        .forEach(
            entry -> {
              JsonNode mine = all.get(entry.getKey());
              JsonNode theirs = entry.getValue();
              if (mine instanceof ArrayNode list && entry.getKey().equals("required")) {
                all.set("required", union(list, (ArrayNode) theirs));
              } else {
                all.set(entry.getKey(), mine == null ? theirs : merged(mine, theirs));
              }
            });
    return all;
  }

  private static ArrayNode union(ArrayNode one, ArrayNode other) {
    ArrayNode union = JSON.arrayNode();
    Stream.concat(one.valueStream(), other.valueStream())
        .distinct()
        .sorted(Comparator.comparing(JsonNode::asString))
        .forEach(union::add);
    return union;
  }

  /** {@code V1PodSpec} is {@code PodSpec} in a file that has but one version of it. */
  static String name(Class<?> model) {
    return model.getSimpleName().replaceFirst("^(Core)?V\\d+", "");
  }

  private static Collection<String> strings(Class<?> model, String constant) {
    try {
      Field field = model.getField(constant);
      return ((Collection<?>) field.get(null)).stream().map(String::valueOf).toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (var in = KubernetesSchemaRecorder.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
