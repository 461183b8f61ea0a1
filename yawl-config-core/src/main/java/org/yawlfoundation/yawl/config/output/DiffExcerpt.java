package org.yawlfoundation.yawl.config.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows differences as the lines that go and the lines that come, each change with its place on the
 * disk, and no more than a reader wants to see at once.
 */
final class DiffExcerpt {
  private static final int FILES = 3;
  private static final int LINES = 12;
  private static final int WIDTH = 200;
  private static final int COMPARABLE = 4000;

  private DiffExcerpt() {}

  /** One note per file for the first few files, then one that says how much there is besides. */
  static List<String> of(List<ComparedFile> files) {
    var notes = new ArrayList<String>();
    int hiddenLines = 0;
    for (var file : files) {
      var lines = lines(file);
      if (notes.size() < FILES) {
        int shown = Math.min(LINES, lines.size());
        hiddenLines += lines.size() - shown;
        notes.add(String.join("\n", lines.subList(0, shown)));
      } else {
        hiddenLines += lines.size();
      }
    }
    int hiddenFiles = files.size() - notes.size();
    if (hiddenLines > 0) {
      notes.add("… and " + more(hiddenFiles, hiddenLines));
    }
    return notes;
  }

  private static String more(int files, int lines) {
    var lineCount = lines == 1 ? "1 line" : lines + " lines";
    return files == 0
        ? lineCount + " more"
        : files == 1 ? "1 more file, " + lineCount : files + " more files, " + lineCount;
  }

  private static List<String> lines(ComparedFile file) {
    return switch (file.state()) {
      case SAME -> List.of();
      case MISSING -> List.of(file.path() + " is not there");
      case STALE -> List.of(file.path() + " is no longer made");
      case EDITED_STALE -> List.of(file.path() + " is no longer made, and was edited by hand");
      case IN_THE_WAY -> List.of(file.path() + " is not ours");
      case DIFFERS, EDITED -> difference(file);
    };
  }

  private static List<String> difference(ComparedFile file) {
    if (file.onDisk().isEmpty() || file.wanted().isEmpty()) {
      return List.of(file.path() + " differs, and is too large to show");
    }
    var onDisk = file.onDisk().get().lines().toList();
    var wanted = file.wanted().get().lines().toList();
    if (onDisk.size() > COMPARABLE || wanted.size() > COMPARABLE) {
      return List.of(file.path() + " differs, and is too long to compare line by line");
    }
    var lines = new ArrayList<String>();
    for (var delta : DiffUtils.diff(onDisk, wanted).getDeltas()) {
      addChange(lines, file.path(), delta);
    }
    return lines.isEmpty() ? List.of(file.path() + " differs only in how its lines end") : lines;
  }

  private static void addChange(List<String> lines, String path, AbstractDelta<String> delta) {
    var place = path + ":" + (delta.getSource().getPosition() + 1) + "   ";
    var margin = place;
    for (var gone : delta.getSource().getLines()) {
      lines.add(margin + "-" + shortened(gone));
      margin = " ".repeat(place.length());
    }
    for (var come : delta.getTarget().getLines()) {
      lines.add(margin + "+" + shortened(come));
      margin = " ".repeat(place.length());
    }
  }

  /** What is on the disk may be anything: what would steer a terminal is not passed on. */
  private static String shortened(String line) {
    var text = new StringBuilder();
    line.codePoints()
        .limit(WIDTH + 1L)
        .map(c -> c == '\t' ? ' ' : Character.isISOControl(c) ? '?' : c)
        .forEach(text::appendCodePoint);
    boolean isLong = text.codePointCount(0, text.length()) > WIDTH;
    return isLong
        ? text.substring(0, text.offsetByCodePoints(0, WIDTH - 1)) + "…"
        : text.toString();
  }
}
