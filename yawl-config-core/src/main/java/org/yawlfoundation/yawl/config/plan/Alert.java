package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One alert, with the proof that it can fire.
 *
 * @param expr PromQL that is true while something is wrong; guide 3.3, corrected, and for burn
 *     rates Google's SRE Workbook, chapter 5
 * @param hold how long the expression must be true, 0s to 1h; guide 3.3: 2m and 5m
 * @param keep how long it goes on firing after the expression was last true, so that a value that
 *     comes and goes is one alert (Prometheus 2.42 and newer); none where a window smooths it
 * @param severity {@code critical}, {@code warning} or {@code info}; guide 3.3; {@code none} of
 *     what always fires
 * @param subject what it watches, such as {@code case-creation}: a critical alert silences the
 *     warnings of its own subject
 * @param summary one line, with Prometheus' own placeholders
 * @param description what it means and what to look at first
 * @param proof what a generated test feeds to the alert
 */
public record Alert(
    String expr,
    Duration hold,
    Optional<Duration> keep,
    String severity,
    String subject,
    String summary,
    String description,
    Proof proof) {

  /** An alert that ends as soon as its expression is no longer true. */
  Alert(
      String expr,
      Duration hold,
      String severity,
      String subject,
      String summary,
      String description,
      Proof proof) {
    this(expr, hold, Optional.empty(), severity, subject, summary, description, proof);
  }

  /**
   * Scenes under which the alert fires, waits and stays silent.
   *
   * @param scenes in the order of the test, at least two: one in which it fires, one in which it
   *     does not
   * @param unheard what fires where nothing at all is scraped: this alert, or none
   */
  public record Proof(List<Scene> scenes, List<Firing> unheard) {
    public Proof {
      scenes = List.copyOf(scenes);
      unheard = List.copyOf(unheard);
    }

    Proof(List<Scene> scenes) {
      this(scenes, List.of());
    }
  }

  /**
   * Series, and what must be seen at some moments.
   *
   * @param title what the scene shows, for whoever reads a failed test
   * @param series what Prometheus has scraped, one sample for each evaluation
   * @param moments when somebody looks, from early to late
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

  /**
   * What fires at a moment.
   *
   * @param at since the first evaluation, so many intervals
   * @param firing the alerts; none where all must be silent
   */
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

  /**
   * A label of an alert that fires.
   *
   * @param key its name, such as {@code pod}
   * @param value such as {@code yawl-engine-a}
   */
  public record Label(String key, String value) {}

  @Override
  public String toString() {
    return expr;
  }
}
