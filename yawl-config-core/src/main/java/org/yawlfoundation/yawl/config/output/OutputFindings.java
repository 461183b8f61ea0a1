package org.yawlfoundation.yawl.config.output;

import java.util.List;
import org.yawlfoundation.yawl.config.finding.Finding;

/** The words of all faults of this package but YC401, which {@link Drift} tells. */
final class OutputFindings {
  private static final String GENERATE = "run `mvn yawl-config:generate`";
  private static final int NAMED = 10;

  private OutputFindings() {}

  static Finding interrupted(int filesLeft) {
    return Finding.error(
            "YC402",
            filesLeft == 1
                ? "An earlier run was interrupted while writing; 1 file is still to be put in place."
                : "An earlier run was interrupted while writing; %s files are still to be put in place."
                    .formatted(filesLeft))
        .help(GENERATE);
  }

  static Finding rolledForward() {
    return Finding.info(
        "YC402", "An earlier run was interrupted while writing; what it left undone is done now.");
  }

  static Finding link(String path) {
    return Finding.error(
            "YC403", "`%s` is a symbolic link, and we write through none.".formatted(path))
        .help("put a real file or folder in its place, or name another output folder");
  }

  static Finding busy(String folder, long seconds) {
    return Finding.error(
            "YC404",
            "Another run is writing to `%s`, and did not end within %s s."
                .formatted(folder, seconds))
        .help("wait until the other run has ended, then run this one again");
  }

  static Finding editedStale(String path) {
    return Finding.warning(
            "YC405", "`%s` is no longer made, but was edited by hand, so it stays.".formatted(path))
        .help("delete it if nothing needs it; we will not mention it again");
  }

  static Finding inTheWay(String tree, List<String> paths) {
    var headline =
        paths.size() == 1
            ? "1 file stands where tier `%s` is to be written, and is not ours.".formatted(tree)
            : "%s files stand where tier `%s` is to be written, and are not ours."
                .formatted(paths.size(), tree);
    var finding = Finding.error("YC406", headline);
    for (var path : paths.subList(0, Math.min(NAMED, paths.size()))) {
      finding = finding.note(path);
    }
    if (paths.size() > NAMED) {
      finding = finding.note("… and " + (paths.size() - NAMED) + " more");
    }
    return finding
        .help("move or delete what stands there, then " + GENERATE)
        .help("name another output folder");
  }

  static Finding unsafePath(String path, String why) {
    var shown = new StringBuilder();
    path.codePoints().map(c -> Character.isISOControl(c) ? '?' : c).forEach(shown::appendCodePoint);
    return Finding.error("YC407", "`%s` is not a path we write to: %s.".formatted(shown, why))
        .help("give it a relative path of plain names with `/` between them");
  }

  static Finding brokenJournal(String why) {
    return Finding.error(
            "YC408",
            "An earlier run was interrupted while writing, and its journal cannot be followed: %s."
                .formatted(why))
        .help(
            "delete the folder `"
                + WorkingFolder.NAME
                + "` in the output folder, then "
                + GENERATE);
  }

  static Finding unreadableLock(String path, String why) {
    return Finding.warning(
            "YC409",
            "`%s` cannot be read, so no file beside it is known to be ours: %s."
                .formatted(path, why))
        .help("take it from version control (of two sides of a merge, either), then " + GENERATE);
  }
}
