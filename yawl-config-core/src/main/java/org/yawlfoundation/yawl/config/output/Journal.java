package org.yawlfoundation.yawl.config.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * All that a run is about to do to the trees, on the disk before it does any of it.
 *
 * <p>The moment the journal is in place the new trees are as good as written: whoever comes next
 * can finish the work. The order is the order of doing, so lock files stand last.
 *
 * @param deletions stale files, which may make room for what is moved
 * @param moves what is staged under the index in this list, and where it goes
 */
record Journal(List<Deletion> deletions, List<Move> moves) {
  private static final int FORMAT = 1;

  /** A file of ours to remove where its content is still the one we wrote. */
  record Deletion(String path, String hash) {}

  /** A staged file to put in place; one that is new must not replace a stranger's. */
  record Move(String path, String hash, boolean isNew) {}

  Journal {
    deletions = List.copyOf(deletions);
    moves = List.copyOf(moves);
  }

  /** Writes beside and renames, so that a journal is there as a whole or not at all. */
  void write(WorkingFolder folder, Runnable staged) throws IOException {
    Durable.writeNew(folder.newJournal(), Json.print(json()).getBytes(UTF_8));
    Durable.syncFolder(folder.path());
    Durable.syncFolder(folder.output().root());
    staged.run();
    Files.move(folder.newJournal(), folder.journal(), StandardCopyOption.ATOMIC_MOVE);
    Durable.syncFolder(folder.path());
  }

  /**
   * Reads what a killed run left, or throws an {@link IllegalArgumentException} that says what is
   * wrong with it.
   */
  static Journal read(WorkingFolder folder) throws IOException {
    try {
      return parse(Json.parse(Files.readAllBytes(folder.journal())));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is not JSON", e);
    }
  }

  /** How many files a run that follows this journal would still touch. */
  int filesLeft(WorkingFolder folder) throws IOException {
    int left = 0;
    for (var deletion : deletions) {
      left += folder.output().look(deletion.path()).kind() == OutputFolder.Kind.FILE ? 1 : 0;
    }
    for (int i = 0; i < moves.size(); i++) {
      left += Files.exists(folder.staged(i), LinkOption.NOFOLLOW_LINKS) ? 1 : 0;
    }
    return left;
  }

  private JsonNode json() {
    var root = Json.object();
    root.put("formatVersion", FORMAT);
    var removed = root.putArray("deletions");
    for (var deletion : deletions) {
      removed.addObject().put("path", deletion.path()).put("sha256", deletion.hash());
    }
    var moved = root.putArray("moves");
    for (var move : moves) {
      moved
          .addObject()
          .put("path", move.path())
          .put("sha256", move.hash())
          .put("new", move.isNew());
    }
    return root;
  }

  private static Journal parse(JsonNode root) {
    Json.requireFormat(root, FORMAT);
    var deletions = new ArrayList<Deletion>();
    for (var entry : root.path("deletions")) {
      deletions.add(new Deletion(path(entry), Json.hash(entry, "sha256")));
    }
    var moves = new ArrayList<Move>();
    for (var entry : root.path("moves")) {
      moves.add(
          new Move(path(entry), Json.hash(entry, "sha256"), entry.path("new").asBoolean(true)));
    }
    return new Journal(deletions, moves);
  }

  /** A journal may be a stranger's: it reaches no further than a tree does. */
  private static String path(JsonNode entry) {
    var path = Json.text(entry, "path");
    if (path.indexOf('/') < 0 || SafePath.fault(path).isPresent()) {
      throw new IllegalArgumentException("it names a path we do not write to");
    }
    return path;
  }
}
