package org.yawlfoundation.yawl.config.check;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.facts.Place;

/** What one rule looked at while it judged some files: single facts, and files as a whole. */
public final class Looked {
  private final Rule rule;
  private final Set<Place> facts = new LinkedHashSet<>();
  private final Set<String> files = new LinkedHashSet<>();

  Looked(Rule rule) {
    this.rule = rule;
  }

  void fact(Place place) {
    facts.add(place);
  }

  void files(Stream<String> paths) {
    paths.forEach(files::add);
  }

  public Rule rule() {
    return rule;
  }

  /** Whether it took a fact from a line. */
  public boolean isAt(String path, int line) {
    return facts.stream().anyMatch(place -> place.path().equals(path) && place.line() == line);
  }

  /** Whether it read one of some files as a whole. */
  public boolean isThrough(Collection<String> paths) {
    return !Collections.disjoint(files, paths);
  }
}
