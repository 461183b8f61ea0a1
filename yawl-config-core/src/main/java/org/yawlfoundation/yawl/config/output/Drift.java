package org.yawlfoundation.yawl.config.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Tells how the disk differs from what a tier gives: {@code YC401}. */
final class Drift {
  private static final int EDITED_NAMED = 3;

  private Drift() {}

  /**
   * Nothing where the tree is the same. The lock file is told of only where nothing else differs.
   */
  static Optional<Finding> of(ComparedTree tree) {
    if (tree.isSame()) {
      return Optional.empty();
    }
    var files = tree.files().values().stream().filter(file -> !file.isLockFile()).toList();
    var different = files.stream().filter(file -> file.state() != FileState.SAME).toList();
    var shown = different.isEmpty() ? List.copyOf(tree.files().values()) : different;
    var finding = Finding.error("YC401", headline(tree.name(), different, files.size()));
    for (var note :
        DiffExcerpt.of(shown.stream().filter(file -> file.state() != FileState.SAME).toList())) {
      finding = finding.note(note);
    }
    var edited = tree.in(FileState.EDITED);
    if (!edited.isEmpty()) {
      finding = finding.note("edited by hand since, which `generate` undoes: " + named(edited));
    }
    return Optional.of(finding.help("run `mvn yawl-config:generate` and commit the result"));
  }

  private static String headline(String tier, List<ComparedFile> different, int all) {
    if (different.isEmpty()) {
      return "The lock file of tier `%s` is not the one its files go with.".formatted(tier);
    }
    if (different.size() == all
        && different.stream().allMatch(file -> file.state() == FileState.MISSING)) {
      return "Tier `%s` is not on the disk: of its %s files none is there.".formatted(tier, all);
    }
    return "%s of %s files %s from what tier `%s` gives."
        .formatted(different.size(), all, different.size() == 1 ? "differs" : "differ", tier);
  }

  private static String named(List<ComparedFile> edited) {
    var names =
        edited.stream()
            .limit(EDITED_NAMED)
            .map(ComparedFile::path)
            .collect(Collectors.joining(", "));
    return edited.size() > EDITED_NAMED
        ? names + ", … and " + (edited.size() - EDITED_NAMED) + " more"
        : names;
  }
}
