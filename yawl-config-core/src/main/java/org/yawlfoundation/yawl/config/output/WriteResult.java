package org.yawlfoundation.yawl.config.output;

import java.util.List;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * What writing did. Paths are below the output folder and sorted; lock files are among them.
 *
 * @param written new files, and those that got another text
 * @param unchanged files that were as they should be, and were not touched
 * @param removed files of an earlier run that are no longer made
 * @param overwrittenEdits those of {@code written} that somebody had edited by hand
 * @param findings what was found; where one of them is an error, none of the trees was written
 */
public record WriteResult(
    List<String> written,
    List<String> unchanged,
    List<String> removed,
    List<String> overwrittenEdits,
    List<Finding> findings) {
  public WriteResult {
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    removed = List.copyOf(removed);
    overwrittenEdits = List.copyOf(overwrittenEdits);
    findings = List.copyOf(findings);
  }

  static WriteResult refused(List<Finding> findings) {
    return new WriteResult(List.of(), List.of(), List.of(), List.of(), findings);
  }

  /** None of the trees was written, and the findings say why. */
  public boolean isRefused() {
    return findings.stream().anyMatch(Finding::isError);
  }

  public boolean changedNothing() {
    return written.isEmpty() && removed.isEmpty();
  }
}
