package org.yawlfoundation.yawl.config.output;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * One tree beside the disk.
 *
 * @param files what the tree gives and what an earlier run gave, by path, the lock file among them
 * @param old the lock file on the disk
 * @param faults what keeps the tree from being written, and what its writer should know
 */
record ComparedTree(
    String name,
    SortedMap<String, ComparedFile> files,
    Optional<LockFile> old,
    List<Finding> faults) {
  ComparedTree {
    faults = List.copyOf(faults);
  }

  boolean isSame() {
    return files.values().stream().allMatch(file -> file.state() == FileState.SAME);
  }

  String full(ComparedFile file) {
    return name + "/" + file.path();
  }

  /** What an earlier run wrote there; only for a file that is in the old lock file. */
  String oldHash(ComparedFile file) {
    return Objects.requireNonNull(old.orElseThrow().files().get(file.path()));
  }

  List<ComparedFile> in(FileState state) {
    return files.values().stream().filter(file -> file.state() == state).toList();
  }
}
