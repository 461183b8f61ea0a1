package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yawlfoundation.yawl.config.plan.Dashboard.Head;
import org.yawlfoundation.yawl.config.plan.Dashboard.Heading;
import org.yawlfoundation.yawl.config.plan.Dashboard.Row;
import org.yawlfoundation.yawl.config.tier.DashboardKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** A dashboard that is being made, row by row and line by line; it files each panel's origin. */
final class DashboardBuilder {
  private static final long PLAIN = 8;
  private static final long LOW = 4;

  private final SheetBuilder sheet;
  private final Map<String, Key<Alert>> alerts;
  private final DashboardPage page;
  private final PanelGrid grid = new PanelGrid();
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /**
   * @param alerts that the plan has, by name
   */
  DashboardBuilder(SheetBuilder sheet, Map<String, Key<Alert>> alerts, DashboardPage page) {
    this.sheet = sheet;
    this.alerts = alerts;
    this.page = page;
  }

  /** Whether the plan has an alert. */
  boolean has(String alert) {
    return alerts.containsKey(alert);
  }

  /** A row that is open; each line is as high as its panels want. */
  DashboardBuilder row(String name, String title, PanelDraft[]... lines) {
    return row(name, title, false, lines);
  }

  /** A row of what is wanted rarely. */
  DashboardBuilder shutRow(String name, String title, PanelDraft[]... lines) {
    return row(name, title, true, lines);
  }

  /** Panels side by side. */
  static PanelDraft[] line(PanelDraft... panels) {
    return panels;
  }

  private DashboardBuilder row(String name, String title, boolean shut, PanelDraft[]... lines) {
    var path = path() + ".rows." + name;
    var heading =
        sheet.put(
            Keys.named(path + ".heading", Heading.class, "A heading of the dashboard."),
            Why.source("panels of one subject stand together"),
            in -> new Heading(grid.id(), title, grid.heading(shut), shut));
    var panels = new LinkedHashMap<String, Panel>();
    for (var line : lines) {
      var places = grid.line(line.length, height(line));
      for (int i = 0; i < line.length; i++) {
        panels.put(line[i].name(), put(path + ".panels.", line[i], places.get(i)));
      }
    }
    rows.put(name, new Row(heading, panels));
    return this;
  }

  private static long height(PanelDraft[] line) {
    long height = 0;
    for (var panel : line) {
      height = Math.max(height, panel.kind().single() ? LOW : PLAIN);
    }
    return height;
  }

  private Panel put(String path, PanelDraft draft, Panel.Place place) {
    long id = grid.id();
    return sheet.put(
        Keys.named(path + draft.name(), Panel.class, "A panel of the dashboard."),
        reads -> Why.formula(formula(reads)).from(draft.source()),
        in -> {
          var panel = new PanelBuilder(draft, alerts, in);
          draft.content().accept(panel, in);
          return panel.build(id, place);
        });
  }

  private static String formula(Set<String> reads) {
    return reads.isEmpty() ? "" : "a panel over " + String.join(", ", reads);
  }

  /**
   * The dashboard.
   *
   * @param answers what it is for
   */
  Dashboard build(String answers) {
    boolean choosesPods =
        rows.values().stream()
            .flatMap(row -> row.panels().values().stream())
            .flatMap(panel -> panel.queries().stream())
            .anyMatch(query -> query.expr().contains(PanelQueries.PODS));
    var head =
        sheet.put(
            Keys.named(path() + ".head", Head.class, "What the dashboard is called."),
            Why.formula("a name over dashboards.uid, tier")
                .from("whoever has several must tell them apart"),
            in -> {
              var prefix = in.get(DashboardKeys.UID);
              return new Head(
                  page.uid(prefix),
                  page.uid(prefix) + ".json",
                  page.subject(),
                  "YAWL " + page.subject() + ", " + in.get(TierKeys.TIER),
                  answers,
                  page.path(prefix),
                  choosesPods);
            });
    return new Dashboard(head, rows);
  }

  private String path() {
    return "dashboards.pages." + page.file();
  }
}
