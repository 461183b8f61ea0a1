package org.yawlfoundation.yawl.config.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.finding.Finding;

/** What is to be done to the disk so that a comparison comes out clean. */
final class ChangeSet {
  private final List<String> texts = new ArrayList<>();
  private final List<Journal.Move> moves = new ArrayList<>();
  private final List<Journal.Deletion> deletions = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();
  private final List<String> overwrittenEdits = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Takes the files of all trees first and their lock files last. */
  ChangeSet(TreeComparison comparison) {
    for (var tree : comparison.trees()) {
      tree.files().values().stream()
          .filter(file -> !file.isLockFile())
          .forEach(file -> add(tree, file));
    }
    for (var tree : comparison.trees()) {
      tree.files().values().stream()
          .filter(ComparedFile::isLockFile)
          .forEach(file -> add(tree, file));
    }
    findings.addAll(comparison.faultsOfAll());
  }

  private void add(ComparedTree tree, ComparedFile file) {
    var path = tree.full(file);
    if (file.state().isToBeWritten()) {
      var text = file.wanted().orElseThrow();
      texts.add(text);
      moves.add(new Journal.Move(path, Sha256.of(text), file.state() == FileState.MISSING));
    }
    switch (file.state()) {
      case SAME -> unchanged.add(path);
      case EDITED -> overwrittenEdits.add(path);
      case STALE -> deletions.add(new Journal.Deletion(path, tree.oldHash(file)));
      case EDITED_STALE -> findings.add(OutputFindings.editedStale(path));
      case MISSING, DIFFERS, IN_THE_WAY -> {}
    }
  }

  boolean isEmpty() {
    return moves.isEmpty() && deletions.isEmpty();
  }

  /**
   * Writes each new text beside the trees, and gives the journal that puts them in place.
   *
   * <p>Whoever follows the journal must not fail half-way. So what may not be changed is met here,
   * and here all room on the disk is taken, also that of new folders.
   */
  Journal stage(WorkingFolder folder, Consumer<Step> after) throws IOException {
    requireLeave(folder.output());
    folder.prepare(newFolders(folder.output()));
    after.accept(Step.STAGE_PREPARED);
    for (int i = 0; i < texts.size(); i++) {
      Durable.writeNew(folder.staged(i), texts.get(i).getBytes(UTF_8));
      after.accept(Step.FILE_STAGED);
    }
    Durable.syncFolder(folder.stage());
    return new Journal(deletions, moves);
  }

  private void requireLeave(OutputFolder output) throws IOException {
    var paths =
        Stream.concat(
                moves.stream().map(Journal.Move::path),
                deletions.stream().map(Journal.Deletion::path))
            .flatMap(path -> Stream.concat(SafePath.folders(path).stream(), Stream.of(path)))
            .distinct()
            .toList();
    for (var path : paths) {
      var at = output.resolve(path);
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(at)) {
        throw new FileSystemException(at.toString(), null, "it may not be changed");
      }
    }
  }

  private long newFolders(OutputFolder output) {
    return moves.stream()
        .flatMap(move -> SafePath.folders(move.path()).stream())
        .distinct()
        .filter(path -> !Files.isDirectory(output.resolve(path), LinkOption.NOFOLLOW_LINKS))
        .count();
  }

  /** What is to be told once all is done. */
  WriteResult result(List<Finding> before) {
    var all = new ArrayList<>(before);
    all.addAll(findings);
    return new WriteResult(
        sorted(moves.stream().map(Journal.Move::path).toList()),
        sorted(unchanged),
        sorted(deletions.stream().map(Journal.Deletion::path).toList()),
        sorted(overwrittenEdits),
        all);
  }

  private static List<String> sorted(List<String> paths) {
    var sorted = new ArrayList<>(paths);
    Collections.sort(sorted);
    return sorted;
  }
}
