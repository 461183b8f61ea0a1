package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries;
import org.yawlfoundation.yawl.config.catalogue.MetricUnit;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.NumberLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;

/** Numbers of two units beside each other: one of them is off by a thousand, or by far more. */
@AutoService(Rule.class)
public final class UnitsMismatch implements Rule {
  private static final List<MetricUnit> JUDGED =
      List.of(MetricUnit.SECONDS, MetricUnit.MILLISECONDS, MetricUnit.BYTES, MetricUnit.RATIO);

  /** A quantile of requests' times beyond this many seconds was meant in milliseconds. */
  private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(100);

  /** How fast a clock goes, how much a copy takes: around 1 and above it. */
  private static final List<String> NO_SHARES =
      List.of("node_timex_frequency_adjustment_ratio", "node_btrfs_allocation_ratio");

  @Override
  public String id() {
    return "YC508";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.queries().stream()
        .flatMap(
            query ->
                query.expr().stream()
                    .flatMap(Expr::all)
                    .filter(Binary.class::isInstance)
                    .map(Binary.class::cast)
                    .filter(b -> b.isComparison() || List.of("+", "-").contains(b.op().text()))
                    .flatMap(binary -> judge(subject, query, binary)));
  }

  private Stream<Finding> judge(Subject subject, Query query, Binary binary) {
    var left = unit(subject, binary.lhs());
    var right = unit(subject, binary.rhs());
    if (left.isPresent() && right.isPresent() && !left.equals(right)) {
      return subject
          .error(this, "%s stand beside %s.", capital(word(left.get())), word(right.get()))
          .at(query.place(binary.op()), query.toString())
          .help("bring both to one unit, such as by `/ 1000`")
          .tell();
    }
    return left.stream().flatMap(unit -> limit(subject, query, binary, unit));
  }

  private Stream<Finding> limit(Subject subject, Query query, Binary binary, MetricUnit unit) {
    if (!binary.isComparison()
        || !(binary.rhs().bare() instanceof NumberLiteral number)
        || number.value().isEmpty()
        || !binary.op().text().startsWith(">")) {
      return Stream.empty();
    }
    var limit = number.value().get();
    if (unit == MetricUnit.RATIO && limit.compareTo(BigDecimal.ONE) > 0) {
      return subject
          .error(this, "A share from 0 to 1 is never above %s.", query.text(number))
          .at(query.place(number), query.toString())
          .help("write `" + limit.movePointLeft(2).stripTrailingZeros().toPlainString() + "`")
          .tell();
    } else if (unit == MetricUnit.SECONDS
        && binary.lhs().bare() instanceof Call
        && limit.compareTo(MILLISECONDS) >= 0) {
      return subject
          .warning(this, "The quantile is in seconds, and its limit looks like milliseconds.")
          .at(query.place(number), query.toString())
          .help("write `" + limit.movePointLeft(3).stripTrailingZeros().toPlainString() + "`")
          .tell();
    }
    return Stream.empty();
  }

  /** The unit of what an expression gives, where it is that of the metric which it reads. */
  private static Optional<MetricUnit> unit(Subject subject, Expr whole) {
    var expr = whole.bare();
    if (expr instanceof VectorSelector selector) {
      return subject
          .metrics()
          .series(selector.metric())
          .filter(UnitsMismatch::isShare)
          .map(series -> series.unit())
          .filter(JUDGED::contains);
    } else if (expr instanceof Aggregation sum
        && List.of("sum", "min", "max", "avg").contains(sum.op())) {
      return unit(subject, sum.expr())
          .filter(u -> u != MetricUnit.RATIO || !sum.op().equals("sum"));
    } else if (expr instanceof Call call
        && call.function().equals("histogram_quantile")
        && call.arguments().size() == 2) {
      var measured =
          call.arguments()
              .get(1)
              .all()
              .filter(VectorSelector.class::isInstance)
              .flatMap(s -> subject.metrics().series(((VectorSelector) s).metric()).stream())
              .map(series -> series.metric().unit())
              .distinct()
              .toList();
      boolean isPlain = call.arguments().get(1).all().noneMatch(Binary.class::isInstance);
      return measured.size() == 1 && isPlain
          ? Optional.of(measured.get(0)).filter(JUDGED::contains)
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether a ratio is of a part to its whole: some others are above 1. */
  static boolean isShare(MetricSeries series) {
    return !NO_SHARES.contains(series.name());
  }

  /** Whether this rule tells already that a share is compared with per cents. */
  static boolean isJudged(Subject subject, Binary binary) {
    return unit(subject, binary.lhs()).filter(MetricUnit.RATIO::equals).isPresent()
        && binary.op().text().startsWith(">")
        && binary.rhs().bare() instanceof NumberLiteral number
        && number.value().filter(n -> n.compareTo(BigDecimal.ONE) > 0).isPresent();
  }

  private static String word(MetricUnit unit) {
    return unit == MetricUnit.RATIO ? "shares" : unit.name().toLowerCase(Locale.ROOT);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
