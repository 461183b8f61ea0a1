package org.yawlfoundation.yawl.config.grafana;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.guide.MarkdownPage;
import org.yawlfoundation.yawl.config.guide.Tiers;
import org.yawlfoundation.yawl.config.plan.Panel;

/** The page that shows the dashboards of one tier, and its files. */
class DashboardsPageTest {
  private static final Path PAGE = Path.of("../docs/dashboards.md");
  private static final Path PICTURES = Path.of("../docs/dashboards");
  private static final String INTRODUCTION =
      """
      What `grafana/` shows of a tier, here of one million agents. The files are drawn to the pixels of a screen that is
      1920 wide; the dashed line is where one of 1080 ends. The lines of values are made up, all else is what the files
      say: titles, units, legends, thresholds, and in red the alerts that watch a panel, without their `Yawl`.

      A panel's thresholds are the numbers that its alerts compare with. Where a panel names pods or nodes, it shows the
      five that are worst off now, over all of the time that is seen. An alert's `dashboard_url` leads to its panel. Blue
      marks over all panels are rollouts: pods of an older template are there.

      Grafana's sidecar finds the dashboards in `grafana/configmap.yaml`; without one,
      `grafana/provisioning/dashboards.yaml` says where Grafana looks. Several tiers in one Grafana need a `dashboards.uid`
      each. `mvn -pl yawl-config-core test -Dtest=DashboardsPageTest -Ddocs=record` makes this page.
      """;

  @Test
  void isWhatADashboardShows() throws IOException {
    var dashboards = Tiers.derived("one-million", 1_000_000).plan().dashboards();
    var page = new MarkdownPage("Dashboards", INTRODUCTION);
    Files.createDirectories(PICTURES);
    var files = new LinkedHashMap<Path, String>();
    for (var entry : dashboards.pages().entrySet()) {
      var dashboard = entry.getValue();
      var picture = PICTURES.resolve(entry.getKey() + ".svg");
      page.heading(dashboard.head().subject());
      page.paragraph(dashboard.head().description() + " `" + dashboard.head().uid() + "`");
      page.paragraph(
          "![%s](dashboards/%s)".formatted(dashboard.head().title(), picture.getFileName()));
      page.table(
          List.of("Panel", "What it shows", "Thresholds", "Alerts"),
          dashboard.panels().map(DashboardsPageTest::row).toList());
      files.put(picture, DashboardPicture.of(dashboard));
    }
    files.put(PAGE, page.toString());
    assertAll(
        files.entrySet().stream()
            .map(file -> () -> Recorded.holds(file.getKey(), file.getValue(), "docs")));
  }

  private static List<String> row(Panel panel) {
    return List.of(
        MarkdownPage.prose(panel.title()),
        MarkdownPage.prose(panel.description().replaceAll(" Watched by .*", "")),
        panel.thresholds().stream()
            .map(t -> t.color() + " " + t.from().toPlainString())
            .collect(joining(", ")),
        panel.alerts().stream().map(MarkdownPage::code).collect(joining(", ")));
  }
}
