package org.yawlfoundation.yawl.config.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder that holds all trees, looked into without ever following a symbolic link below it.
 *
 * <p>The folder itself may be reached through a link: whoever named it meant it. A link below it
 * could lead our files anywhere.
 */
final class OutputFolder {
  /** What stands at a path. */
  enum Kind {
    ABSENT,
    FILE,
    FOLDER,
    LINK,
    /** Something that is neither, or lies on the way and is no folder. */
    BLOCKED
  }

  /**
   * What stands at a path, and where we found that out: the path itself, or one on the way to it.
   *
   * @param where relative to the output folder
   */
  record Spot(Kind kind, String where) {}

  private final Path root;

  private OutputFolder(Path root) {
    this.root = root;
  }

  /** The folder as it is; it need not exist. */
  static OutputFolder of(Path named) throws IOException, OutputException {
    if (!Files.exists(named)) {
      return new OutputFolder(named.toAbsolutePath().normalize());
    }
    if (!Files.isDirectory(named)) {
      throw new OutputException("The output folder `" + named + "` is a file.");
    }
    return new OutputFolder(named.toRealPath());
  }

  /** The folder, made where it does not exist. */
  static OutputFolder create(Path named) throws IOException, OutputException {
    if (!Files.exists(named)) {
      Files.createDirectories(named);
    }
    return of(named);
  }

  Path root() {
    return root;
  }

  /** The place of a path that {@link SafePath} has passed. */
  Path resolve(String path) {
    return root.resolve(path);
  }

  Spot look(String path) throws IOException {
    var names = SafePath.names(path);
    var at = root;
    for (int i = 0; i < names.size(); i++) {
      at = at.resolve(names.get(i));
      var where = String.join("/", names.subList(0, i + 1));
      BasicFileAttributes found;
      try {
        found = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        return new Spot(Kind.ABSENT, where);
      }
      boolean last = i == names.size() - 1;
      if (found.isSymbolicLink()) {
        return new Spot(Kind.LINK, where);
      } else if (last && found.isRegularFile()) {
        return new Spot(Kind.FILE, where);
      } else if (!found.isDirectory()) {
        return new Spot(Kind.BLOCKED, where);
      }
    }
    return new Spot(Kind.FOLDER, path);
  }
}
