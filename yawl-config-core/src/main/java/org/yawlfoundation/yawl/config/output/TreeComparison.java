package org.yawlfoundation.yawl.config.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.finding.Finding;

/** What writing would change. It is clean exactly where writing would change nothing. */
public final class TreeComparison {
  private final List<ComparedTree> trees;
  private final List<Finding> faults;

  TreeComparison(List<ComparedTree> trees, List<Finding> faults) {
    this.trees = List.copyOf(trees);
    this.faults = List.copyOf(faults);
  }

  /** Nothing to write, nothing to remove, and nothing that would keep us from it. */
  public boolean isClean() {
    return faults.isEmpty()
        && trees.stream().allMatch(tree -> tree.isSame() && tree.faults().isEmpty());
  }

  /** The state of each file by its path below the output folder, lock files among them. */
  public SortedMap<String, FileState> states() {
    var states = new TreeMap<String, FileState>();
    for (var tree : trees) {
      tree.files().values().forEach(file -> states.put(tree.full(file), file.state()));
    }
    return Collections.unmodifiableSortedMap(states);
  }

  /** All that {@code check} has to tell: faults, and for each tree that differs how it does. */
  public List<Finding> findings() {
    var findings = new ArrayList<>(faultsOfAll());
    trees.forEach(tree -> Drift.of(tree).ifPresent(findings::add));
    return Collections.unmodifiableList(findings);
  }

  /**
   * What keeps the trees from being written, and what their writer should know; not that they
   * differ.
   */
  List<Finding> faultsOfAll() {
    return Stream.concat(faults.stream(), trees.stream().flatMap(tree -> tree.faults().stream()))
        .toList();
  }

  List<ComparedTree> trees() {
    return trees;
  }
}
