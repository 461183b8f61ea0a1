package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;

/**
 * What to do about an alert.
 *
 * @param alert its name
 * @param severity of it
 * @param hold how long its expression must be true, 0s to 15m
 * @param expr its PromQL
 * @param meaning what is so when it fires
 * @param impact what users see of it
 * @param diagnosis how to find the cause, most likely first
 * @param mitigation how to end it, mildest first
 * @param escalation whom to call when that does not help
 */
public record Runbook(
    String alert,
    String severity,
    Duration hold,
    String expr,
    String meaning,
    String impact,
    List<Step> diagnosis,
    List<Step> mitigation,
    String escalation) {
  public Runbook {
    diagnosis = List.copyOf(diagnosis);
    mitigation = List.copyOf(mitigation);
  }

  /**
   * One thing to do.
   *
   * @param why what it shows, or what it brings about
   * @param language of its lines, as a fence of Markdown names it: {@code sh}, {@code sql} or
   *     {@code promql}
   * @param lines to paste; none where there is nothing to run
   */
  public record Step(String why, String language, List<String> lines) {
    public Step {
      lines = List.copyOf(lines);
    }
  }

  @Override
  public String toString() {
    return meaning;
  }
}
