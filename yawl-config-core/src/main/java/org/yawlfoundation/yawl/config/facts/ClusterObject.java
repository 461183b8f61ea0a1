package org.yawlfoundation.yawl.config.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * An object for a Kubernetes cluster, as a file has it.
 *
 * @param path of the file
 * @param node the document
 * @param kind empty where the file does not say it, like what follows
 * @param namespace that it is in
 * @param name within it
 */
public record ClusterObject(
    String path, YamlNode node, String kind, String namespace, String name) {
  /** Below a workload, where the pods are described that it makes. */
  private static final List<String[]> TEMPLATES =
      List.of(
          new String[] {"spec", "template"},
          new String[] {"spec", "jobTemplate", "spec", "template"});

  /** The object that a document of a file is. */
  public static ClusterObject of(String path, YamlNode document) {
    return new ClusterObject(
        path,
        document,
        document.textAt("kind").orElse(""),
        document.textAt("metadata", "namespace").orElse(""),
        document.textAt("metadata", "name").orElse(""));
  }

  public Map<String, String> labels() {
    return texts(node.at("metadata", "labels"));
  }

  /** The API's group, without its version: {@code apps}; empty for the core. */
  public String group() {
    var apiVersion = node.textAt("apiVersion").orElse("");
    return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
  }

  /** What no two objects of a cluster share; two versions of an API show the same object. */
  public List<String> identity() {
    return List.of(group(), kind(), namespace(), name());
  }

  /** The pods that it makes, if it makes some. */
  public Optional<Pods> pods() {
    if (kind().equals("Pod")) {
      return Optional.of(Pods.of(this, node));
    }
    return TEMPLATES.stream()
        .flatMap(path -> node.at(path).stream())
        .filter(template -> template.at("spec", "containers").isPresent())
        .map(template -> Pods.of(this, template))
        .findFirst();
  }

  /** Where a scalar stands, or a map or list begins. */
  public Place place(YamlNode at) {
    int width = at instanceof YamlScalar scalar ? scalar.width() : 1;
    return new Place(path, at.line(), at.column(), width);
  }

  /** The scalars that stand at a path, whose step {@code *} means each item or value. */
  public Stream<YamlScalar> scalars(String... steps) {
    return all(node, steps).filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
  }

  /** What stands below a node at a path, whose step {@code *} means each item or value. */
  public static Stream<YamlNode> all(YamlNode from, String... steps) {
    var nodes = Stream.of(from);
    for (var step : steps) {
      nodes =
          step.equals("*")
              ? nodes.flatMap(ClusterObject::children)
              : nodes.flatMap(here -> here.child(step).stream());
    }
    return nodes;
  }

  private static Stream<YamlNode> children(YamlNode node) {
    if (node instanceof YamlList list) {
      return list.items().stream();
    }
    return node instanceof YamlMap map
        ? map.entries().values().stream().map(YamlMap.Entry::value)
        : Stream.empty();
  }

  /** The texts of a map, by their keys. */
  static Map<String, String> texts(Optional<YamlNode> map) {
    var texts = new LinkedHashMap<String, String>();
    if (map.orElse(null) instanceof YamlMap labels) {
      labels
          .entries()
          .forEach((name, entry) -> entry.value().textAt().ifPresent(t -> texts.put(name, t)));
    }
    return texts;
  }

  /** Such as {@code Service yawl-engine}. */
  @Override
  public String toString() {
    return kind() + " `" + name() + "`";
  }
}
