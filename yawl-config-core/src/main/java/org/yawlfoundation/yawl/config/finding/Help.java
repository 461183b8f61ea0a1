package org.yawlfoundation.yawl.config.finding;

import java.util.List;

/**
 * One way out of a finding.
 *
 * @param text what to do, ready to paste where it can be
 * @param changes the same as changes of the tier document; empty where the way out lies elsewhere
 */
public record Help(String text, List<Change> changes) {
  public Help {
    changes = List.copyOf(changes);
  }

  /** A way out that is told in words alone. */
  public static Help of(String text) {
    return new Help(text, List.of());
  }
}
