package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;

/**
 * One alert, with the proof that it can fire.
 *
 * @param expr PromQL
 * @param hold how long the expression must be true
 * @param severity {@code warning} or {@code critical}
 * @param summary one line, with Prometheus' own placeholders
 * @param description what it means and what to look at first
 * @param proof series that make it fire and series that do not
 */
public record Alert(
    String expr, Duration hold, String severity, String summary, String description, Proof proof) {

  /**
   * What a generated test feeds to the alert.
   *
   * @param firing series under which it must fire once its hold is over
   * @param silent series just beyond the threshold, under which it must stay silent
   * @param labels of the alert that fires, beside severity
   * @param shownSummary the summary with its placeholders filled in
   * @param shownDescription the description with its placeholders filled in
   */
  public record Proof(
      List<Series> firing,
      List<Series> silent,
      List<Label> labels,
      String shownSummary,
      String shownDescription) {
    public Proof {
      firing = List.copyOf(firing);
      silent = List.copyOf(silent);
      labels = List.copyOf(labels);
    }
  }

  /**
   * A series in promtool's notation.
   *
   * @param series such as {@code up{job="engine"}}
   * @param values such as {@code 0x60}
   */
  public record Series(String series, String values) {}

  /** A label of the alert that fires. */
  public record Label(String name, String value) {}

  @Override
  public String toString() {
    return expr;
  }
}
