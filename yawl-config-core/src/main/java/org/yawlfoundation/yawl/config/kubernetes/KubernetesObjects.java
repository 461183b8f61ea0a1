package org.yawlfoundation.yawl.config.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/**
 * The Kubernetes objects in the files of a bundle.
 *
 * <p>They are typed where a model of theirs is on the class path; others, such as a {@code
 * PrometheusRule}, are {@code GenericKubernetesResource}. A kustomization is no object of a
 * cluster, so it is none here. An object is made when it is asked for, and anew each time, since a
 * caller may change it.
 */
public final class KubernetesObjects {
  private final SortedMap<String, String> files;

  private KubernetesObjects(SortedMap<String, String> files) {
    this.files = files;
  }

  /**
   * The objects of a bundle, which must be good.
   *
   * @throws IllegalArgumentException if a finding of the bundle is an error
   */
  public static KubernetesObjects of(Bundle bundle) {
    if (!bundle.isGood()) {
      throw new IllegalArgumentException(
          "The bundle has errors, so it has no objects:\n" + bundle.printFindings());
    }
    return new KubernetesObjects(bundle.files());
  }

  /**
   * What fabric8's models say against the manifests of a bundle: a second opinion beside our own
   * schemas. Strict: a field that a model does not have is a fault. Of each document the first is
   * told; kinds without a model are left alone.
   */
  public static List<Finding> problems(Bundle bundle) {
    return bundle.check(List.of(new ModelRefused()));
  }

  /** All objects, in the order of their files' paths and of the documents in each. */
  public Stream<HasMetadata> stream() {
    return documents().map(Models::read);
  }

  /** The objects of one kind, such as {@code Deployment.class}, in the same order. */
  public <T extends HasMetadata> List<T> get(Class<T> kind) {
    return documents()
        .filter(document -> Models.type(document).equals(kind))
        .map(Models::read)
        .map(kind::cast)
        .toList();
  }

  private Stream<YamlNode> documents() {
    return files.entrySet().stream()
        .flatMap(file -> FileParser.parse(file.getKey(), file.getValue()).stream())
        .filter(ParsedFile.Yaml.class::isInstance)
        .flatMap(file -> ((ParsedFile.Yaml) file).yaml().documents().stream())
        .filter(Models::isObject);
  }
}
