package org.yawlfoundation.yawl.config.facts;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** JSON as a person would lay it out: what fits on a line stands on a line. */
final class JsonText {
  private static final int WIDTH = 130;

  private JsonText() {}

  static String of(JsonNode node) {
    return lines(node, "", 0) + "\n";
  }

  private static String lines(JsonNode node, String indent, int taken) {
    String flat = flat(node);
    if (indent.length() + taken + flat.length() <= WIDTH || !node.isContainer()) {
      return flat;
    }
    String deeper = indent + "  ";
    return node.isObject()
        ? node.properties().stream()
            .map(
                e ->
                    deeper
                        + quoted(e.getKey())
                        + ": "
                        + lines(e.getValue(), deeper, e.getKey().length() + 5))
            .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"))
        : node.valueStream()
            .map(value -> deeper + lines(value, deeper, 1))
            .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
  }

  private static String flat(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(e -> quoted(e.getKey()) + ": " + flat(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return node.isArray()
        ? node.valueStream().map(JsonText::flat).collect(Collectors.joining(", ", "[", "]"))
        : node.toString();
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
