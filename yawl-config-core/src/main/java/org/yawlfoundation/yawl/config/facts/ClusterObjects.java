package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/**
 * The objects for a Kubernetes cluster that some files have, and what these ask others to bring.
 */
public final class ClusterObjects {
  private static final String REQUIREMENTS = "requirements.yaml";

  private final List<ClusterObject> objects = new ArrayList<>();
  private final List<Pods> pods = new ArrayList<>();
  private final List<ClusterObject> kustomizations = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private final List<YamlNode> required = new ArrayList<>();
  private boolean isWhole;

  private ClusterObjects() {}

  public static ClusterObjects of(Collection<ParsedFile> files) {
    var all = new ClusterObjects();
    for (var file : files) {
      all.paths.add(file.path());
      if (file instanceof ParsedFile.Yaml yaml) {
        if (file.path().equals(REQUIREMENTS) || file.path().endsWith("/" + REQUIREMENTS)) {
          all.require(yaml);
        } else {
          yaml.yaml().documents().forEach(document -> all.add(file.path(), document));
        }
      }
    }
    return all;
  }

  private void require(ParsedFile.Yaml file) {
    isWhole = true;
    file.yaml().documents().stream()
        .flatMap(document -> ClusterObject.all(document, "objects", "*"))
        .forEach(required::add);
  }

  private void add(String path, YamlNode document) {
    if (document.textAt("kind").isPresent()) {
      if (document.textAt("kind").filter("List"::equals).isPresent()) {
        ClusterObject.all(document, "items", "*").forEach(item -> add(path, item));
      } else if (document.textAt("kind").filter("Kustomization"::equals).isPresent()) {
        kustomizations.add(ClusterObject.of(path, document));
      } else {
        var object = ClusterObject.of(path, document);
        objects.add(object);
        object.pods().ifPresent(pods::add);
      }
    }
  }

  /**
   * Whether the files say that they are all there is but for what {@code requirements.yaml} names.
   * Else what is not among them may well be elsewhere.
   */
  public boolean isWhole() {
    return isWhole;
  }

  public Stream<ClusterObject> all() {
    return objects.stream();
  }

  public Stream<ClusterObject> all(String kind) {
    return objects.stream().filter(object -> object.kind().equals(kind));
  }

  /** The objects of a kind that a namespace has; a file that says no namespace may be for any. */
  public Stream<ClusterObject> all(String kind, String namespace) {
    return all(kind).filter(object -> isIn(object.namespace(), namespace));
  }

  public Optional<ClusterObject> find(String kind, String namespace, String name) {
    return all(kind, namespace).filter(object -> object.name().equals(name)).findFirst();
  }

  /** The pods of a namespace. */
  public Stream<Pods> pods(String namespace) {
    return pods.stream().filter(some -> isIn(some.owner().namespace(), namespace));
  }

  /** What a kustomization lists, and where. */
  public record Resource(String text, Place place) {}

  /** What kustomizations list below their own tree, and no file is. */
  public Stream<Resource> missingResources() {
    return kustomizations.stream()
        .flatMap(
            kustomization ->
                Stream.of("resources", "components")
                    .flatMap(list -> kustomization.scalars(list, "*"))
                    .filter(resource -> !isRemote(resource.text()))
                    .filter(resource -> !isThere(kustomization, resource.text()))
                    .map(r -> new Resource(r.text(), kustomization.place(r))));
  }

  private static boolean isRemote(String resource) {
    return resource.contains(":") || resource.contains("?") || resource.startsWith("github.com/");
  }

  private boolean isThere(ClusterObject kustomization, String resource) {
    var path = RelativePath.of(kustomization.path(), resource);
    return paths.contains(path)
        || kustomizations.stream().anyMatch(k -> RelativePath.of(k.path(), ".").equals(path));
  }

  /** The objects of each file, and those of the files that one kustomization lists. */
  public List<List<ClusterObject>> appliedTogether() {
    var byFile = new LinkedHashMap<String, List<ClusterObject>>();
    objects.forEach(o -> byFile.computeIfAbsent(o.path(), path -> new ArrayList<>()).add(o));
    var sets = new ArrayList<>(byFile.values());
    for (var kustomization : kustomizations) {
      sets.add(
          kustomization
              .scalars("resources", "*")
              .map(resource -> RelativePath.of(kustomization.path(), resource.text()))
              .flatMap(path -> byFile.getOrDefault(path, List.of()).stream())
              .toList());
    }
    return sets;
  }

  /**
   * What others are asked to bring, as {@code requirements.yaml} has it: with its namespace beside
   * it, or before it as Istio writes gateways.
   */
  public Optional<YamlNode> required(String kind, String namespace, String name) {
    return required(kind)
        .filter(
            needed -> {
              var said = needed.textAt("name").orElse("");
              return said.equals(name) || said.equals(namespace + "/" + name);
            })
        .filter(needed -> isIn(needed.textAt("namespace").orElse(""), namespace))
        .findFirst();
  }

  /** The names of all objects of a kind that are there or required, for "did you mean". */
  public List<String> names(String kind, String namespace) {
    return Stream.concat(
            all(kind, namespace).map(ClusterObject::name),
            required(kind).flatMap(needed -> needed.textAt("name").stream()))
        .toList();
  }

  /** Whether others are asked to bring some object of a kind. */
  public boolean isRequired(String kind) {
    return required(kind).findAny().isPresent();
  }

  private Stream<YamlNode> required(String kind) {
    return required.stream().filter(n -> n.textAt("kind").filter(kind::equals).isPresent());
  }

  private static boolean isIn(String said, String namespace) {
    return said.isEmpty() || namespace.isEmpty() || said.equals(namespace);
  }
}
