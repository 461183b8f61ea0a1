package org.yawlfoundation.yawl.config.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Tells from the lock file alone that a tree need not be made again, which is much cheaper than
 * making it.
 */
public final class UpToDate {
  private UpToDate() {}

  /**
   * Says whether a tree was made from the same inputs by the same version of the tool, and every
   * file of it is still as it was written.
   *
   * <p>In doubt the answer is no: a lock file that cannot be read, an interrupted run, a link, a
   * fault of the disk.
   */
  public static boolean isUpToDate(
      Path outputFolder, String treeName, String inputsHash, String toolVersion) {
    if (SafePath.treeNameFault(treeName).isPresent()) {
      return false;
    }
    try {
      var folder = OutputFolder.of(outputFolder);
      var lock = LockFile.read(folder, treeName).lock();
      return lock.isPresent()
          && lock.get().inputsHash().equals(inputsHash)
          && lock.get().toolVersion().equals(toolVersion)
          && lock.get().tier().equals(treeName)
          && !new WorkingFolder(folder).hasJournal()
          && holds(folder, lock.get());
    } catch (IOException | OutputException e) {
      return false;
    }
  }

  private static boolean holds(OutputFolder folder, LockFile lock) throws IOException {
    var own = folder.resolve(lock.tier() + "/" + LockFile.NAME);
    if (!Arrays.equals(Files.readAllBytes(own), lock.text().getBytes(UTF_8))) {
      return false;
    }
    for (var entry : lock.files().entrySet()) {
      var path = lock.tier() + "/" + entry.getKey();
      if (folder.look(path).kind() != OutputFolder.Kind.FILE
          || !Sha256.of(folder.resolve(path)).equals(entry.getValue())) {
        return false;
      }
    }
    return true;
  }
}
