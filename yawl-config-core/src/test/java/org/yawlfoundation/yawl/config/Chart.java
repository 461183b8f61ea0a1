package org.yawlfoundation.yawl.config;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart of the test resources, which reads what a real one reads, rendered by Helm itself.
 *
 * @param folder that holds the chart
 * @param work a folder of the test's own, for values files
 */
record Chart(Path folder, Path work) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static Chart of(String name, Path work) {
    return new Chart(Path.of("src/test/resources/charts", name), work);
  }

  /** The objects that the chart makes of some values, by kind and name. */
  ObjectNode render(JsonNode values) {
    var objects = NODES.objectNode();
    for (var object : documents(text(values))) {
      objects.set(object.at("/kind").asString() + " " + name(object), object);
    }
    return objects;
  }

  /**
   * The paths of the values that change nothing of what the chart makes, in any of its modes.
   *
   * @param switches paths of values to turn over, each of which makes a mode
   */
  List<String> unread(JsonNode values, List<String> switches) {
    var modes = new ArrayList<JsonNode>(List.of(values));
    switches.forEach(pointer -> modes.add(changed(values, pointer)));
    var unread = leaves(values, "");
    for (var mode : modes) {
      unread.removeAll(written(mode, unread));
      var before = text(mode);
      unread.removeIf(pointer -> !text(changed(mode, pointer)).equals(before));
    }
    return unread;
  }

  /** Of some values, those that are written out: most are, which spares rendering for each. */
  private List<String> written(JsonNode values, List<String> pointers) {
    var marked = values;
    var marks = new LinkedHashMap<String, String>();
    for (var pointer : pointers) {
      if (!values.at(pointer).isBoolean()) {
        long mark = 7_000_000L + marks.size();
        boolean isNumber = values.at(pointer).isNumber();
        marked =
            replaced(
                marked, pointer, isNumber ? NODES.numberNode(mark) : NODES.stringNode("x" + mark));
        marks.put(pointer, String.valueOf(mark));
      }
    }
    var text = text(marked);
    return marks.keySet().stream()
        .filter(pointer -> text.contains(String.valueOf(marks.get(pointer))))
        .toList();
  }

  static JsonNode values(String text) {
    return documents(text).get(0);
  }

  private static List<JsonNode> documents(String text) {
    var file = YamlFile.parse("rendered.yaml", text);
    if (!file.problems().isEmpty()) {
      throw new AssertionError(file.problems() + "\n" + text);
    }
    return file.documents().stream()
        .map(document -> document.toJson())
        .filter(JsonNode::isObject)
        .toList();
  }

  private static String name(JsonNode object) {
    return object.at("/metadata/name").asString();
  }

  /** What Helm makes of the values, or the complaint that a template ends with. */
  private String text(JsonNode values) {
    try {
      var file = Files.writeString(work.resolve("values.json"), values.toString());
      return new Helm(folder)
          .template()
          .withName("release")
          .withNamespace("yawl")
          .withValuesFile(file)
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalStateException e) {
      return "# " + e.getMessage();
    }
  }

  private static List<String> leaves(JsonNode node, String pointer) {
    var leaves = new ArrayList<String>();
    if (node.isObject() && !node.isEmpty()) {
      node.propertyStream()
          .forEach(p -> leaves.addAll(leaves(p.getValue(), pointer + "/" + escaped(p.getKey()))));
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        leaves.addAll(leaves(node.get(i), pointer + "/" + i));
      }
    } else {
      leaves.add(pointer);
    }
    return leaves;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The values with another one in a leaf's place. */
  private static JsonNode changed(JsonNode values, String pointer) {
    var leaf = values.at(pointer);
    if (leaf.isBoolean()) {
      return replaced(values, pointer, NODES.booleanNode(!leaf.asBoolean()));
    } else if (leaf.isNumber()) {
      return replaced(values, pointer, NODES.numberNode(leaf.asLong() + 1));
    }
    return replaced(values, pointer, NODES.stringNode(leaf.asString("") + "x"));
  }

  private static JsonNode replaced(JsonNode values, String pointer, JsonNode other) {
    var copy = values.deepCopy();
    int slash = pointer.lastIndexOf('/');
    var parent = copy.at(pointer.substring(0, slash));
    var last = pointer.substring(slash + 1);
    if (parent instanceof ObjectNode object) {
      object.set(last.replace("~1", "/").replace("~0", "~"), other);
    } else {
      parent.asArray().set(Integer.parseInt(last), other);
    }
    return copy;
  }
}
