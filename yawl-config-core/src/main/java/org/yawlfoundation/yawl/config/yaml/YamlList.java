package org.yawlfoundation.yawl.config.yaml;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list in a YAML file. */
public record YamlList(int line, int column, List<YamlNode> items) implements YamlNode {
  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public Optional<YamlNode> child(String step) {
    boolean isIndex =
        !step.isEmpty() && step.length() < 9 && step.chars().allMatch(c -> '0' <= c && c <= '9');
    return isIndex && Integer.parseInt(step) < items.size()
        ? Optional.of(items.get(Integer.parseInt(step)))
        : Optional.empty();
  }

  @Override
  public String noun() {
    return "a list";
  }

  @Override
  public ArrayNode toJson() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> json.add(item.toJson()));
    return json;
  }
}
