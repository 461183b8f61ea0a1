package org.yawlfoundation.yawl.config.maven;

import java.util.List;
import org.yawlfoundation.yawl.config.finding.Severity;
import org.yawlfoundation.yawl.config.output.LockFile;
import org.yawlfoundation.yawl.config.output.WriteResult;

/**
 * What became of one tier's files, without its lock file.
 *
 * @param lockOnly that the lock file was written though no other file was
 * @param beside such as ", 2 warnings, 1 waived", or empty
 */
record Summary(long written, long unchanged, long removed, boolean lockOnly, String beside) {
  static Summary of(TierBundle bundle, WriteResult result) {
    var folder = bundle.tier().orElseThrow() + "/";
    var lock = folder + LockFile.NAME;
    long written = files(result.written(), folder, lock);
    long removed = files(result.removed(), folder, lock);
    boolean lockOnly = written + removed == 0 && result.written().contains(lock);
    return new Summary(
        written, files(result.unchanged(), folder, lock), removed, lockOnly, beside(bundle));
  }

  private static String beside(TierBundle bundle) {
    var warnings = Teller.count(Severity.WARNING, bundle.findings());
    int waived = bundle.bundle().waived().size();
    return (warnings.startsWith("0 ") ? "" : ", " + warnings)
        + (waived == 0 ? "" : ", " + waived + " waived");
  }

  private static long files(List<String> paths, String folder, String lock) {
    return paths.stream().filter(path -> path.startsWith(folder) && !path.equals(lock)).count();
  }

  /** Such as "Tier `a`: 9 files in target/yawl-config/a (7 written, 2 unchanged, 0 removed)". */
  String told(String tier, String folder) {
    long files = written + unchanged;
    if (lockOnly) {
      return start(tier, files, folder) + " (all unchanged, lock file renewed)" + beside;
    } else if (written + removed == 0) {
      return unchanged(tier, files, folder) + beside;
    }
    return "%s (%s written, %s unchanged, %s removed)%s"
        .formatted(start(tier, files, folder), written, unchanged, removed, beside);
  }

  static String unchanged(String tier, long files, String folder) {
    return start(tier, files, folder) + " (nothing changed)";
  }

  private static String start(String tier, long files, String folder) {
    return "Tier `%s`: %s in %s".formatted(tier, Teller.count(files, "file"), folder);
  }
}
