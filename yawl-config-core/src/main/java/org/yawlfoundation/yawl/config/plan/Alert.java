package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;

/**
 * One alert, with the proof that it can fire.
 *
 * @param expr PromQL
 * @param hold how long the expression must be true
 * @param severity {@code warning} or {@code critical}
 * @param subject what it watches, such as {@code case-creation}: a critical alert silences the
 *     warnings of its own subject
 * @param summary one line, with Prometheus' own placeholders
 * @param description what it means and what to look at first
 * @param proof what a generated test feeds to the alert
 */
public record Alert(
    String expr,
    Duration hold,
    String severity,
    String subject,
    String summary,
    String description,
    Proof proof) {

  /** Scenes under which the alert fires, waits and stays silent. */
  public record Proof(List<Scene> scenes) {
    public Proof {
      scenes = List.copyOf(scenes);
    }
  }

  /**
   * Series, and what must be seen at some moments.
   *
   * @param title what the scene shows, for whoever reads a failed test
   */
  public record Scene(String title, List<Series> series, List<Moment> moments) {
    public Scene {
      series = List.copyOf(series);
      moments = List.copyOf(moments);
    }
  }

  /**
   * A series in promtool's notation.
   *
   * @param series such as {@code up{job="engine"}}
   * @param values such as {@code 1+0x20}: 1, and 20 times the same again
   */
  public record Series(String series, String values) {}

  /** What fires at a moment; nothing where the alert must be silent. */
  public record Moment(Duration at, List<Firing> firing) {
    public Moment {
      firing = List.copyOf(firing);
    }
  }

  /**
   * An alert that fires.
   *
   * @param labels beside those that all alerts have (severity, subject and namespace)
   * @param summary with its placeholders filled in
   * @param description with its placeholders filled in
   */
  public record Firing(List<Label> labels, String summary, String description) {
    public Firing {
      labels = List.copyOf(labels);
    }
  }

  /** A label of an alert that fires. */
  public record Label(String key, String value) {}

  @Override
  public String toString() {
    return expr;
  }
}
