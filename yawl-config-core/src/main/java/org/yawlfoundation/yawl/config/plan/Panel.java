package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * One panel of a dashboard: lines over time; guide 3.4, corrected.
 *
 * @param id that no other panel of the dashboard has, from 1
 * @param title what is seen
 * @param description what it means, and which alerts watch it
 * @param unit as Grafana calls it, such as {@code s} or {@code percentunit}
 * @param place on the dashboard's grid
 * @param queries one for each line or bundle of lines
 * @param base the colour below the first threshold
 * @param thresholds from low to high
 * @param alerts that watch what is seen
 */
public record Panel(
    long id,
    String title,
    String description,
    String unit,
    Place place,
    List<Query> queries,
    String base,
    List<Threshold> thresholds,
    List<String> alerts) {
  public Panel {
    queries = List.copyOf(queries);
    thresholds = List.copyOf(thresholds);
    alerts = List.copyOf(alerts);
  }

  /**
   * Where a panel stands on a grid of 24 columns; a row is 30 pixels high (Grafana's JSON model,
   * gridPos).
   *
   * @param x columns left of it, 0 to 12
   * @param y rows above it, from 0
   * @param width in columns, 12: two panels stand side by side
   * @param height in rows, 8
   */
  public record Place(long x, long y, long width, long height) {}

  /**
   * A query.
   *
   * @param ref that no other query of the panel has, such as {@code A}
   * @param expr PromQL
   * @param legend what a line is called, with Grafana's own placeholders
   */
  public record Query(String ref, String expr, String legend) {}

  /**
   * The colour from a value upwards.
   *
   * @param from in the panel's unit; the thresholds of the alerts
   * @param color as Grafana calls it: {@code green}, {@code orange} or {@code red}
   */
  public record Threshold(BigDecimal from, String color) {}

  @Override
  public String toString() {
    return title;
  }
}
