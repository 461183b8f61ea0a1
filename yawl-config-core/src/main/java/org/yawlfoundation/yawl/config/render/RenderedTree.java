package org.yawlfoundation.yawl.config.render;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a tier, by path. */
public record RenderedTree(SortedMap<String, RenderedFile> files) {
  public RenderedTree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static RenderedTree of(Collection<RenderedFile> files) {
    var byPath = new TreeMap<String, RenderedFile>();
    files.forEach(file -> byPath.put(file.path(), file));
    return new RenderedTree(byPath);
  }

  public Optional<RenderedFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** A place where a key's value stands. */
  public record Place(String path, int line) {
    @Override
    public String toString() {
      return path + ":" + line;
    }
  }

  /** The places where a key's value stands, in order of path and line. */
  public List<Place> placesOf(String key) {
    return files.values().stream()
        .flatMap(
            file ->
                file.keys().entrySet().stream()
                    .filter(line -> line.getValue().contains(key))
                    .map(line -> new Place(file.path(), line.getKey())))
        .toList();
  }
}
