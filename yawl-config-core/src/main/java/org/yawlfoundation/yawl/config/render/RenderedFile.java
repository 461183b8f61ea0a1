package org.yawlfoundation.yawl.config.render;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.artifact.Language;

/**
 * One file of a tree.
 *
 * @param path with forward slashes, below the tree's root
 * @param text with line feeds, ending with one
 * @param keys the paths of the keys whose values stand on a line, by line, counted from 1
 * @param places the template's line that gave each line, from the first
 */
public record RenderedFile(
    String path,
    Language language,
    String text,
    SortedMap<Integer, List<String>> keys,
    List<TemplatePlace> places) {
  public RenderedFile {
    keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    places = List.copyOf(places);
  }

  /** The line of a template that gave a line; for our comments the one that they are about. */
  public Optional<TemplatePlace> placeAt(int line) {
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(places.get(Math.min(line, places.size()) - 1));
  }

  /** The keys whose values stand on a line. */
  public List<String> keysAt(int line) {
    return keys.getOrDefault(line, List.of());
  }
}
