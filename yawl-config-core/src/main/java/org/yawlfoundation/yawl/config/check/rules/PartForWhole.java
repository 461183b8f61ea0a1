package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.DividedMetrics.Division;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.Expr.NumberLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;
import org.yawlfoundation.yawl.config.promql.Matcher;

/**
 * An alert that holds each part of something against the limit of the whole: all may be used up
 * while no part is above it. Or one that takes each state of a thing for the thing.
 */
@AutoService(Rule.class)
public final class PartForWhole implements Rule {
  /** A selector whose series are parts. */
  private record Part(VectorSelector selector, Division division) {}

  @Override
  public String id() {
    return "YC514";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.queries().stream()
        .filter(query -> query.kind() == Query.Kind.ALERT)
        .flatMap(
            query ->
                query.expr().stream()
                    .flatMap(PartForWhole::limits)
                    .flatMap(binary -> judge(subject, query, binary)));
  }

  /** The comparisons that decide whether an alert fires; those in an aggregation only select. */
  private static Stream<Binary> limits(Expr expr) {
    if (!(expr.bare() instanceof Binary binary)) {
      return Stream.empty();
    } else if (binary.isComparison()
        && !binary.isBool()
        && binary.rhs().bare() instanceof NumberLiteral) {
      return Stream.of(binary);
    }
    return Stream.of(binary.lhs(), binary.rhs()).flatMap(PartForWhole::limits);
  }

  private Stream<Finding> judge(Subject subject, Query query, Binary comparison) {
    var left = comparison.lhs().bare();
    var parts = new ArrayList<Part>();
    collect(subject, left, parts);
    if (parts.isEmpty()) {
      return Stream.empty();
    }
    var part = parts.get(0);
    var metric = part.selector().metric();
    return subject
        .warning(
            this,
            part.division().isOfStates()
                ? "`%s` is taken in whatever state."
                : "Each part of `%s` is held against the limit of the whole.",
            metric)
        .at(query.place(part.selector()), query.toString())
        .because("%s", part.division().because())
        .help("write `" + instead(query, comparison, parts) + "`")
        .tell();
  }

  /** The selectors whose series are compared as they are, or counted in whatever state. */
  private static void collect(Subject subject, Expr expr, List<Part> parts) {
    if (expr instanceof VectorSelector selector) {
      division(subject, selector).map(d -> new Part(selector, d)).ifPresent(parts::add);
    } else if (expr instanceof Binary binary) {
      collect(subject, binary.lhs().bare(), parts);
      collect(subject, binary.rhs().bare(), parts);
    } else if (expr instanceof Aggregation aggregation && aggregation.op().equals("count")) {
      var counted = new ArrayList<Part>();
      collect(subject, aggregation.expr().bare(), counted);
      counted.stream().filter(part -> part.division().isOfStates()).forEach(parts::add);
    }
  }

  private static Optional<Division> division(Subject subject, VectorSelector selector) {
    return subject
        .catalogues()
        .dividedMetrics()
        .of(selector.metric())
        .filter(
            division ->
                !division.labels().stream().allMatch(label -> isOne(selector.matchers(), label)));
  }

  /** Whether a label is asked to be one value. */
  private static boolean isOne(List<Matcher> matchers, String label) {
    return matchers.stream()
        .anyMatch(m -> m.label().text().equals(label) && m.operator() == Matcher.Operator.EQUAL);
  }

  /** The comparison with the whole in place of each part. */
  private static String instead(Query query, Binary comparison, List<Part> parts) {
    var states = parts.stream().filter(part -> part.division().isOfStates()).findFirst();
    var left =
        states.isPresent()
            ? "(" + whole(query, states.get()) + " or vector(0))"
            : replaced(query, comparison.lhs(), parts);
    return left + " " + comparison.op() + " " + query.text(comparison.rhs());
  }

  private static String replaced(Query query, Expr expr, List<Part> parts) {
    var text = new StringBuilder();
    int from = expr.start();
    for (var part : parts) {
      text.append(query.text(), from, part.selector().start()).append(whole(query, part));
      from = part.selector().end();
    }
    return text.append(query.text(), from, expr.end()).toString();
  }

  private static String whole(Query query, Part part) {
    var selector = part.selector();
    if (!part.division().isOfStates()) {
      return part.division().whole(query.text(selector));
    }
    var matchers =
        Stream.concat(
                selector.matchers().stream()
                    .filter(m -> !part.division().labels().contains(m.label().text()))
                    .map(query::text),
                Stream.of(part.division().only()))
            .collect(Collectors.joining(","));
    return part.division().whole(selector.metric() + "{" + matchers + "}");
  }
}
