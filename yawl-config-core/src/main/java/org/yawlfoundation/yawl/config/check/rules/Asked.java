package org.yawlfoundation.yawl.config.check.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Matcher;

/**
 * Series that an expression asks for.
 *
 * @param query the expression
 * @param selector a part of it that names a metric
 */
record Asked(Query query, Expr.VectorSelector selector) {
  /** All that name a metric which is known before Grafana or the adapter fills it in. */
  static Stream<Asked> of(Subject subject) {
    return subject.queries().stream().flatMap(Asked::of);
  }

  static Stream<Asked> of(Query query) {
    return query.expr().stream()
        .flatMap(Expr::all)
        .filter(Expr.VectorSelector.class::isInstance)
        .map(selector -> new Asked(query, (Expr.VectorSelector) selector))
        .filter(asked -> !asked.metric().isEmpty() && !query.isOpen(asked.selector().name()));
  }

  String metric() {
    return selector.metric();
  }

  Optional<MetricSeries> series(Subject subject) {
    return subject.metrics().series(metric());
  }

  /** The series; of a name that nobody exports, those that are meant. */
  Optional<MetricSeries> meant(Subject subject) {
    return series(subject)
        .or(
            () ->
                subject
                    .catalogues()
                    .renamedMetrics()
                    .of(metric(), subject.metricProfile())
                    .flatMap(instead -> subject.metrics().series(instead.write())));
  }

  /** What its labels must be, as far as the file itself says it. */
  Stream<Matcher> matchers() {
    return selector.matchers().stream()
        .filter(matcher -> !matcher.label().text().equals("__name__") && !query.isOpen(matcher));
  }
}
