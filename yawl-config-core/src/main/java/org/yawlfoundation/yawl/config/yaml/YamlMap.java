package org.yawlfoundation.yawl.config.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A map in a YAML file, in the order in which it is written. */
public record YamlMap(int line, int column, Map<String, Entry> entries) implements YamlNode {

  /** A key and what stands under it. */
  public record Entry(YamlScalar key, YamlNode value) {}

  public YamlMap {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The key itself, for who wants to point at it. */
  public Optional<YamlScalar> key(String name) {
    return Optional.ofNullable(entries.get(name)).map(Entry::key);
  }

  @Override
  public Optional<YamlNode> child(String step) {
    return Optional.ofNullable(entries.get(step)).map(Entry::value);
  }

  @Override
  public String noun() {
    return "a map";
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    entries.forEach((name, entry) -> json.set(name, entry.value().toJson()));
    return json;
  }
}
