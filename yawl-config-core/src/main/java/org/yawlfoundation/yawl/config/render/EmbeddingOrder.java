package org.yawlfoundation.yawl.config.render;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yawlfoundation.yawl.config.artifact.Artifact;

/** Puts each file behind those that stand in it. */
final class EmbeddingOrder {
  /**
   * What gives a file.
   *
   * @param embeds the paths of those that stand in it
   */
  record Source(Artifact artifact, List<String> embeds) {
    String path() {
      return artifact.path();
    }
  }

  private final Map<String, Source> byPath = new LinkedHashMap<>();
  private final Map<String, Source> ordered = new LinkedHashMap<>();
  private final Set<String> above = new LinkedHashSet<>();

  private EmbeddingOrder() {}

  static List<Source> of(List<Source> sources) {
    var order = new EmbeddingOrder();
    sources.forEach(source -> order.byPath.put(source.path(), source));
    sources.forEach(order::add);
    return List.copyOf(order.ordered.values());
  }

  private void add(Source source) {
    if (ordered.containsKey(source.path())) {
      return;
    } else if (!above.add(source.path())) {
      throw new IllegalStateException(
          "A file cannot stand in itself: " + String.join(", ", above) + ", " + source.path());
    }
    for (var path : source.embeds()) {
      var embedded = byPath.get(path);
      if (embedded == null) {
        throw new IllegalStateException(
            source.path() + " embeds " + path + ", which nothing makes");
      }
      add(embedded);
    }
    above.remove(source.path());
    ordered.put(source.path(), source);
  }
}
