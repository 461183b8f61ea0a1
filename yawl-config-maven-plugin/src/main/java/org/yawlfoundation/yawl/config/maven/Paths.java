package org.yawlfoundation.yawl.config.maven;

import java.nio.file.Files;
import java.nio.file.Path;

/** How paths are told: as short as their reader can use them, and alike on every machine. */
final class Paths {
  private Paths() {}

  /** The path below a folder, or the whole path where it is not below it. */
  static String shown(Path folder, Path path) {
    var base = folder.toAbsolutePath().normalize();
    var whole = path.toAbsolutePath().normalize();
    var shown = whole.startsWith(base) ? base.relativize(whole) : whole;
    return shown.toString().replace('\\', '/');
  }

  /** The folder of the Git repository that holds a folder, or the folder itself. */
  static Path repository(Path folder) {
    for (var at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return folder;
  }
}
