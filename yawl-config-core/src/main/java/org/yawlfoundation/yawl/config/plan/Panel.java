package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * One panel of a dashboard; guide 3.4, corrected.
 *
 * @param id that no other panel of the dashboard has, from 1
 * @param kind what it looks like
 * @param title what is seen
 * @param description what it means, and which alerts watch it
 * @param unit as Grafana calls it, such as {@code s} or {@code percentunit}
 * @param place on the dashboard's grid
 * @param queries one for each line or bundle of lines
 * @param base the colour below the first threshold
 * @param thresholds from low to high
 * @param links to where one reads on
 * @param alerts that watch what is seen
 */
public record Panel(
    long id,
    Kind kind,
    String title,
    String description,
    String unit,
    Place place,
    List<Query> queries,
    String base,
    List<Threshold> thresholds,
    List<Link> links,
    List<String> alerts) {
  public Panel {
    queries = List.copyOf(queries);
    thresholds = List.copyOf(thresholds);
    links = List.copyOf(links);
    alerts = List.copyOf(alerts);
  }

  /**
   * What a panel looks like.
   *
   * @param type as Grafana calls it
   * @param lines whether it shows values over time
   * @param single whether it shows one value of each query, large
   * @param rows whether it shows a table of what is now
   */
  public record Kind(String type, boolean lines, boolean single, boolean rows) {
    static final Kind LINES = new Kind("timeseries", true, false, false);
    static final Kind SINGLE = new Kind("stat", false, true, false);
    static final Kind ROWS = new Kind("table", false, false, true);
  }

  /**
   * Where a panel stands on a grid of 24 columns; a row is 30 pixels high (Grafana's JSON model,
   * gridPos).
   *
   * @param x columns left of it, 0 to 23
   * @param y rows above it, from 0
   * @param width in columns, 1 to 24
   * @param height in rows, 1 for a heading
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

  /**
   * A link in the panel's corner.
   *
   * @param title what it leads to
   * @param url within Grafana, or a whole one
   */
  public record Link(String title, String url) {}

  @Override
  public String toString() {
    return title;
  }
}
