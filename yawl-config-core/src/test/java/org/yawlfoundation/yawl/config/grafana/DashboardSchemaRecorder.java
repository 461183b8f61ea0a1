package org.yawlfoundation.yawl.config.grafana;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a JSON Schema of Grafana's dashboards of what Grafana publishes of them: the types of npm's
 * {@code @grafana/schema}, and the units of {@code @grafana/data}.
 *
 * <p>What has a default may be left out, though its type in TypeScript asks for it; so may what a
 * panel's kind has as options.
 */
final class DashboardSchemaRecorder {
  static final String VERSION = "12.0.0";

  private static final String DEFINITIONS = "#/$defs/";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern UNIT = Pattern.compile("\\bid: \"([^\"]+)\"");
  private static final Pattern DEFAULTS =
      Pattern.compile("const default([A-Za-z]+) = \\{(.*?)\\n};", Pattern.DOTALL);
  private static final Pattern DEFAULT = Pattern.compile("(?m)^ {2}([A-Za-z]+):");
  private static final List<String> KINDS = List.of("stat", "table", "timeseries");

  private final Path types;
  private final Path data;
  private final Map<String, ObjectNode> known = new TreeMap<>();

  private DashboardSchemaRecorder(Path folder) {
    this.types = folder.resolve("schema/package/dist/esm");
    this.data = folder.resolve("data/package/dist/esm");
  }

  /**
   * @param folder that holds what {@code npm pack} gives of both packages, unpacked as {@code
   *     schema} and {@code data}
   */
  static String record(Path folder) throws IOException {
    return new DashboardSchemaRecorder(folder).schema();
  }

  private String schema() throws IOException {
    var core = "raw/dashboard/x/dashboard_types.gen";
    known.putAll(TypeDeclarations.read("", text(types.resolve(core + ".d.ts"))));
    var defaults = DEFAULTS.matcher(text(types.resolve(core + ".mjs")));
    while (defaults.find()) {
      mayLack(defaults.group(1), defaults.group(2));
    }
    known.putAll(TypeDeclarations.read("common.", text(types.resolve("common/common.gen.d.ts"))));
    for (var kind : KINDS) {
      var file = "raw/composable/" + kind + "/panelcfg/x";
      try (var files = Files.list(types.resolve(file))) {
        var declarations =
            files.filter(f -> f.toString().endsWith(".d.ts")).findFirst().orElseThrow();
        known.putAll(TypeDeclarations.read(kind + ".", text(declarations)));
      }
    }
    known.values().forEach(this::inherit);
    known.forEach(this::own);
    var schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put(
        "$comment",
        "Made by DashboardSchemaRecorder of npm's @grafana/schema and @grafana/data " + VERSION);
    schema.put("$ref", "#/$defs/Dashboard");
    schema.set("$defs", reached());
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(schema)
        + "\n";
  }

  private void mayLack(String name, String fields) {
    var type = known.get(name);
    if (type != null && type.get("required") != null) {
      var field = DEFAULT.matcher(fields);
      var has = new HashSet<String>();
      while (field.find()) {
        has.add(field.group(1));
      }
      var required = JSON.arrayNode();
      type.get("required")
          .forEach(
              r -> {
                if (!has.contains(r.asString())) {
                  required.add(r);
                }
              });
      type.set("required", required);
    }
  }

  /** Gives a type all that those have that it extends. */
  private void inherit(ObjectNode type) {
    var bases = type.remove(TypeDeclarations.BASES);
    if (bases != null) {
      for (var base : bases) {
        var other =
            Objects.requireNonNull(known.get(base.asString().substring(DEFINITIONS.length())));
        inherit(other);
        var properties = (ObjectNode) type.get("properties");
        other.get("properties").forEachEntry(properties::set);
      }
    }
  }

  /** What the types do not say. */
  private void own(String name, ObjectNode type) {
    if (name.contains(".")) {
      type.remove("required");
    }
    switch (name) {
      case "AnnotationQuery" -> type.remove("additionalProperties"); // a data source has its own
      case "DashboardLink" ->
          type.set("required", JSON.arrayNode().add("title")); // as panels' have
      case "FieldConfig" -> ((ObjectNode) type.get("properties")).set("unit", units());
      case "Panel" -> kinds(type);
      default -> {}
    }
  }

  private static void kinds(ObjectNode panel) {
    var all = panel.putArray("allOf");
    for (var kind : KINDS) {
      var one = all.addObject();
      one.putObject("if").putObject("properties").putObject("type").put("const", kind);
      var then = one.putObject("then").putObject("properties");
      then.putObject("options").put("$ref", "#/$defs/" + kind + ".Options");
      if (!kind.equals("stat")) {
        then.putObject("fieldConfig")
            .putObject("properties")
            .putObject("defaults")
            .putObject("properties")
            .putObject("custom")
            .put("$ref", "#/$defs/" + kind + ".FieldConfig");
      }
    }
  }

  private ObjectNode units() {
    var ids = JSON.arrayNode();
    try {
      var unit = UNIT.matcher(text(data.resolve("valueFormats/categories.mjs")));
      while (unit.find()) {
        ids.add(unit.group(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var units = JSON.objectNode();
    units.set("enum", ids);
    return units;
  }

  /** The types that a dashboard leads to, by name. */
  private ObjectNode reached() {
    var reached = new TreeMap<String, ObjectNode>();
    var open = new ArrayList<>(List.of("Dashboard"));
    while (!open.isEmpty()) {
      var name = open.remove(open.size() - 1);
      var type = known.get(name);
      if (type == null) {
        throw new IllegalStateException("No type is called " + name);
      }
      if (reached.put(name, type) == null) {
        open.addAll(references(type));
      }
    }
    var all = JSON.objectNode();
    reached.forEach(all::set);
    return all;
  }

  private static Set<String> references(JsonNode type) {
    var names = new LinkedHashMap<String, Boolean>();
    type.findValues("$ref")
        .forEach(r -> names.put(r.asString().substring(DEFINITIONS.length()), true));
    return names.keySet();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
