package org.yawlfoundation.yawl.config.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Compares trees with the disk, and writes nothing. */
public final class TreeComparer {
  private final String toolVersion;

  /**
   * Compares with what this version of the tool would write: its version stands in the lock files.
   */
  public TreeComparer(String toolVersion) {
    this.toolVersion = toolVersion;
  }

  /** Says of each file of each tree how the disk stands to it. Other files are not looked at. */
  public TreeComparison compare(Path outputFolder, List<OutputTree> trees) throws OutputException {
    var unsafe = SafeTrees.check(trees);
    if (!unsafe.isEmpty()) {
      return new TreeComparison(List.of(), unsafe);
    }
    try {
      return compare(OutputFolder.of(outputFolder), trees);
    } catch (IOException | UncheckedIOException e) {
      throw OutputException.of("compare with the output folder", e);
    }
  }

  /** The same for trees whose paths are known to be safe. */
  TreeComparison compare(OutputFolder folder, List<OutputTree> trees) throws IOException {
    var compared = new ArrayList<ComparedTree>();
    for (var tree : trees) {
      compared.add(new TreeAgainstDisk(folder, tree, LockFile.of(tree, toolVersion)).compare());
    }
    return new TreeComparison(compared, interruption(folder).stream().toList());
  }

  private static Optional<Finding> interruption(OutputFolder folder) throws IOException {
    var working = new WorkingFolder(folder);
    var link = working.linkInTheWay();
    if (link.isPresent() || !working.hasJournal()) {
      return link;
    }
    try {
      return Optional.of(OutputFindings.interrupted(Journal.read(working).filesLeft(working)));
    } catch (IllegalArgumentException e) {
      return Optional.of(OutputFindings.brokenJournal(String.valueOf(e.getMessage())));
    }
  }
}
