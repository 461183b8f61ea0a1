package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.MatrixSelector;
import org.yawlfoundation.yawl.config.promql.Promql;
import org.yawlfoundation.yawl.config.quantity.Durations;

/** A window that holds fewer than four scrapes gives no rate after one or two that failed. */
@AutoService(Rule.class)
public final class WindowTooShort implements Rule {
  private static final List<String> RATES =
      List.of("rate", "irate", "increase", "delta", "idelta", "deriv");
  private static final int SCRAPES = 4;

  /** Where no monitor says how often is scraped, it is seldom more often. */
  private static final Duration USUAL = Duration.ofSeconds(15);

  @Override
  public String id() {
    return "YC510";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var interval = interval(subject);
    return subject.queries().stream()
        .flatMap(
            query ->
                query.expr().stream()
                    .flatMap(Expr::all)
                    .filter(Call.class::isInstance)
                    .map(Call.class::cast)
                    .filter(call -> RATES.contains(call.function()))
                    .flatMap(call -> call.arguments().stream())
                    .map(Expr::bare)
                    .filter(MatrixSelector.class::isInstance)
                    .map(MatrixSelector.class::cast)
                    .filter(matrix -> !query.isOpen(matrix.range()))
                    .filter(
                        matrix ->
                            matrix.range().length().compareTo(interval.multipliedBy(SCRAPES)) < 0)
                    .flatMap(matrix -> tell(subject, query, matrix, interval)));
  }

  /** The longest between two scrapes that a monitor asks for. */
  private static Duration interval(Subject subject) {
    return Stream.concat(
            subject
                .objects()
                .all("ServiceMonitor")
                .flatMap(monitor -> monitor.scalars("spec", "endpoints", "*", "interval")),
            subject
                .objects()
                .all("PodMonitor")
                .flatMap(
                    monitor -> monitor.scalars("spec", "podMetricsEndpoints", "*", "interval")))
        .flatMap(interval -> Promql.duration(interval.text()).stream())
        .max(Comparator.naturalOrder())
        .orElse(USUAL);
  }

  private Stream<Finding> tell(
      Subject subject, Query query, MatrixSelector matrix, Duration interval) {
    var needed = interval.multipliedBy(SCRAPES);
    return subject
        .warning(
            this,
            "A window of %s holds fewer than %s scrapes.",
            query.text(matrix.range()).strip(),
            SCRAPES)
        .at(query.place(matrix.range()), query.toString())
        .because("%s x %s between two scrapes = %s", SCRAPES, spell(interval), spell(needed))
        .help("write `[" + spell(needed) + "]`, or more")
        .tell();
  }

  private static String spell(Duration duration) {
    return Durations.text(duration);
  }
}
