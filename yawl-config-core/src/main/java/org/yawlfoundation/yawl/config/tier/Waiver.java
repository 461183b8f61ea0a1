package org.yawlfoundation.yawl.config.tier;

import java.time.LocalDate;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * A rule whose findings are known and accepted.
 *
 * @param rule the code, such as {@code YC203}
 * @param because the reason, for whoever reads it later
 * @param until the last day on which it holds
 * @param mark where it stands; absent when it was given by a program
 */
public record Waiver(String rule, String because, LocalDate until, Optional<Mark> mark) {
  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isAfter(until);
  }
}
