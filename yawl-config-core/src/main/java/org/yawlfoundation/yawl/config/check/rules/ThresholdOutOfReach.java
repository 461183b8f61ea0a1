package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.ValueType;
import org.yawlfoundation.yawl.config.quantity.Durations;

/** A limit that what it limits can never pass; or a warning that comes after what it warns of. */
@AutoService(Rule.class)
public final class ThresholdOutOfReach implements Rule {
  private static final List<String> SEVERITIES = List.of("info", "warning", "critical");

  /** An alert that compares with one number. */
  private record Limit(Query alert, Binary comparison, BigDecimal number) {
    int severity() {
      return SEVERITIES.indexOf(alert.labels().getOrDefault("severity", ""));
    }

    /** The alert but for the number. */
    String subject() {
      var text = alert.text();
      return alert.path()
          + ' '
          + text.substring(0, comparison.rhs().start()).replace(" ", "")
          + '#'
          + text.substring(comparison.rhs().end()).replace(" ", "");
    }

    /** Whether it fires later than another. */
    boolean isAfter(Limit other) {
      int further = number.compareTo(other.number);
      if (further == 0) {
        return alert.hold().compareTo(other.alert.hold()) > 0;
      }
      return comparison.op().text().startsWith(">") == (further > 0);
    }
  }

  @Override
  public String id() {
    return "YC513";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return Stream.concat(
        subject.queries().stream().flatMap(query -> outOfReach(subject, query)), early(subject));
  }

  private Stream<Finding> outOfReach(Subject subject, Query query) {
    return comparisons(query)
        .filter(binary -> !UnitsMismatch.isJudged(subject, binary))
        .flatMap(binary -> outOfReach(subject, query, binary));
  }

  private static Stream<Binary> comparisons(Query query) {
    return query.expr().stream()
        .flatMap(Expr::all)
        .filter(Binary.class::isInstance)
        .map(Binary.class::cast)
        .filter(binary -> binary.isComparison() && binary.type() == ValueType.VECTOR);
  }

  private Stream<Finding> outOfReach(Subject subject, Query query, Binary binary) {
    var reaches = new Reaches(subject, query);
    var reach = reaches.of(binary.lhs());
    var limit = reaches.of(binary.rhs()).number();
    if (limit.isEmpty() || reach.number().isPresent()) {
      return Stream.empty();
    }
    var bound = missed(reach, binary.op().text(), limit.get());
    if (bound.isEmpty()) {
      return Stream.empty();
    }
    var headline = "This is %s %s, and never `%s %s`.";
    var end = reach.most().equals(bound) ? "at most" : "at least";
    var values =
        new Object[] {end, plain(bound.get()), binary.op().text(), query.text(binary.rhs())};
    var telling =
        reach.isOfAll()
            ? subject.warning(this, headline, values)
            : subject.error(this, headline, values);
    telling = telling.at(query.place(binary.rhs()), query.toString());
    if (reach.why().isPresent()) {
      telling = telling.because(reach.why().get());
    }
    if (!reach.most().equals(bound)) {
      return telling.help("write a number above `" + plain(bound.get()) + "`").tell();
    }
    var words = "write a number below `" + plain(bound.get()) + "`";
    return telling.set(query.place(binary.rhs()), withinTime(bound.get()), words).tell();
  }

  /** The bound that a comparison lies beyond, if it does. */
  private static Optional<BigDecimal> missed(Reach reach, String op, BigDecimal limit) {
    return switch (op) {
      case ">" -> reach.most().filter(most -> most.compareTo(limit) <= 0);
      case ">=" -> reach.most().filter(most -> most.compareTo(limit) < 0);
      case "<" -> reach.least().filter(least -> least.compareTo(limit) >= 0);
      case "<=" -> reach.least().filter(least -> least.compareTo(limit) > 0);
      case "==" ->
          reach
              .most()
              .filter(most -> most.compareTo(limit) < 0)
              .or(() -> reach.least().filter(least -> least.compareTo(limit) > 0));
      default -> Optional.empty();
    };
  }

  /** Alerts that fire no later than those of the same that weigh less. */
  private Stream<Finding> early(Subject subject) {
    var subjects = new LinkedHashMap<String, List<Limit>>();
    subject.queries().stream()
        .filter(query -> query.kind() == Query.Kind.ALERT)
        .flatMap(alert -> limit(subject, alert).stream())
        .filter(limit -> limit.severity() >= 0)
        .forEach(
            limit ->
                subjects.computeIfAbsent(limit.subject(), key -> new ArrayList<>()).add(limit));
    return subjects.values().stream().flatMap(limits -> early(subject, limits));
  }

  /** Where an alert compares but once, and that by {@code <} or {@code >} with a number. */
  private static Optional<Limit> limit(Subject subject, Query alert) {
    var comparisons = comparisons(alert).filter(b -> !b.op().text().endsWith("=")).toList();
    if (comparisons.size() != 1) {
      return Optional.empty();
    }
    var binary = comparisons.get(0);
    return new Reaches(subject, alert)
        .of(binary.rhs())
        .number()
        .map(number -> new Limit(alert, binary, number));
  }

  private Stream<Finding> early(Subject subject, List<Limit> limits) {
    return limits.stream()
        .flatMap(
            high ->
                limits.stream()
                    .filter(low -> low.severity() < high.severity() && !high.isAfter(low))
                    .limit(1)
                    .flatMap(low -> tell(subject, high, low)));
  }

  private Stream<Finding> tell(Subject subject, Limit high, Limit low) {
    var alert = high.alert();
    return subject
        .warning(
            this,
            "The %s alert fires no later than `%s`, which is %s.",
            SEVERITIES.get(high.severity()),
            low.alert().owner(),
            SEVERITIES.get(low.severity()))
        .at(alert.place(high.comparison().rhs()), alert.toString())
        .because(
            "`%s` fires at %s for %s, `%s` at %s for %s",
            alert.owner(),
            plain(high.number()),
            hold(high),
            low.alert().owner(),
            plain(low.number()),
            hold(low))
        .help("give the higher severity the further limit, or the longer `for`")
        .tell();
  }

  /**
   * A time that can be passed: three quarters of the most, which is in seconds where a key decides.
   */
  private static Duration withinTime(BigDecimal most) {
    return Duration.ofMillis(most.multiply(BigDecimal.valueOf(750)).longValue());
  }

  private static String hold(Limit limit) {
    return Durations.text(limit.alert().hold());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
