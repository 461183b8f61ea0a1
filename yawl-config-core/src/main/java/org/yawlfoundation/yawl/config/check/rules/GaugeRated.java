package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.MetricType;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.MatrixSelector;

/**
 * A function for counters over a gauge, whose every fall it takes for a restart; or the reverse.
 */
@AutoService(Rule.class)
public final class GaugeRated implements Rule {
  private static final List<String> FOR_COUNTERS = List.of("rate", "irate", "increase", "resets");
  private static final List<String> FOR_GAUGES =
      List.of("delta", "idelta", "deriv", "predict_linear");

  @Override
  public String id() {
    return "YC506";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.queries().stream()
        .flatMap(
            query ->
                query.expr().stream()
                    .flatMap(Expr::all)
                    .filter(Call.class::isInstance)
                    .map(Call.class::cast)
                    .flatMap(call -> judge(subject, query, call)));
  }

  private Stream<Finding> judge(Subject subject, Query query, Call call) {
    var selector =
        call.arguments().stream()
            .map(Expr::bare)
            .filter(MatrixSelector.class::isInstance)
            .map(MatrixSelector.class::cast)
            .findFirst();
    var type =
        selector
            .flatMap(s -> subject.metrics().series(s.vector().metric()))
            .map(series -> series.type());
    boolean isGaugeRated =
        FOR_COUNTERS.contains(call.function()) && type.filter(MetricType.GAUGE::equals).isPresent();
    boolean isCounterSloped =
        FOR_GAUGES.contains(call.function()) && type.filter(MetricType.COUNTER::equals).isPresent();
    if (!isGaugeRated && !isCounterSloped) {
      return Stream.empty();
    }
    var instead =
        switch (call.function()) {
          case "increase" -> "delta";
          case "resets" -> "changes";
          case "delta", "idelta" -> "increase";
          default -> isGaugeRated ? "deriv" : "rate";
        };
    return subject
        .error(
            this,
            "`%s` is for %s, and `%s` is a %s.",
            call.function(),
            isGaugeRated ? "counters" : "gauges",
            selector.orElseThrow().vector().metric(),
            isGaugeRated ? "gauge" : "counter")
        .at(query.place(call.name()), query.toString())
        .help("write `" + instead + "(" + query.text(selector.orElseThrow()) + ")`")
        .tell();
  }
}
