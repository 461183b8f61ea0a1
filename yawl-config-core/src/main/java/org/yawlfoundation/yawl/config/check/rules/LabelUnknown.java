package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Name;

/** A label that the series have not: what it must be, nothing is, and grouping by it lumps all. */
@AutoService(Rule.class)
public final class LabelUnknown implements Rule {
  /**
   * What a scrape adds: Prometheus itself, the Operator's monitors (its API reference,
   * ServiceMonitor and PodMonitor), kube-prometheus' monitor of the kubelet, and what fleets of
   * clusters use to tell them apart.
   */
  private static final List<String> OF_SCRAPES =
      List.of(
          "job",
          "instance",
          "namespace",
          "pod",
          "container",
          "service",
          "endpoint",
          "node",
          "metrics_path",
          "cluster",
          "prometheus",
          "prometheus_replica");

  /** What makes labels that were not there. */
  private static final List<String> MAKERS =
      List.of("label_replace", "label_join", "info", "count_values");

  @Override
  public String id() {
    return "YC503";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.queries().stream()
        .flatMap(
            query ->
                Stream.concat(
                    Asked.of(query).flatMap(asked -> matchers(subject, asked)),
                    query.expr().stream()
                        .flatMap(Expr::all)
                        .filter(Expr.Aggregation.class::isInstance)
                        .flatMap(sum -> grouping(subject, query, (Expr.Aggregation) sum))));
  }

  private Stream<Finding> matchers(Subject subject, Asked asked) {
    return asked.series(subject).stream()
        .flatMap(
            series ->
                asked
                    .matchers()
                    .filter(matcher -> !matcher.takes("") && !has(series, matcher.label().text()))
                    .flatMap(
                        matcher -> tell(subject, asked.query(), matcher.label(), List.of(series))));
  }

  private Stream<Finding> grouping(Subject subject, Query query, Expr.Aggregation sum) {
    var selectors =
        sum.expr()
            .all()
            .filter(Expr.VectorSelector.class::isInstance)
            .map(selector -> subject.metrics().series(((Expr.VectorSelector) selector).metric()))
            .toList();
    if (sum.without()
        || selectors.isEmpty()
        || selectors.stream().anyMatch(series -> series.isEmpty())
        || sum.expr().all().anyMatch(LabelUnknown::makesLabels)) {
      return Stream.empty();
    }
    var all = selectors.stream().flatMap(series -> series.stream()).toList();
    return sum.grouping().stream()
        .filter(label -> !query.isOpen(label))
        .filter(label -> all.stream().noneMatch(series -> has(series, label.text())))
        .flatMap(label -> tell(subject, query, label, all));
  }

  private static boolean makesLabels(Expr expr) {
    return (expr instanceof Expr.Call call && MAKERS.contains(call.function()))
        || (expr instanceof Expr.Aggregation sum && MAKERS.contains(sum.op()));
  }

  private static boolean has(MetricSeries series, String label) {
    return OF_SCRAPES.contains(label)
        || series.label(label).isPresent()
        || (label.startsWith("exported_")
            && series.label(label.substring("exported_".length())).isPresent());
  }

  private Stream<Finding> tell(
      Subject subject, Query query, Name label, List<MetricSeries> series) {
    var known = new TreeSet<>(OF_SCRAPES);
    series.forEach(of -> known.addAll(of.labels().keySet()));
    var near = Spelling.nearest(label.text(), known);
    var headline = "`%s` has no label `%s`.".formatted(series.get(0).name(), label.text());
    var telling =
        (near.isPresent()
                ? subject.error(this, "%s", headline)
                : subject.warning(this, "%s", headline))
            .at(query.place(label), query.toString());
    near.ifPresent(right -> telling.help("write `" + right + "`"));
    if (near.isEmpty()) {
      telling.help(
          "ask for one of its own: `" + String.join("`, `", series.get(0).labels().keySet()) + "`");
    }
    return telling.tell();
  }
}
