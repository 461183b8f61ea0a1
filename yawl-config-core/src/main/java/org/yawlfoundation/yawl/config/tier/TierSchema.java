package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.KeyType.keywords;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema of a tier document, for editors; made from the key list, so that both say the
 * same.
 */
public final class TierSchema {
  private TierSchema() {}

  /** The schema as text, 2020-12, ending with a line feed. */
  public static String json() {
    var root = object("A tier document", meaning(""));
    root.put("required", List.of("tier"));
    root.put(
        "anyOf",
        List.of(keywords("required", List.of("agents")), keywords("required", List.of("extends"))));
    for (var subject : Keys.SUBJECTS) {
      subject.keys().values().stream().filter(Key::settable).forEach(key -> add(root, key));
      subject.open().forEach((path, open) -> add(root, path, open));
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:yawl-config:tier");
    schema.putAll(root);
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JsonMapper.builder()
            .defaultPrettyPrinter(printer)
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(schema)
        + "\n";
  }

  private static void add(Map<String, Object> root, Key<?> key) {
    var described = new LinkedHashMap<String, Object>();
    described.put("title", key.name());
    described.put(
        "description",
        key.meaning() + " Takes " + key.type().name() + ": " + key.type().legal() + ".");
    described.putAll(key.type().schema());
    described.put("examples", List.of(example(key)));
    if (key.path().endsWith("[]")) {
      var name = key.name().replace("[]", "");
      described.put("title", "one of the " + name);
      var list =
          keywords(
              "title", name, "description", key.meaning(), "type", "array", "items", described);
      properties(group(root, key.group())).put(name, list);
    } else {
      properties(group(root, key.group())).put(key.name(), described);
    }
  }

  private static void add(Map<String, Object> root, String path, OpenGroup open) {
    group(root, path)
        .putAll(
            keywords(
                "additionalProperties",
                open.values().schema(),
                "propertyNames",
                keywords("pattern", open.names().pattern())));
  }

  private static Object example(Key<?> key) {
    var scalar = Scalar.plain(key.example());
    var type = key.type().javaType();
    boolean number = type == Long.class || type == java.math.BigDecimal.class;
    return number ? scalar.number().<Object>map(n -> n).orElse(key.example()) : key.example();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> group(Map<String, Object> root, String path) {
    if (path.isEmpty()) {
      return root;
    }
    int dot = path.lastIndexOf('.');
    var parent = group(root, dot < 0 ? "" : path.substring(0, dot));
    var name = path.substring(dot + 1);
    boolean list = name.endsWith("[]");
    var plain = list ? name.substring(0, name.length() - 2) : name;
    var meaning = meaning(list ? path.substring(0, path.length() - 2) : path);
    if (!list) {
      return (Map<String, Object>)
          properties(parent).computeIfAbsent(plain, n -> object(n, meaning));
    }
    var array =
        (Map<String, Object>)
            properties(parent)
                .computeIfAbsent(
                    plain,
                    n -> {
                      var item = object(n, meaning);
                      item.put("required", List.of("rule", "because", "until"));
                      return keywords(
                          "title", n, "description", meaning, "type", "array", "items", item);
                    });
    return (Map<String, Object>) Objects.requireNonNull(array.get("items"));
  }

  private static String meaning(String group) {
    return Objects.requireNonNull(Keys.GROUPS.get(group), group);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> object) {
    return (Map<String, Object>)
        object.computeIfAbsent("properties", n -> new LinkedHashMap<String, Object>());
  }

  private static Map<String, Object> object(String title, String description) {
    return keywords(
        "title",
        title,
        "description",
        description,
        "type",
        "object",
        "additionalProperties",
        false,
        "properties",
        new LinkedHashMap<String, Object>());
  }
}
