package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_CLIENT_CONN;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_CONNECTIONS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLERS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLER_SURGE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries.Part;
import org.yawlfoundation.yawl.config.catalogue.MetricType;
import org.yawlfoundation.yawl.config.catalogue.MetricUnit;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.MatrixSelector;
import org.yawlfoundation.yawl.config.promql.Expr.NumberLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.Unary;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;

/** How far the values of one query's expressions may go, as far as anybody can know that. */
final class Reaches {
  /** What OpenTelemetry's exporter for Prometheus puts on each series, and no other program. */
  private static final List<String> CONNECTIONS =
      List.of("pg_stat_activity_count", "pg_stat_database_numbackends");

  private final Subject subject;
  private final Query query;

  Reaches(Subject subject, Query query) {
    this.subject = subject;
    this.query = query;
  }

  Reach of(Expr whole) {
    var expr = whole.bare();
    if (query.isOpen(expr)) {
      return Reach.ANY;
    } else if (expr instanceof NumberLiteral number) {
      return number.value().map(Reach::of).orElse(Reach.ANY);
    } else if (expr instanceof VectorSelector selector) {
      return subject.metrics().series(selector.metric()).map(this::of).orElse(Reach.ANY);
    } else if (expr instanceof MatrixSelector matrix) {
      return of(matrix.vector());
    } else if (expr instanceof Unary unary && unary.op().equals("-")) {
      return of(unary.expr()).times(BigDecimal.ONE.negate());
    } else if (expr instanceof Aggregation sum) {
      return of(sum);
    } else if (expr instanceof Call call) {
      return of(call);
    } else if (expr instanceof Binary binary) {
      return of(binary);
    }
    return Reach.ANY;
  }

  private Reach of(MetricSeries series) {
    var name = series.name();
    if (CONNECTIONS.contains(name)) {
      return connections();
    } else if (name.startsWith("pgbouncer_pools_client_") && name.endsWith("_connections")) {
      return clients();
    } else if (series.unit() == MetricUnit.RATIO && UnitsMismatch.isShare(series)) {
      return Reach.SHARE;
    }
    boolean isCounted = series.part() == Part.BUCKET || series.part() == Part.COUNT;
    return isCounted || series.metric().type() == MetricType.COUNTER
        ? Reach.NOT_NEGATIVE
        : Reach.ANY;
  }

  /** What the pools before PostgreSQL open, else what it lets in. */
  private Reach connections() {
    var pools = together(PoolsExceedMaxConnections.cap(subject), "connections");
    var most = subject.fact(MAX_CONNECTIONS);
    if (pools.most().isPresent() || most.isMissing()) {
      return pools;
    }
    return Reach.NOT_NEGATIVE
        .upTo(BigDecimal.valueOf(most.value()))
        .because("PostgreSQL lets in max_connections = %s".formatted(most))
        .ofAll();
  }

  private Reach clients() {
    return together(subject.fact(MAX_CLIENT_CONN), "clients");
  }

  /** Of all PgBouncers. */
  private Reach together(Fact<Long> cap, String things) {
    var poolers = subject.fact(POOLERS);
    if (cap.isMissing() || poolers.isMissing()) {
      return Reach.NOT_NEGATIVE;
    }
    var surge = subject.fact(POOLER_SURGE);
    long more = surge.isMissing() ? 0 : surge.value().ofUp(poolers.value());
    long all = (poolers.value() + more) * cap.value();
    return Reach.NOT_NEGATIVE
        .upTo(BigDecimal.valueOf(all))
        .because(
            "(%s PgBouncers + %s of a rollout) x %s %s = %s"
                .formatted(poolers, more, cap, things, all))
        .ofAll();
  }

  private Reach of(Aggregation aggregation) {
    var of = of(aggregation.expr());
    return switch (aggregation.op()) {
      case "min", "max", "avg", "topk", "bottomk" -> of;
      case "sum" -> of.summed();
      case "count" -> Reach.from(1).because("count() of no series gives nothing, and never 0");
      case "group" -> Reach.of(BigDecimal.ONE);
      case "stddev", "stdvar" -> Reach.NOT_NEGATIVE;
      default -> Reach.ANY;
    };
  }

