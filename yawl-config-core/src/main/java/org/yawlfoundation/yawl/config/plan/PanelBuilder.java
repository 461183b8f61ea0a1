package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yawlfoundation.yawl.config.plan.Panel.Link;
import org.yawlfoundation.yawl.config.plan.Panel.Place;
import org.yawlfoundation.yawl.config.plan.Panel.Query;
import org.yawlfoundation.yawl.config.plan.Panel.Threshold;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.DashboardKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/** A panel that is being made. */
final class PanelBuilder {
  static final String GREEN = "green";
  static final String BLUE = "blue";
  static final String ORANGE = "orange";
  static final String RED = "red";

  private final PanelDraft draft;
  private final Map<String, Key<Alert>> known;
  private final Inputs in;
  private String description = "";
  private String unit = "short";
  private final List<Query> queries = new ArrayList<>();
  private final AlertLines limits = new AlertLines();
  private final List<Link> links = new ArrayList<>();
  private final List<String> alerts = new ArrayList<>();

  /**
   * @param known the alerts that the plan has, by name
   */
  PanelBuilder(PanelDraft draft, Map<String, Key<Alert>> known, Inputs in) {
    this.draft = draft;
    this.known = known;
    this.in = in;
  }

  PanelBuilder means(String text) {
    description = text;
    return this;
  }

  PanelBuilder in(String grafanaUnit) {
    unit = grafanaUnit;
    return this;
  }

  PanelBuilder shows(String expr, String legend) {
    queries.add(new Query(Character.toString('A' + queries.size()), expr, legend));
    return this;
  }

  PanelBuilder shows(Selector series, String legend) {
    return shows(series.toString(), legend);
  }

  /** The colour from a value upwards that no alert watches. */
  PanelBuilder from(BigDecimal value, String color) {
    limits.from(value, color);
    return this;
  }

  /** Green from a value upwards, and another colour below it, where no alert watches. */
  PanelBuilder atLeast(BigDecimal value, String color) {
    limits.atLeast(value, color);
    return this;
  }

  /** What the alerts compare is what is seen: their limits are its thresholds. */
  PanelBuilder limitedBy(String... names) {
    for (var name : names) {
      var key = known.get(name);
      if (key != null) {
        var alert = in.get(key);
        limits.add(alert.expr(), alert.severity());
      }
    }
    return watchedBy(names);
  }

  /**
   * Alerts that watch what is seen, with links to their runbooks where people can read those;
   * alerts that the plan does not have are left out.
   */
  PanelBuilder watchedBy(String... names) {
    for (var name : names) {
      if (known.containsKey(name)) {
        alerts.add(name);
        if (in.find(AlertingKeys.RUNBOOKS).isPresent()) {
          links.add(new Link("Runbook of " + name, in.get(runbook(name))));
        }
      }
    }
    return this;
  }

  private static Key<String> runbook(String alert) {
    return Keys.named("alerting.links." + alert, String.class, "Where the alert's runbook is.");
  }

  /** Another dashboard tells more. */
  PanelBuilder leadsTo(DashboardPage page) {
    links.add(
        new Link(
            page.subject(),
            page.path(in.get(DashboardKeys.UID))
                + "?${__url_time_range}&${datasource:queryparam}&${namespace:queryparam}"));
    return this;
  }

  Panel build(long id, Place place) {
    var watched = alerts.isEmpty() ? "" : " Watched by " + String.join(", ", alerts) + ".";
    return new Panel(
        id,
        draft.kind(),
        draft.title(),
        description + watched,
        unit,
        place,
        queries,
        limits.base(),
        limits.thresholds(),
        links,
        alerts);
  }

  /** The thresholds of a panel: the colours of alerts from where they fire. */
  static final class AlertLines {
    private final List<Threshold> above = new ArrayList<>();
    private final List<Threshold> below = new ArrayList<>();

    void from(BigDecimal value, String color) {
      above.add(new Threshold(value, color));
    }

    void atLeast(BigDecimal value, String color) {
      below.add(new Threshold(value, color));
    }

    void add(String expr, String severity) {
      var color = severity.equals("critical") ? RED : ORANGE;
      AlertLimit.of(expr)
          .ifPresent(
              limit -> (limit.falls() ? below : above).add(new Threshold(limit.value(), color)));
    }

    /** What is too little begins at the bottom. */
    String base() {
      return below.isEmpty() ? GREEN : sorted(below).get(0).color();
    }

    /** Each threshold's colour holds from there on: below a limit, that of the next one. */
    List<Threshold> thresholds() {
      var all = new ArrayList<Threshold>();
      var rising = sorted(below);
      for (int i = 0; i < rising.size(); i++) {
        var color = i + 1 < rising.size() ? rising.get(i + 1).color() : GREEN;
        all.add(new Threshold(rising.get(i).from(), color));
      }
      all.addAll(above);
      return sorted(all);
    }

    private static List<Threshold> sorted(List<Threshold> thresholds) {
      return thresholds.stream().distinct().sorted((a, b) -> a.from().compareTo(b.from())).toList();
    }
  }
}
