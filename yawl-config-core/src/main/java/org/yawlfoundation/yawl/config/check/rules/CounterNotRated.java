package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.MetricType;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.MatrixSelector;
import org.yawlfoundation.yawl.config.promql.Expr.NumberLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.Subquery;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;

/** A counter only grows: what compares its value fires once, and then until the next restart. */
@AutoService(Rule.class)
public final class CounterNotRated implements Rule {
  /** What asks whether series are there, not what they say. */
  private static final List<String> OF_PRESENCE =
      List.of("absent", "timestamp", "count", "group", "histogram_quantile", "scalar");

  @Override
  public String id() {
    return "YC505";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.queries().stream()
        .filter(
            query ->
                query.isRule()
                    || query.kind() == Query.Kind.PANEL
                    || query.kind() == Query.Kind.AUTOSCALER)
        .flatMap(
            query -> {
              var read = new ArrayList<VectorSelector>();
              query.expr().ifPresent(expr -> values(expr, read));
              return read.stream()
                  .filter(selector -> !query.isOpen(selector.name()))
                  .filter(selector -> isCounter(subject, selector.metric()))
                  .flatMap(selector -> tell(subject, query, selector));
            });
  }

  /** The selectors whose values count. */
  private static void values(Expr expr, List<VectorSelector> read) {
    if (expr instanceof VectorSelector selector) {
      read.add(selector);
    } else if (expr instanceof MatrixSelector || expr instanceof Subquery) {
      return;
    } else if ((expr instanceof Call call && OF_PRESENCE.contains(call.function()))
        || (expr instanceof Aggregation sum && OF_PRESENCE.contains(sum.op()))) {
      return;
    } else if (expr instanceof Binary binary && (binary.isSet() || isBesideZero(binary))) {
      if (binary.isSet()) {
        values(binary.lhs(), read);
        if (binary.op().text().equals("or")) {
          values(binary.rhs(), read);
        }
      }
    } else {
      expr.parts().forEach(part -> values(part, read));
    }
  }

  /** Whether it ever counted is a question that a counter answers. */
  private static boolean isBesideZero(Binary binary) {
    return binary.isComparison()
        && binary.rhs().bare() instanceof NumberLiteral number
        && number.value().filter(value -> value.compareTo(BigDecimal.ZERO) == 0).isPresent();
  }

  /** By the catalogue, or by the name that Prometheus' manual wants for counters. */
  private static boolean isCounter(Subject subject, String metric) {
    return subject
        .metrics()
        .series(metric)
        .map(series -> series.type() == MetricType.COUNTER)
        .orElse(metric.endsWith("_total") && !metric.contains(":"));
  }

  private Stream<Finding> tell(Subject subject, Query query, VectorSelector selector) {
    return subject
        .warning(this, "`%s` is a counter, and its value is read as it stands.", selector.metric())
        .at(query.place(selector), query.toString())
        .help("write `rate(" + query.text(selector) + "[5m])`")
        .tell();
  }
}
