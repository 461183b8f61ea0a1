package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;

/** A quantile is read out of the rates of a histogram's buckets, by {@code le}; else it is none. */
@AutoService(Rule.class)
public final class QuantileOfNoBuckets implements Rule {
  private static final List<String> RATES = List.of("rate", "irate", "increase");

  @Override
  public String id() {
    return "YC507";
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
                    .filter(call -> call.function().equals("histogram_quantile"))
                    .filter(call -> call.arguments().size() == 2)
                    .flatMap(call -> judge(subject, query, call.arguments().get(1))));
  }

  private Stream<Finding> judge(Subject subject, Query query, Expr buckets) {
    var selectors =
        buckets
            .all()
            .filter(VectorSelector.class::isInstance)
            .map(VectorSelector.class::cast)
            .toList();
    if (selectors.stream().anyMatch(s -> s.metric().isEmpty() || query.isOpen(s.name()))) {
      return Stream.empty();
    }
    boolean isRated =
        buckets.all().anyMatch(e -> e instanceof Call call && RATES.contains(call.function()));
    boolean isRecorded = selectors.stream().anyMatch(s -> s.metric().contains(":"));
    var noBuckets =
        selectors.stream().filter(s -> !isBuckets(subject, s.metric(), isRated)).findFirst();
    if (noBuckets.isPresent()) {
      return noBuckets.stream()
          .flatMap(
              s ->
                  tell(
                      subject,
                      query,
                      s,
                      "A quantile is asked of `%s`, which has no buckets.".formatted(s.metric()),
                      "sum by (le) (rate(" + s.metric() + "_bucket[5m]))"));
    } else if (!isRated && !isRecorded && !selectors.isEmpty()) {
      return tell(
          subject,
          query,
          selectors.get(0),
          "The quantile is of all that came since each start, for its buckets are not rated.",
          "sum by (le) (rate(" + query.text(selectors.get(0)) + "[5m]))");
    }
    return withoutLe(buckets).stream()
        .flatMap(
            sum ->
                tell(
                    subject,
                    query,
                    sum,
                    "`%s` takes the label `le` away, and with it the buckets.".formatted(sum.op()),
                    sum.op() + " by (" + kept(sum) + ") (" + query.text(sum.expr()) + ")"));
  }

  /**
   * A native histogram has a rate of its own name: what is rated may be one, unless it is known.
   */
  private static boolean isBuckets(Subject subject, String metric, boolean isRated) {
    return metric.endsWith("_bucket")
        || metric.contains(":")
        || (isRated && subject.metrics().series(metric).isEmpty());
  }

  private static Optional<Aggregation> withoutLe(Expr buckets) {
    return buckets
        .all()
        .filter(Aggregation.class::isInstance)
        .map(Aggregation.class::cast)
        .filter(sum -> sum.expr().all().anyMatch(QuantileOfNoBuckets::hasLe))
        .filter(sum -> sum.without() == names(sum).contains("le"))
        .findFirst();
  }

  private static boolean hasLe(Expr expr) {
    return expr instanceof VectorSelector selector && selector.metric().endsWith("_bucket");
  }

  private static List<String> names(Aggregation sum) {
    return sum.grouping().stream().map(label -> label.text()).toList();
  }

  private static String kept(Aggregation sum) {
    return sum.without() || sum.grouping().isEmpty()
        ? "le"
        : String.join(", ", names(sum)) + ", le";
  }

  private Stream<Finding> tell(
      Subject subject, Query query, Expr at, String headline, String instead) {
    return subject
        .error(this, "%s", headline)
        .at(query.place(at), query.toString())
        .help("write `" + instead + "`")
        .tell();
  }
}
