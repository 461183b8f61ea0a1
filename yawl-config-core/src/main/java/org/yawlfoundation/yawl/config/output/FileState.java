package org.yawlfoundation.yawl.config.output;

/** How a file on the disk stands to the tree that is to be there. */
public enum FileState {
  /** Byte for byte what the tier gives. */
  SAME,
  /** Not there. */
  MISSING,
  /** As an earlier run wrote it, but the tier gives another text now. */
  DIFFERS,
  /** Ours, but changed since by another hand. Writing overwrites it. */
  EDITED,
  /** Ours and unchanged, but no longer made. Writing removes it. */
  STALE,
  /** Ours once and no longer made, but changed since by another hand. Writing leaves it. */
  EDITED_STALE,
  /** Not ours, and where a file of ours is to be. Writing refuses. */
  IN_THE_WAY;

  boolean isToBeWritten() {
    return this == MISSING || this == DIFFERS || this == EDITED;
  }
}
