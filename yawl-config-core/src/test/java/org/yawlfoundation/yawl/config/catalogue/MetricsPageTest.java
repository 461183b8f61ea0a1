package org.yawlfoundation.yawl.config.catalogue;

import static org.yawlfoundation.yawl.config.guide.MarkdownPage.code;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.guide.MarkdownPage;

/** The page of all metrics says what the catalogues say. */
class MetricsPageTest {
  private static final Path PAGE = Path.of("../docs/metrics.md");
  private static final List<String> HEAD = List.of("Metric", "Type", "Unit", "Labels", "Needs");

  private static final String INTRODUCTION =
      """
      What is known of the metrics that rules, dashboards and autoscalers may ask for, by what is scraped. The rules YC502 to YC513 judge
      every expression by it. `prometheus/metrics.yaml` of a tree says which of them it reads. Metrics of your own are named under
      `metrics.own` in the tier: `metrics: {own: {orders_seconds: histogram seconds shop region}}`.

      A histogram's series are `_bucket`, `_sum` and `_count`, a summary's `_sum` and `_count`, and with the label `quantile` itself. Where a
      label has few values, they stand with it. What a scrape adds (`job`, `instance`, `namespace`, `pod`, ...) is not named. `Needs` is the
      option that the exporter must be started with; `a caller` is what nobody calls: such a metric is 0 for ever. Made from the catalogues
      by `mvn -pl yawl-config-core test -Dtest=MetricsPageTest -Ddocs=record`.
      """;

  @Test
  void saysWhatTheCataloguesSay() throws IOException {
    var tables = new LinkedHashMap<String, List<List<String>>>();
    for (var profile : MetricProfile.values()) {
      var catalogue = MetricCatalogue.of(profile, List.of());
      for (var name : catalogue.names()) {
        var metric = catalogue.metric(name).orElseThrow();
        rows(tables, heading(metric, profile)).put(metric);
      }
    }
    var page = new MarkdownPage("Metrics", INTRODUCTION);
    tables.keySet().stream()
        .sorted()
        .forEach(
            heading -> {
              page.heading(heading);
              page.table(HEAD, tables.getOrDefault(heading, List.of()));
            });
    page.heading("What else is known");
    page.paragraph(
        "Of the node, node_exporter's %d metrics of Linux; of PostgreSQL, a gauge `pg_settings_...` for each setting that is a number."
            .formatted(
                MetricCatalogue.of(MetricProfile.GUIDE, List.of()).names().stream()
                    .filter(name -> name.startsWith("node_"))
                    .count()));
    Recorded.holds(PAGE, page.toString(), "docs");
  }

  private interface Rows {
    void put(Metric metric);
  }

  private static Rows rows(Map<String, List<List<String>>> tables, String heading) {
    return metric -> {
      if (metric.name().startsWith("node_") || metric.name().startsWith("pg_settings_")) {
        return;
      }
      var rows = tables.computeIfAbsent(heading, h -> new ArrayList<>());
      if (!rows.contains(row(metric))) {
        rows.add(row(metric));
      }
    };
  }

  private static String heading(Metric metric, MetricProfile profile) {
    var profiles = metric.exporter().equals("engine") ? ", profile " + profile.spelling() : "";
    return "%s: %s%s".formatted(metric.target(), metric.exporter(), profiles);
  }

  private static List<String> row(Metric metric) {
    return List.of(
        code(metric.name()),
        metric.type().name().toLowerCase(Locale.ROOT),
        metric.unit().name().toLowerCase(Locale.ROOT),
        metric.labels().entrySet().stream()
            .map(
                label ->
                    code(label.getKey())
                        + (label.getValue().isOpen()
                            ? ""
                            : " (" + String.join(", ", label.getValue().values()) + ")"))
            .collect(Collectors.joining(", ")),
        metric.needs().isEmpty() ? "" : code(metric.needs()));
  }
}
