package org.yawlfoundation.yawl.config.maven;

import java.util.List;
import org.yawlfoundation.yawl.config.finding.Severity;
import org.yawlfoundation.yawl.config.output.LockFile;
import org.yawlfoundation.yawl.config.output.WriteResult;

/**
 * What became of one tier's files, without its lock file.
 *
 * @param lockOnly that the lock file was written though no other file was
 * @param warnings such as "2 warnings", or empty
 */
record Summary(long written, long unchanged, long removed, boolean lockOnly, String warnings) {
  static Summary of(TierBundle bundle, WriteResult result) {
    var folder = bundle.tier().orElseThrow() + "/";
    var lock = folder + LockFile.NAME;
    long written = files(result.written(), folder, lock);
    long removed = files(result.removed(), folder, lock);
    boolean lockOnly = written + removed == 0 && result.written().contains(lock);
    var warnings = Teller.count(Severity.WARNING, bundle.findings());
    return new Summary(
        written,
        files(result.unchanged(), folder, lock),
        removed,
        lockOnly,
        warnings.startsWith("0 ") ? "" : ", " + warnings);
  }

  private static long files(List<String> paths, String folder, String lock) {
    return paths.stream().filter(path -> path.startsWith(folder) && !path.equals(lock)).count();
  }

  /** Such as "Tier `a`: 9 files in target/yawl-config/a (7 written, 2 unchanged, 0 removed)". */
  String told(String tier, String folder) {
    long files = written + unchanged;
    if (lockOnly) {
      return start(tier, files, folder) + " (all unchanged, lock file renewed)" + warnings;
    } else if (written + removed == 0) {
      return unchanged(tier, files, folder) + warnings;
    }
    return "%s (%d written, %d unchanged, %d removed)%s"
        .formatted(start(tier, files, folder), written, unchanged, removed, warnings);
  }

  static String unchanged(String tier, long files, String folder) {
    return start(tier, files, folder) + " (nothing changed)";
  }

  private static String start(String tier, long files, String folder) {
    return "Tier `%s`: %s in %s".formatted(tier, Teller.count(files, "file"), folder);
  }
}
