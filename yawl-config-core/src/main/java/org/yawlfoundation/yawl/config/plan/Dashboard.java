package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One dashboard.
 *
 * @param head what it is called
 * @param rows by a short name, from top to bottom
 */
public record Dashboard(Head head, Map<String, Row> rows) implements PlanPart {
  public Dashboard {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** Its panels, from top to bottom. */
  public Stream<Panel> panels() {
    return rows.values().stream().flatMap(row -> row.panels().values().stream());
  }

  /**
   * What a dashboard is called.
   *
   * @param uid what Grafana knows it by, of at most 40 characters
   * @param file what its file is called where Grafana finds all of them
   * @param subject what the other dashboards call it
   * @param title with the tier's name, for whoever has several
   * @param description what it answers
   * @param path its address within Grafana
   * @param choosesPods whether its queries ask for some of the engine's pods, as the user chooses
   */
  public record Head(
      String uid,
      String file,
      String subject,
      String title,
      String description,
      String path,
      boolean choosesPods) {
    @Override
    public String toString() {
      return title;
    }
  }

  /**
   * Panels that stand below one heading.
   *
   * @param heading above them
   * @param panels by a short name, line by line
   */
  public record Row(Heading heading, Map<String, Panel> panels) implements PlanPart {
    public Row {
      panels = Collections.unmodifiableMap(new LinkedHashMap<>(panels));
    }
  }

  /**
   * A heading, which opens and shuts its row.
   *
   * @param id that no panel of the dashboard has, from 1
   * @param title what the row is about
   * @param place over the whole width
   * @param collapsed whether its panels are seen, and asked for, only when it is opened
   */
  public record Heading(long id, String title, Panel.Place place, boolean collapsed) {
    @Override
    public String toString() {
      return title;
    }
  }
}
