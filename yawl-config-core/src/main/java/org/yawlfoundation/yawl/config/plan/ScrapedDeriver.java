package org.yawlfoundation.yawl.config.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.Catalogues;
import org.yawlfoundation.yawl.config.catalogue.LabelDomain;
import org.yawlfoundation.yawl.config.catalogue.Metric;
import org.yawlfoundation.yawl.config.catalogue.MetricCatalogue;
import org.yawlfoundation.yawl.config.catalogue.MetricProfile;
import org.yawlfoundation.yawl.config.catalogue.MetricType;
import org.yawlfoundation.yawl.config.catalogue.MetricUnit;
import org.yawlfoundation.yawl.config.plan.ScrapedTarget.ScrapedMetric;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Promql;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.OwnMetric;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/** Gathers what our own PromQL reads, by the target that must be scraped for it. */
final class ScrapedDeriver {
  private final MetricCatalogue catalogue;
  private final Version prometheus;
  private final Map<String, OwnMetric> own;
  private final SortedMap<String, SortedMap<String, Metric>> byTarget = new TreeMap<>();
  private final Map<String, SortedSet<String>> labels = new LinkedHashMap<>();

  private ScrapedDeriver(SheetBuilder sheet, Catalogues catalogues, Map<String, OwnMetric> own) {
    var profile = MetricProfile.named(sheet.value(MonitoringKeys.PROFILE)).orElseThrow();
    var known = catalogues.metrics(profile);
    var activeCases = sheet.value(MonitoringKeys.ACTIVE_CASES_METRIC);
    this.own = new LinkedHashMap<>(own);
    if (known.metric(activeCases).isEmpty()) {
      this.own.putIfAbsent(
          activeCases, new OwnMetric(MetricType.GAUGE, MetricUnit.COUNT, List.of()));
    }
    this.catalogue = known.with(metrics(this.own));
    this.prometheus = sheet.value(TargetKeys.PROMETHEUS);
  }

  static Map<String, ScrapedTarget> derive(
      SheetBuilder sheet,
      Catalogues catalogues,
      Metrics metrics,
      Alerting alerting,
      Dashboards dashboards) {
    var deriver = new ScrapedDeriver(sheet, catalogues, metrics.own());
    deriver.own.keySet().forEach(deriver::add);
    Stream.of(
            metrics.records().values().stream().map(RecordingRule::expr),
            alerting.rules().values().stream().map(Alert::expr),
            alerting.burnRates().values().stream().map(Alert::expr),
            dashboards.pages().values().stream()
                .flatMap(Dashboard::panels)
                .flatMap(panel -> panel.queries().stream().map(Panel.Query::expr)))
        .flatMap(expressions -> expressions)
        .distinct()
        .forEach(deriver::read);
    return deriver.filed(sheet);
  }

  private static List<Metric> metrics(Map<String, OwnMetric> own) {
    var metrics = new ArrayList<Metric>();
    own.forEach(
        (name, metric) -> {
          var open = new LinkedHashMap<String, LabelDomain>();
          metric.labels().forEach(label -> open.put(label, LabelDomain.OPEN));
          metrics.add(Metric.own(name, metric.type(), metric.unit(), open));
        });
    return metrics;
  }

  private void read(String expression) {
    Promql.parse(expression.replace("$__rate_interval", "5m"), prometheus)
        .expr()
        .ifPresent(expr -> read(expr, List.of()));
  }

  private void read(Expr expr, List<String> kept) {
    if (expr instanceof Expr.VectorSelector selector) {
      catalogue
          .series(selector.metric())
          .ifPresent(
              series -> {
                var used = add(series.metric().name());
                selector.matchers().forEach(matcher -> used.add(matcher.label().text()));
                used.addAll(kept);
                used.remove("__name__");
              });
      return;
    }
    var below =
        expr instanceof Expr.Aggregation sum && !sum.without()
            ? sum.grouping().stream().map(name -> name.text()).toList()
            : kept;
    expr.parts().forEach(part -> read(part, below));
  }

  private SortedSet<String> add(String name) {
    var metric = catalogue.metric(name).orElseThrow();
    byTarget.computeIfAbsent(metric.target(), t -> new TreeMap<>()).put(name, metric);
    return labels.computeIfAbsent(name, n -> new TreeSet<>());
  }

  private Map<String, ScrapedTarget> filed(SheetBuilder sheet) {
    var targets = new LinkedHashMap<String, ScrapedTarget>();
    byTarget.forEach(
        (target, metrics) ->
            targets.put(
                target,
                sheet.put(
                    Keys.named(
                        "scraped." + target,
                        ScrapedTarget.class,
                        "What must be scraped of " + target + "."),
                    Why.formula("what the PromQL of rules and dashboards reads")
                        .from("what each exporter says that it exports"),
                    in -> target(metrics))));
    return targets;
  }

  private ScrapedTarget target(SortedMap<String, Metric> metrics) {
    var exporters = new TreeSet<String>();
    var options = new TreeSet<String>();
    var read = new ArrayList<ScrapedMetric>();
    metrics.forEach(
        (name, metric) -> {
          exporters.add(metric.exporter());
          if (metric.needs().startsWith("--")) {
            options.add(metric.needs());
          }
          read.add(
              new ScrapedMetric(
                  name,
                  metric.type().spelling(),
                  metric.unit().spelling(),
                  List.copyOf(
                      own.containsKey(name)
                          ? metric.labels().keySet()
                          : labels.getOrDefault(name, Collections.emptySortedSet())),
                  own.containsKey(name)));
        });
    return new ScrapedTarget(List.copyOf(exporters), List.copyOf(options), read);
  }
}
