package org.yawlfoundation.yawl.config.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * All files of a tier, by path.
 *
 * @param own the user's own templates that gave some of them
 * @param makers which artifact gave which file
 * @param findings what is wrong with those templates; their files are missing
 */
public record RenderedTree(
    SortedMap<String, RenderedFile> files,
    TemplateTexts own,
    Map<String, Artifact> makers,
    List<Finding> findings) {
  public RenderedTree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    makers = Collections.unmodifiableMap(new LinkedHashMap<>(makers));
    findings = List.copyOf(findings);
  }

  public Optional<RenderedFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The line of a template that gave a line of a file. */
  public Optional<TemplateLine> templateLine(String path, int line) {
    return find(path)
        .flatMap(file -> file.placeAt(line))
        .flatMap(
            place ->
                Optional.ofNullable(makers.get(path))
                    .map(maker -> TemplateLine.of(place, maker.getClass(), own)));
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
