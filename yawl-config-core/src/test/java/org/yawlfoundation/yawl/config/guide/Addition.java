package org.yawlfoundation.yawl.config.guide;

import java.util.List;
import java.util.Optional;

/**
 * What we have in a file and the guide has not, for which no origin speaks.
 *
 * @param file of ours; with a star at its end, all that begin so
 * @param path all that stands below it, or all of the file where it is empty; {@code [*]} is any
 *     one step, so is {@code [each]}, which gives each a row of its own
 * @param shown paths below it whose values the page shows; empty for all, a dash for none
 * @param why it is there; empty where the origins tell
 */
record Addition(String file, String path, List<String> shown, String why) {

  static List<Addition> all() {
    return TabSeparated.rows("added-1m.tsv", 4).stream()
        .map(
            row ->
                new Addition(
                    row.get(0),
                    row.get(1),
                    row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split(",", -1)),
                    row.get(3)))
        .toList();
  }

  /** The part of a leaf's path that this speaks of, if it does. */
  Optional<String> part(String of, Leaf leaf) {
    boolean isOfFile =
        file.endsWith("*") ? of.startsWith(file.substring(0, file.length() - 1)) : file.equals(of);
    return isOfFile ? leaf.below(path) : Optional.empty();
  }

  /** Where the page tells of a leaf: all below this path in one row, or each in its own. */
  String row(String part) {
    return path.contains("[each]") ? part : path;
  }

  /** Whether the page needs no row where none of the chosen values is left to show. */
  boolean mayBeLeftOut() {
    return path.isEmpty() || (!shown.isEmpty() && !shown.equals(List.of("-")));
  }

  boolean shows(String below) {
    return shown.isEmpty()
        || shown.stream().anyMatch(path -> new Leaf(below, "", 0).below(path).isPresent());
  }
}
