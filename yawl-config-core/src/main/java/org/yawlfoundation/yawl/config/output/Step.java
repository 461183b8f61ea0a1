package org.yawlfoundation.yawl.config.output;

/**
 * A point of the writing protocol after which a run may be cut short; tests cut it short at each.
 */
enum Step {
  LOCKED,
  STAGE_PREPARED,
  FILE_STAGED,
  JOURNAL_STAGED,
  JOURNAL_IN_PLACE,
  FILE_DELETED,
  FILE_MOVED,
  MOVES_SYNCED,
  JOURNAL_REMOVED,
  LEFTOVERS_REMOVED,
  LOCK_REMOVED
}
