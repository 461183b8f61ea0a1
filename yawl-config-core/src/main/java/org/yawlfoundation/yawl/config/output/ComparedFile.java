package org.yawlfoundation.yawl.config.output;

import java.util.Optional;

/**
 * One file of a tree, beside what is on the disk.
 *
 * @param path below the tree's folder
 * @param wanted what the tier gives; empty where it is no longer made
 * @param onDisk what is on the disk, where it differs and is of a size to be shown
 */
record ComparedFile(
    String path, FileState state, Optional<String> wanted, Optional<String> onDisk) {
  boolean isLockFile() {
    return path.equals(LockFile.NAME);
  }
}
