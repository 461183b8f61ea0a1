package org.yawlfoundation.yawl.config.render;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yawlfoundation.yawl.config.artifact.Artifact;

/** Puts each artifact behind those whose files stand in its own. */
final class EmbeddingOrder {
  private final Map<String, Artifact> byPath = new LinkedHashMap<>();
  private final Set<Artifact> ordered = new LinkedHashSet<>();
  private final Set<String> above = new LinkedHashSet<>();

  private EmbeddingOrder() {}

  static List<Artifact> of(List<Artifact> artifacts) {
    var order = new EmbeddingOrder();
    for (var artifact : artifacts) {
      var other = order.byPath.putIfAbsent(artifact.path(), artifact);
      if (other != null) {
        throw new IllegalStateException(
            "%s is made by both %s and %s"
                .formatted(
                    artifact.path(), other.getClass().getName(), artifact.getClass().getName()));
      }
    }
    artifacts.forEach(order::add);
    return List.copyOf(order.ordered);
  }

  private void add(Artifact artifact) {
    if (ordered.contains(artifact)) {
      return;
    } else if (!above.add(artifact.path())) {
      throw new IllegalStateException(
          "A file cannot stand in itself: " + String.join(", ", above) + ", " + artifact.path());
    }
    for (var path : artifact.embeds()) {
      var embedded = byPath.get(path);
      if (embedded == null) {
        throw new IllegalStateException(
            artifact.path() + " embeds " + path + ", which nothing makes");
      }
      add(embedded);
    }
    above.remove(artifact.path());
    ordered.add(artifact);
  }
}
