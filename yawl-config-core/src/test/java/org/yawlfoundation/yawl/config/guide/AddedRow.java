package org.yawlfoundation.yawl.config.guide;

import static org.yawlfoundation.yawl.config.guide.MarkdownPage.code;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of ours that the guide lacks and that stand in one row of the page. */
final class AddedRow {
  private final String path;
  private final Optional<Addition> addition;
  private final Set<String> values = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();

  /** A row for one value, or for all that the data tell of together. */
  AddedRow(String path, Optional<Addition> addition) {
    this.path = path;
    this.addition = addition;
  }

  /**
   * Takes a value into the row.
   *
   * @param below its path below the row's
   * @param source what its origins say
   */
  void add(Leaf leaf, String below, String source) {
    if (addition.isEmpty() || addition.get().shows(below)) {
      var value = leaf.value().isEmpty() ? "(empty)" : code(leaf.value());
      values.add(below.isEmpty() ? value : code(below + ": " + leaf.value()));
    }
    if (!source.isEmpty()) {
      sources.add(source);
    }
  }

  /** Why we have it; empty if nobody says. */
  String why() {
    return addition
        .map(Addition::why)
        .filter(why -> !why.isEmpty())
        .orElseGet(() -> String.join("; ", sources));
  }

  /** Whether there is something to show, or to say. */
  boolean isNeeded() {
    return !values.isEmpty() || addition.filter(Addition::mayBeLeftOut).isEmpty();
  }

  List<String> cells() {
    var shown = values.isEmpty() ? "(not shown)" : String.join(", ", values);
    return List.of(code(path), shown, prose(why()));
  }
}
