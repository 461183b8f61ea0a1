package org.yawlfoundation.yawl.config.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * The folder inside the output folder that exists only while a run writes, or after one was killed.
 *
 * <p>It holds the lock, the staged files and the journal, on the same disk as the trees so that a
 * rename is enough. Its own {@code .gitignore} keeps what a killed run leaves out of version
 * control.
 */
record WorkingFolder(OutputFolder output) {
  static final String NAME = ".yawl-config";

  Path path() {
    return output.resolve(NAME);
  }

  Path lock() {
    return path().resolve("lock");
  }

  Path stage() {
    return path().resolve("stage");
  }

  Path staged(int index) {
    return stage().resolve(String.valueOf(index));
  }

  /** Holds empty folders, to be moved to where the trees need new ones. */
  private Path spareFolders() {
    return stage().resolve("folders");
  }

  Path journal() {
    return path().resolve("journal.json");
  }

  Path newJournal() {
    return path().resolve("journal.json.new");
  }

  private Path gitignore() {
    return path().resolve(".gitignore");
  }

  boolean exists() {
    return Files.exists(path(), LinkOption.NOFOLLOW_LINKS);
  }

  boolean hasJournal() {
    return Files.exists(journal(), LinkOption.NOFOLLOW_LINKS);
  }

  /** Names a link that stands where the folder or something in it is to be. */
  Optional<Finding> linkInTheWay() throws IOException {
    for (var name : List.of("lock", "stage", "journal.json", "journal.json.new", ".gitignore")) {
      var spot = output.look(NAME + "/" + name);
      if (spot.kind() == OutputFolder.Kind.LINK) {
        return Optional.of(OutputFindings.link(spot.where()));
      }
    }
    return Optional.empty();
  }

  /**
   * Empties the stage, and puts spare folders there; only for the holder of the lock, and only
   * where there is no journal.
   */
  void prepare(long spares) throws IOException {
    deleteLeftovers();
    Durable.writeNew(gitignore(), "*\n".getBytes(UTF_8));
    Files.createDirectory(stage());
    for (long i = 0; i < spares; i++) {
      Files.createDirectories(spareFolders().resolve(String.valueOf(i)));
    }
  }

  /** A spare folder, unless all are used up. */
  Optional<Path> spareFolder() throws IOException {
    if (!Files.isDirectory(spareFolders(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (var spares = Files.list(spareFolders())) {
      return spares.findFirst();
    }
  }

  /**
   * Removes all but the lock; only for the holder of the lock, and only where the journal is done
   * with.
   */
  void deleteLeftovers() throws IOException {
    Files.deleteIfExists(newJournal());
    deleteAll(stage());
    Files.deleteIfExists(gitignore());
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var below = Files.walk(folder)) {
      var all = new ArrayList<>(below.toList());
      Collections.reverse(all);
      for (var path : all) {
        Files.delete(path);
      }
    }
  }
}
