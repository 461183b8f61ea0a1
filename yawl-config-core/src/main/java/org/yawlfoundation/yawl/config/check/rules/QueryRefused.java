package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Fault;
import org.yawlfoundation.yawl.config.promql.ValueType;

/** An expression that Prometheus refuses: it does not load the file, or shows an error. */
@AutoService(Rule.class)
public final class QueryRefused implements Rule {
  @Override
  public String id() {
    return "YC501";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.queries().stream()
        .flatMap(
            query ->
                query.faults().isEmpty()
                    ? noSeries(subject, query)
                    : query.faults().stream().flatMap(fault -> tell(subject, query, fault)));
  }

  private Stream<Finding> tell(Subject subject, Query query, Fault fault) {
    return subject
        .error(this, "%s", fault.message())
        .at(query.place(fault), query.toString())
        .help(fault.help().isEmpty() ? "mend the expression here, or just before" : fault.help())
        .tell();
  }

  /** It loads, and then fails at each evaluation: a rule gives a vector or a number. */
  private Stream<Finding> noSeries(Subject subject, Query query) {
    var type = query.expr().map(Expr::type).orElse(ValueType.VECTOR);
    return query.isRule() && (type == ValueType.MATRIX || type == ValueType.STRING)
        ? query.expr().stream()
            .flatMap(
                expr ->
                    subject
                        .error(this, "The rule gives %s, which no rule can keep.", type.noun())
                        .at(query.place(expr), query.toString())
                        .help("make one value of it, such as by `rate` or `max_over_time`")
                        .tell())
        : Stream.empty();
  }
}
