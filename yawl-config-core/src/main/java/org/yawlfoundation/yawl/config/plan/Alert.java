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
 * @param proof what a generated test feeds to it
 */
public record Alert(
    String expr, Duration hold, String severity, String summary, String description, Proof proof) {

  /**
   * Tests of an alert.
   *
   * @param waiting a time at which its hold is not over
   * @param over a time at which it is
   */
  public record Proof(Duration waiting, Duration over, List<Case> cases) {
    public Proof {
      cases = List.copyOf(cases);
    }
  }

  /**
   * Series, and what the alert must make of them.
   *
   * @param fires what must fire once the hold is over; empty where it must stay silent
   */
  public record Case(String name, List<Series> series, List<Firing> fires) {
    public Case {
      series = List.copyOf(series);
      fires = List.copyOf(fires);
    }
  }

  /**
   * A series in promtool's notation.
   *
   * @param series such as {@code up{job="engine"}}
   * @param values such as {@code 0x60}
   */
  public record Series(String series, String values) {}

  /**
   * An alert that fires.
   *
   * @param labels beside its severity
   * @param summary with its placeholders filled in
   */
  public record Firing(List<Label> labels, String summary) {
    public Firing {
      labels = List.copyOf(labels);
    }
  }

  /** A label of the alert that fires. */
  public record Label(String name, String value) {}

  @Override
  public String toString() {
    return expr;
  }
}
