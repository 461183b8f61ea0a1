package org.yawlfoundation.yawl.config.yaml;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value in a YAML file, and where it stands there. Lines and columns count from 1, columns in
 * code points.
 */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
  int line();

  int column();

  /** What this is, as a sentence calls it: "a map", "a list", "a whole number". */
  String noun();

  /** The same value without its places, under the core schema of YAML 1.2. */
  JsonNode toJson();

  /** The value under a key of a map, or at an index of a list. */
  Optional<YamlNode> child(String step);

  /**
   * Follows keys and list indexes down.
   *
   * <p>For example, {@code at("spec", "containers", "0", "image")} is the image of the first
   * container, if there is one.
   */
  default Optional<YamlNode> at(String... path) {
    Optional<YamlNode> node = Optional.of(this);
    for (String step : path) {
      node = node.flatMap(here -> here.child(step));
    }
    return node;
  }

  /** The text of the scalar at a path, if a scalar stands there. */
  default Optional<String> textAt(String... path) {
    return at(path)
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .map(YamlScalar::text);
  }
}
