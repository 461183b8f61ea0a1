package org.yawlfoundation.yawl.config.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.ClusterObjects;
import org.yawlfoundation.yawl.config.facts.Reference;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/** Tells who brings what an object refers to, and with which keys. */
final class Providers {
  /**
   * The keys of a ConfigMap or a Secret.
   *
   * @param areKnown whether it has no others
   */
  record Keys(List<String> names, boolean areKnown) {
    Keys {
      names = List.copyOf(names);
    }

    boolean has(String key) {
      return !areKnown || names.contains(key);
    }
  }

  private static final Keys UNKNOWN = new Keys(List.of(), false);

  private Providers() {}

  /** The keys of what a reference means; empty where nobody brings it. */
  static Optional<Keys> keys(ClusterObjects objects, Reference reference) {
    return objects
        .find(reference.kind(), reference.namespace(), reference.name())
        .map(Providers::ownKeys)
        .or(
            () ->
                objects
                    .required(reference.kind(), reference.namespace(), reference.name())
                    .map(Providers::requiredKeys))
        .or(() -> made(objects, reference));
  }

  private static Keys ownKeys(ClusterObject object) {
    var names = new ArrayList<String>();
    Stream.of("data", "binaryData", "stringData")
        .flatMap(part -> object.node().child(part).stream())
        .filter(YamlMap.class::isInstance)
        .forEach(map -> names.addAll(((YamlMap) map).entries().keySet()));
    return new Keys(names, true);
  }

  private static Keys requiredKeys(YamlNode needed) {
    var keys = texts(needed, "keys", "*");
    return keys.isEmpty() ? UNKNOWN : new Keys(keys, true);
  }

  /** Secrets that an operator makes of another object. */
  private static Optional<Keys> made(ClusterObjects objects, Reference reference) {
    return reference.kind().equals("Secret")
        ? Stream.concat(
                objects
                    .all("ExternalSecret", reference.namespace())
                    .filter(s -> external(s).equals(reference.name()))
                    .map(Providers::externalKeys),
                objects
                    .all("Certificate", reference.namespace())
                    .filter(c -> texts(c.node(), "spec", "secretName").contains(reference.name()))
                    .map(c -> new Keys(List.of("tls.crt", "tls.key", "ca.crt"), true)))
            .findFirst()
        : Optional.empty();
  }

  private static String external(ClusterObject secret) {
    return secret.node().textAt("spec", "target", "name").orElse(secret.name());
  }

  private static Keys externalKeys(ClusterObject secret) {
    var names = new ArrayList<>(texts(secret.node(), "spec", "data", "*", "secretKey"));
    var template = secret.node().at("spec", "target", "template", "data");
    if (template.orElse(null) instanceof YamlMap map) {
      names.addAll(map.entries().keySet());
    }
    boolean areKnown =
        secret.node().at("spec", "dataFrom").isEmpty()
            && secret.node().at("spec", "target", "template", "templateFrom").isEmpty();
    return new Keys(names, areKnown);
  }

  private static List<String> texts(YamlNode node, String... steps) {
    return ClusterObject.all(node, steps).flatMap(text -> text.textAt().stream()).toList();
  }
}
