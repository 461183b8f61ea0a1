package org.yawlfoundation.yawl.config.audit;

import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.RelativePath;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** The files that a kustomization lays over others: parts of manifests, and none of their own. */
final class Patches {
  private static final List<String> NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private Patches() {}

  static List<String> of(AuditedFile file) {
    var name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return NAMES.contains(name)
        ? YamlFile.parse(file.path(), file.text()).documents().stream()
            .flatMap(Patches::listed)
            .map(patch -> RelativePath.of(file.path(), patch))
            .toList()
        : List.of();
  }

  private static Stream<String> listed(YamlNode kustomization) {
    return Stream.of(
            ClusterObject.all(kustomization, "patches", "*", "path"),
            ClusterObject.all(kustomization, "patchesJson6902", "*", "path"),
            ClusterObject.all(kustomization, "patchesStrategicMerge", "*"))
        .flatMap(nodes -> nodes)
        .filter(YamlScalar.class::isInstance)
        .map(node -> ((YamlScalar) node).text())
        .filter(text -> text.indexOf('\n') < 0);
  }
}
