package org.yawlfoundation.yawl.config.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yawlfoundation.yawl.config.audit.Sorting.Sorted;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;

/**
 * Parts a folder where it describes the same thing several times: once for production, once for a
 * test.
 *
 * <p>Two folders claim the same where both have an object of one kind, namespace and name, or both
 * a pgbouncer.ini. Beside each other, they are environments; whatever stands in neither belongs to
 * both. A tree of ours is never parted.
 */
final class Environments {
  /** Files that are judged together; the name is that of their own folder, or empty. */
  record Environment(String name, List<Sorted> files) {}

  private static final int DEEPEST = 8;
  private static final String LOCK = "yawl-config.lock.json";

  /** Folders that hold a tree of ours. */
  private final Set<String> trees = new TreeSet<>();

  private final Map<Sorted, Set<String>> claims = new LinkedHashMap<>();

  private Environments(Collection<AuditedFile> files, List<Sorted> sorted) {
    files.stream()
        .map(AuditedFile::path)
        .filter(path -> path.equals(LOCK) || path.endsWith("/" + LOCK))
        .forEach(path -> trees.add(folder(path)));
    sorted.forEach(s -> claims.put(s, claims(s)));
  }

  static List<Environment> of(Collection<AuditedFile> files, List<Sorted> sorted) {
    return new Environments(files, sorted).parted("", sorted, 0);
  }

  private List<Environment> parted(String name, List<Sorted> files, int depth) {
    var above = depth < DEEPEST ? clash(files) : Optional.<String>empty();
    if (above.isEmpty()) {
      return List.of(new Environment(name, files));
    }
    var parts = new ArrayList<Environment>();
    var children = children(above.get(), files);
    for (var child : children) {
      var own =
          files.stream()
              .filter(s -> isIn(s, child) || children.stream().noneMatch(c -> isIn(s, c)))
              .toList();
      parts.addAll(parted(child, own, depth + 1));
    }
    return parts;
  }

  /** The highest folder of which several folders claim the same. */
  private Optional<String> clash(List<Sorted> files) {
    return byClaim(files).values().stream()
        .flatMap(folders -> commonFolder(folders).stream())
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /** The folders right below one that claim the same. */
  private Set<String> children(String above, List<Sorted> files) {
    var children = new TreeSet<String>();
    for (var folders : byClaim(files).values()) {
      if (commonFolder(folders).filter(above::equals).isPresent()) {
        folders.stream().filter(f -> !f.equals(above)).forEach(f -> children.add(child(above, f)));
      }
    }
    return children;
  }

  private Map<String, Set<String>> byClaim(List<Sorted> files) {
    var folders = new LinkedHashMap<String, Set<String>>();
    for (var file : files) {
      for (var claim : claims.getOrDefault(file, Set.of())) {
        folders.computeIfAbsent(claim, c -> new TreeSet<>()).add(folder(file));
      }
    }
    return folders;
  }

  /** The folder in which some stand, if at least two stand in different folders below it. */
  private static Optional<String> commonFolder(Set<String> folders) {
    var common = folders.stream().reduce(Environments::common).orElse("");
    long below =
        folders.stream()
            .filter(f -> !f.equals(common))
            .map(f -> child(common, f))
            .distinct()
            .count();
    return below >= 2 ? Optional.of(common) : Optional.empty();
  }

  private static String common(String one, String other) {
    var steps = one;
    while (!steps.isEmpty() && !(other + "/").startsWith(steps + "/")) {
      steps = folder(steps);
    }
    return steps;
  }

  /** The folder right below another on the way to a third: {@code a/b} between a and a/b/c. */
  private static String child(String above, String folder) {
    int from = above.isEmpty() ? 0 : above.length() + 1;
    int end = folder.indexOf('/', from);
    return end < 0 ? folder : folder.substring(0, end);
  }

  private boolean isIn(Sorted file, String folder) {
    return (folder(file) + "/").startsWith(folder + "/");
  }

  private String folder(Sorted file) {
    var own = folder(file.piece().way().back(1, 1).file());
    return trees.stream()
        .filter(tree -> tree.isEmpty() || (own + "/").startsWith(tree + "/"))
        .findFirst()
        .orElse(own);
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static Set<String> claims(Sorted file) {
    var claims = new LinkedHashSet<String>();
    switch (file.form()) {
      case PGBOUNCER -> claims.add("pgbouncer.ini");
      case POSTGRESQL, REDIS, OPTIONS -> claims.add(file.form() + " " + file.piece().name());
      case YAML -> {
        var parsed = FileParser.parse(file.piece().path(), file.piece().text());
        if (parsed.orElse(null) instanceof ParsedFile.Yaml yaml) {
          yaml.yaml().documents().stream()
              .map(document -> ClusterObject.of(yaml.path(), document))
              .filter(o -> !o.name().isEmpty() && !o.kind().equals("Kustomization"))
              .forEach(o -> claims.add(String.join(" ", o.identity())));
        }
      }
      default -> {}
    }
    return claims;
  }
}