  private Reach of(Call call) {
    var arguments = call.arguments();
    return switch (call.function()) {
      case "rate", "irate", "increase", "changes", "resets" -> Reach.NOT_NEGATIVE;
      case "absent", "absent_over_time" -> Reach.of(BigDecimal.ONE);
      case "avg_over_time",
          "min_over_time",
          "max_over_time",
          "last_over_time",
          "scalar",
          "vector",
          "sort",
          "sort_desc" ->
          arguments.size() == 1 ? of(arguments.get(0)) : Reach.ANY;
      case "histogram_quantile" ->
          arguments.size() == 2 ? quantile(arguments.get(0), arguments.get(1)) : Reach.ANY;
      default -> Reach.ANY;
    };
  }

  /** A quantile within the last bucket, which has no end, is where the one before it ends. */
  private Reach quantile(Expr quantile, Expr buckets) {
    boolean isOne =
        of(quantile)
            .number()
            .filter(q -> q.signum() >= 0 && q.compareTo(BigDecimal.ONE) <= 0)
            .isPresent();
    var bounds = isOne ? bounds(buckets) : List.<Long>of();
    if (bounds.isEmpty()) {
      return Reach.ANY;
    }
    long end = bounds.get(bounds.size() - 1);
    return Reach.NOT_NEGATIVE
        .upTo(BigDecimal.valueOf(end))
        .because(
            "OpenTelemetry's finite buckets end at %s: no quantile is above %s"
                .formatted(Buckets.text(bounds), end));
  }

  /** The bounds that all histograms of an expression have. */
  private List<Long> bounds(Expr expr) {
    var all =
        selectors(expr).stream()
            .map(
                selector ->
                    subject
                        .metrics()
                        .series(selector.metric())
                        .filter(series -> series.part() == Part.BUCKET)
                        .map(series -> series.metric().bounds())
                        .orElse(List.of()))
            .distinct()
            .toList();
    return all.size() == 1 ? all.get(0) : List.of();
  }

  private static List<VectorSelector> selectors(Expr expr) {
    return expr.all()
        .filter(VectorSelector.class::isInstance)
        .map(VectorSelector.class::cast)
        .toList();
  }

  private Reach of(Binary binary) {
    var left = of(binary.lhs());
    if (binary.isComparison()) {
      return binary.isBool() ? Reach.SHARE : left;
    }
    var right = of(binary.rhs());
    var number = right.number();
    return switch (binary.op().text()) {
      case "and", "unless" -> left;
      case "or" -> left.or(right);
      case "+" -> left.plus(right);
      case "-" -> left.plus(right.times(BigDecimal.ONE.negate()));
      case "*" ->
          number
              .map(left::times)
              .or(() -> left.number().map(right::times))
              .orElseGet(() -> both(left, right));
      case "/" -> {
        if (number.filter(n -> n.signum() != 0).isPresent()) {
          yield left.over(number.get());
        }
        yield isPart(binary) ? Reach.SHARE : both(left, right);
      }
      default -> Reach.ANY;
    };
  }

  private static Reach both(Reach left, Reach right) {
    return left.isNeverNegative() && right.isNeverNegative() ? Reach.NOT_NEGATIVE : Reach.ANY;
  }

  /** Whether an amount is divided by the same amount of more series, or of all buckets. */
  private boolean isPart(Binary binary) {
    var parts = selectors(binary.lhs());
    var wholes = selectors(binary.rhs());
    if (parts.size() != 1 || wholes.size() != 1) {
      return false;
    }
    var part = parts.get(0);
    var whole = wholes.get(0);
    var kept = part.matchers().stream().map(Object::toString).toList();
    return shape(binary.lhs(), part).equals(shape(binary.rhs(), whole))
        && countsAmong(part, whole)
        && of(binary.lhs()).isNeverNegative()
        && whole.matchers().stream().map(Object::toString).allMatch(kept::contains);
  }

  private boolean countsAmong(VectorSelector part, VectorSelector whole) {
    if (part.metric().equals(whole.metric())) {
      return true;
    }
    return Stream.of(part)
        .flatMap(s -> subject.metrics().series(s.metric()).stream())
        .filter(series -> series.part() == Part.BUCKET)
        .anyMatch(
            series ->
                whole.metric().equals(series.metric().name() + Part.COUNT.suffix())
                    && part.matchers().stream().anyMatch(m -> m.label().text().equals("le")));
  }

  /** An expression without the series that it is of. */
  private String shape(Expr expr, VectorSelector selector) {
    return query.text().substring(expr.start(), selector.start())
        + query.text().substring(selector.end(), expr.end());
  }
}
