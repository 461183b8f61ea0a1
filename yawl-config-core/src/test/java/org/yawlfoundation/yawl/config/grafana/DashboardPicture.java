package org.yawlfoundation.yawl.config.grafana;

import java.util.List;
import org.yawlfoundation.yawl.config.plan.Dashboard;
import org.yawlfoundation.yawl.config.plan.Panel;
import org.yawlfoundation.yawl.config.plan.Panel.Place;

/**
 * Draws how the panels of a dashboard stand on a screen of 1920 pixels, with their legends,
 * thresholds and alerts; the lines of values are made up.
 */
final class DashboardPicture {
  private static final int SCREEN = 1920;

  /** What Grafana's own bars take of a screen of 1080. */
  private static final int FOLD = 1080 - 144;

  private static final int MARGIN = 16;
  private static final int CELL = 30;
  private static final int GUTTER = 8;

  /** Grafana's classic palette. */
  private static final List<String> PALETTE =
      List.of(
          "#7EB26D", "#EAB839", "#6ED0E0", "#EF843C", "#E24D42", "#1F78C1", "#BA43A9", "#705DA0");

  private final StringBuilder svg = new StringBuilder();

  private DashboardPicture() {}

  static String of(Dashboard dashboard) {
    var picture = new DashboardPicture();
    long rows = 0;
    for (var row : dashboard.rows().values()) {
      picture.heading(row.heading());
      rows = Math.max(rows, bottom(row.heading().place()));
      if (!row.heading().collapsed()) {
        for (var panel : row.panels().values()) {
          picture.panel(panel);
          rows = Math.max(rows, bottom(panel.place()));
        }
      }
    }
    return picture.whole(rows * (CELL + GUTTER) + 2 * MARGIN);
  }

  private static long bottom(Place place) {
    return place.y() + place.height();
  }

  private String whole(long height) {
    var all = new StringBuilder();
    all.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(SCREEN + " " + height)
        .append("\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#24292e\">\n")
        .append("<rect width=\"" + SCREEN + "\" height=\"" + height + "\" fill=\"#f4f5f5\"/>\n")
        .append(svg);
    if (height > FOLD) {
      all.append(
          "<path d=\"M0 %d H%d\" stroke=\"#888\" stroke-dasharray=\"8 6\"/>\n"
              .formatted(FOLD, SCREEN));
    }
    return all.append("</svg>\n").toString();
  }

  private void heading(Dashboard.Heading heading) {
    long top = top(heading.place());
    text(MARGIN + 4, top + 21, (heading.collapsed() ? "▸ " : "▾ ") + heading.title(), "bold", "");
  }

  private void panel(Panel panel) {
    long x = left(panel.place());
    long y = top(panel.place());
    long width = left(new Place(panel.place().x() + panel.place().width(), 0, 0, 0)) - x - GUTTER;
    long height = panel.place().height() * (CELL + GUTTER) - GUTTER;
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#fff\" stroke=\"#d8d9da\"/>\n"
            .formatted(x, y, width, height));
    text(x + 8, y + 20, panel.title(), "bold", "");
    text(x + width - 8, y + 20, panel.unit(), "", "end");
    if (panel.kind().lines()) {
      lines(panel, x, y, width, height);
    } else if (panel.kind().single()) {
      single(panel, x, y, width);
    }
    alerts(panel, x, y, width, height);
  }

  private void lines(Panel panel, long x, long y, long width, long height) {
    long top = y + 34;
    long bottom = y + height - 46;
    int levels = panel.thresholds().size();
    for (int i = 0; i < levels; i++) {
      var threshold = panel.thresholds().get(i);
      long at = bottom - (bottom - top) * (i + 1) / (levels + 1);
      svg.append(
          "<path d=\"M%d %d H%d\" stroke=\"%s\" stroke-dasharray=\"4 3\"/>\n"
              .formatted(x + 8, at, x + width - 8, threshold.color()));
      text(x + 10, at - 3, threshold.from().toPlainString(), "", "");
    }
    long legend = x + 10;
    for (int i = 0; i < panel.queries().size() && legend < x + width; i++) {
      var color = PALETTE.get(i % PALETTE.size());
      curve(color, x + 8, width - 16, bottom - 6L * i, i);
      var name = panel.queries().get(i).legend();
      svg.append(
          "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"3\" fill=\"%s\"/>\n"
              .formatted(legend, y + height - 32, color));
      text(legend + 16, y + height - 27, name, "", "");
      legend += 34 + 7L * name.length();
      if (legend > x + width - 60 && i + 1 < panel.queries().size()) {
        text(legend, y + height - 27, "…", "", "");
        legend = x + width;
      }
    }
    svg.append(
        "<path d=\"M%d %d H%d\" stroke=\"#d8d9da\"/>\n".formatted(x + 8, bottom, x + width - 8));
  }

  private void curve(String color, long x, long width, long bottom, int seed) {
    var path = new StringBuilder();
    for (int i = 0; i <= 24; i++) {
      int wave = 12 + (i * (seed + 3) * 7 % 11) + (i * i % 7);
      path.append(path.isEmpty() ? "M" : " L")
          .append(x + width * i / 24)
          .append(' ')
          .append(bottom - wave);
    }
    svg.append("<path d=\"%s\" stroke=\"%s\" fill=\"none\"/>\n".formatted(path, color));
  }

  private void single(Panel panel, long x, long y, long width) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-size=\"34\" text-anchor=\"middle\" fill=\"%s\">…</text>\n"
            .formatted(x + width / 2, y + 74, panel.base()));
    var steps = new StringBuilder(panel.base());
    panel
        .thresholds()
        .forEach(t -> steps.append(", " + t.color() + " from " + t.from().toPlainString()));
    text(x + 8, y + 100, steps.toString(), "", "");
  }

  private void alerts(Panel panel, long x, long y, long width, long height) {
    var names = String.join(" ", panel.alerts()).replace("Yawl", "");
    long room = width / 6;
    var shown = names.length() > room ? names.substring(0, (int) room - 1) + "…" : names;
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-size=\"11\" fill=\"#a40000\">%s</text>\n"
            .formatted(x + 8, y + height - 8, escaped(shown)));
  }

  private void text(long x, long y, String text, String weight, String anchor) {
    svg.append("<text x=\"%d\" y=\"%d\"".formatted(x, y));
    if (!weight.isEmpty()) {
      svg.append(" font-weight=\"" + weight + "\"");
    }
    if (!anchor.isEmpty()) {
      svg.append(" text-anchor=\"" + anchor + "\"");
    }
    svg.append(">" + escaped(text) + "</text>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static long left(Place place) {
    long width = SCREEN - 2L * MARGIN + GUTTER;
    return MARGIN + place.x() * width / 24;
  }

  private static long top(Place place) {
    return MARGIN + place.y() * (CELL + GUTTER);
  }
}
