package org.yawlfoundation.yawl.config.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * Does what a journal says, from wherever an earlier run left off: what is done already is passed
 * over.
 */
final class JournalRun {
  private final WorkingFolder folder;
  private final Journal journal;
  private final Consumer<Step> after;
  private final Set<Path> touched = new LinkedHashSet<>();

  JournalRun(WorkingFolder folder, Journal journal, Consumer<Step> after) {
    this.folder = folder;
    this.journal = journal;
    this.after = after;
  }

  /**
   * Does all of it and removes the journal; or says what stands in the way, and leaves the journal
   * to a later run.
   */
  List<Finding> finish() throws IOException {
    for (var deletion : journal.deletions()) {
      delete(deletion);
    }
    var obstacles = obstacles();
    if (!obstacles.isEmpty()) {
      return obstacles;
    }
    for (int i = 0; i < journal.moves().size(); i++) {
      move(folder.staged(i), journal.moves().get(i).path());
    }
    touched.stream().filter(Files::isDirectory).forEach(Durable::syncFolder);
    after.accept(Step.MOVES_SYNCED);
    Files.delete(folder.journal());
    after.accept(Step.JOURNAL_REMOVED);
    return List.of();
  }

  private void delete(Journal.Deletion deletion) throws IOException {
    var path = deletion.path();
    if (folder.output().look(path).kind() == OutputFolder.Kind.FILE) {
      var file = folder.output().resolve(path);
      if (Sha256.of(file).equals(deletion.hash())) {
        touch(file);
        Files.delete(file);
        after.accept(Step.FILE_DELETED);
      }
    }
    pruneEmptyFolders(path);
  }

  /** Removes the folders above a removed file that hold nothing now, but never the tree's own. */
  private void pruneEmptyFolders(String path) throws IOException {
    int end = path.lastIndexOf('/');
    while (end > path.indexOf('/')) {
      var parent = path.substring(0, end);
      if (folder.output().look(parent).kind() == OutputFolder.Kind.FOLDER) {
        try {
          Files.delete(folder.output().resolve(parent));
        } catch (DirectoryNotEmptyException e) {
          return;
        }
      }
      end = parent.lastIndexOf('/');
    }
  }

  /** What has come to stand in the way since the journal was written, or was done to the stage. */
  private List<Finding> obstacles() throws IOException {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < journal.moves().size(); i++) {
      var move = journal.moves().get(i);
      var staged = folder.staged(i);
      if (!Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      if (!Files.isRegularFile(staged, LinkOption.NOFOLLOW_LINKS)
          || !Sha256.of(staged).equals(move.hash())) {
        return List.of(
            OutputFindings.brokenJournal("a file beside it is not the one it speaks of"));
      }
      var spot = folder.output().look(move.path());
      switch (spot.kind()) {
        case ABSENT -> {}
        case LINK -> findings.add(OutputFindings.link(spot.where()));
        case FOLDER, BLOCKED -> findings.add(strange(spot.where()));
        case FILE -> {
          if (move.isNew()
              && !Sha256.of(folder.output().resolve(move.path())).equals(move.hash())) {
            findings.add(strange(spot.where()));
          }
        }
      }
    }
    return findings;
  }

  private static Finding strange(String path) {
    return OutputFindings.inTheWay(SafePath.names(path).get(0), List.of(path));
  }

  private void move(Path staged, String path) throws IOException {
    if (Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
      var target = folder.output().resolve(path);
      touch(target);
      makeFolders(path);
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
      after.accept(Step.FILE_MOVED);
    }
  }

  /** A folder that was pruned after the spares were counted has left room for another. */
  private void makeFolders(String path) throws IOException {
    for (var above : SafePath.folders(path)) {
      var at = folder.output().resolve(above);
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        makeFolder(at);
      }
    }
  }

  private void makeFolder(Path at) throws IOException {
    var spare = folder.spareFolder();
    if (spare.isPresent()) {
      Files.move(spare.get(), at, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.createDirectory(at);
    }
  }

  private void touch(Path file) {
    for (var at = file.getParent();
        at != null && at.startsWith(folder.output().root());
        at = at.getParent()) {
      touched.add(at);
    }
  }
}
