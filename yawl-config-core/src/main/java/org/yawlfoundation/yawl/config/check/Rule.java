package org.yawlfoundation.yawl.config.check;

import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * Something that must hold between files, or within one.
 *
 * <p>A rule reads facts, never the tier or the plan, so it judges our tree and a stranger's alike.
 * It bears the name of the fault; its page is {@code docs/rules/<id>.md}.
 */
public interface Rule {
  /**
   * The code, such as {@code YC203}: 2 between files, 3 within one. Never used twice; rules of
   * others begin with two other letters.
   */
  String id();

  /** What is wrong, if anything is. */
  Stream<Finding> check(Subject subject);
}
