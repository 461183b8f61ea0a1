package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.Metric;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;

/**
 * An alert whose metric is gone is as silent as one that has nothing to say. For each target that
 * alerts read, one of them must tell that it is not scraped.
 *
 * <p>A few alerts alone are an excerpt: their fellows stand elsewhere.
 */
@AutoService(Rule.class)
public final class AbsenceUnnoticed implements Rule {
  /** So many alerts are taken for all that there are. */
  private static final int ALL = 5;

  private static final List<String> TELL_OF_ABSENCE = List.of("absent", "absent_over_time");

  @Override
  public String id() {
    return "YC512";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var alerts =
        subject.queries().stream().filter(query -> query.kind() == Query.Kind.ALERT).toList();
    if (alerts.size() < ALL) {
      return Stream.empty();
    }
    var covered = new TreeSet<String>();
    alerts.stream()
        .flatMap(alert -> alert.expr().stream())
        .flatMap(Expr::all)
        .filter(AbsenceUnnoticed::tellsOfAbsence)
        .flatMap(Expr::all)
        .filter(Expr.VectorSelector.class::isInstance)
        .forEach(selector -> covered.addAll(targets(subject, (Expr.VectorSelector) selector)));
    if (alerts.stream().anyMatch(AbsenceUnnoticed::alwaysFires)) {
      covered.add("prometheus");
    }
    var first = new TreeMap<String, Asked>();
    alerts.stream()
        .flatMap(Asked::of)
        .forEach(
            asked ->
                asked
                    .series(subject)
                    .map(series -> series.metric().target())
                    .filter(target -> !target.equals(Metric.ANY_TARGET))
                    .ifPresent(target -> first.putIfAbsent(target, asked)));
    return first.entrySet().stream()
        .filter(entry -> !covered.contains(entry.getKey()))
        .flatMap(entry -> tell(subject, entry.getKey(), entry.getValue()));
  }

  /** {@code absent(x)}, and {@code x or vector(0)}, which counts what is gone as nothing. */
  private static boolean tellsOfAbsence(Expr expr) {
    return (expr instanceof Expr.Call call && TELL_OF_ABSENCE.contains(call.function()))
        || (expr instanceof Expr.Binary either
            && either.op().text().equals("or")
            && either.rhs().bare() instanceof Expr.Call other
            && other.function().equals("vector"));
  }

  /** A watchdog: whoever misses it knows that Prometheus is gone. */
  private static boolean alwaysFires(Query alert) {
    return alert.expr().isPresent()
        && alert.expr().stream()
            .flatMap(Expr::all)
            .noneMatch(Expr.VectorSelector.class::isInstance);
  }

  /** Of {@code up}, the targets that its job is named after. */
  private static List<String> targets(Subject subject, Expr.VectorSelector selector) {
    if (!selector.metric().equals("up")) {
      return subject.metrics().series(selector.metric()).stream()
          .map(series -> series.metric().target())
          .toList();
    }
    return selector.matchers().stream()
        .filter(matcher -> matcher.label().text().equals("job"))
        .flatMap(
            matcher ->
                subject.metrics().targets().stream()
                    .filter(
                        target ->
                            matcher.value().contains(target)
                                || matcher.takes(target)
                                || matcher.takes("yawl-" + target)))
        .toList();
  }

  private Stream<Finding> tell(Subject subject, String target, Asked asked) {
    return subject
        .warning(this, "No alert tells that nobody scrapes `%s`.", target)
        .at(asked.query().place(asked.selector()), asked.query() + " falls silent then")
        .help("add an alert on `absent(" + asked.metric() + ")`")
        .tell();
  }
}
