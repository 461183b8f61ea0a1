package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.MetricUnit;
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
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;

/**
 * A number for the fleet beside the value of each pod, or a count of series beside one of things.
 */
@AutoService(Rule.class)
public final class SeriesCompared implements Rule {
  /** No pod of ours does so many of anything in a second; a fleet does. */
  private static final BigDecimal A_FLEETS = BigDecimal.valueOf(1000);

  @Override
  public String id() {
    return "YC509";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.queries().stream()
        .filter(query -> query.kind() == Query.Kind.ALERT)
        .flatMap(
            query ->
                query.expr().stream()
                    .flatMap(Expr::all)
                    .filter(Binary.class::isInstance)
                    .map(Binary.class::cast)
                    .filter(binary -> List.of("<", "<=").contains(binary.op().text()))
                    .filter(binary -> binary.rhs().bare() instanceof NumberLiteral)
                    .flatMap(binary -> judge(subject, query, binary)));
  }

  private Stream<Finding> judge(Subject subject, Query query, Binary binary) {
    var left = binary.lhs().bare();
    var limit = ((NumberLiteral) binary.rhs().bare()).value().orElse(BigDecimal.ZERO);
    if (isEachPods(subject, left) && limit.compareTo(A_FLEETS) >= 0) {
      return tell(
          subject,
          query,
          left,
          "The rate of each pod is held against %s, which is the fleet's."
              .formatted(query.text(binary.rhs())),
          "sum(" + query.text(left) + ") " + binary.op() + " " + query.text(binary.rhs()));
    } else if (left instanceof Aggregation count && count.op().equals("count")) {
      var counted = count.expr().bare();
      if (counted instanceof VectorSelector selector && countsThings(subject, selector)) {
        return tell(
            subject,
            query,
            left,
            "The series of `%s` are counted, not what they say.".formatted(selector.metric()),
            "sum(" + query.text(counted) + ") " + binary.op() + " " + query.text(binary.rhs()));
      } else if (counted instanceof Binary filter && filter.isComparison() && !filter.isBool()) {
        return tell(
            subject,
            query,
            left,
            "Where none is left, the count is nothing, and not 0: the alert is silent.",
            "("
                + query.text(left)
                + " or vector(0)) "
                + binary.op()
                + " "
                + query.text(binary.rhs()));
      }
    }
    return Stream.empty();
  }

  /** A rate of an engine's counter, as each pod has it. */
  private static boolean isEachPods(Subject subject, Expr expr) {
    return expr instanceof Call call
        && List.of("rate", "irate").contains(call.function())
        && call.arguments().stream()
            .anyMatch(
                argument ->
                    argument.bare() instanceof MatrixSelector matrix
                        && subject
                            .metrics()
                            .series(matrix.vector().metric())
                            .map(series -> series.metric().target().equals("engine"))
                            .orElse(matrix.vector().metric().startsWith("yawl_")));
  }

  private static boolean countsThings(Subject subject, VectorSelector selector) {
    return subject
        .metrics()
        .series(selector.metric())
        .filter(series -> series.unit() == MetricUnit.COUNT)
        .isPresent();
  }

  private Stream<Finding> tell(
      Subject subject, Query query, Expr at, String headline, String instead) {
    return subject
        .warning(this, "%s", headline)
        .at(query.place(at), query.toString())
        .help("write `" + instead + "`")
        .tell();
  }
}
