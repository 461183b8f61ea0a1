package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * Pods, all alike, as a workload describes them.
 *
 * @param owner the workload
 * @param template with {@code metadata} and {@code spec}
 * @param labels of each pod
 */
public record Pods(ClusterObject owner, YamlNode template, Map<String, String> labels) {
  static Pods of(ClusterObject owner, YamlNode template) {
    return new Pods(owner, template, ClusterObject.texts(template.at("metadata", "labels")));
  }

  public Stream<YamlNode> containers() {
    return Stream.of("containers", "initContainers")
        .flatMap(list -> ClusterObject.all(template, "spec", list, "*"));
  }

  /** The ports at which the containers listen. */
  public Stream<Port> ports() {
    return containers().flatMap(Pods::ports);
  }

  /** The ports at which one container listens. */
  static Stream<Port> ports(YamlNode container) {
    return ClusterObject.all(container, "ports", "*").map(port -> Port.of(port, "containerPort"));
  }

  public List<String> volumes() {
    return Stream.concat(
            ClusterObject.all(template, "spec", "volumes", "*", "name"),
            owner.scalars("spec", "volumeClaimTemplates", "*", "metadata", "name"))
        .flatMap(name -> name.textAt().stream())
        .toList();
  }

  /** The names of the volumes that containers mount, where they are written. */
  public Stream<YamlScalar> mounts() {
    return containers()
        .flatMap(container -> ClusterObject.all(container, "volumeMounts", "*", "name"))
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast);
  }
}
