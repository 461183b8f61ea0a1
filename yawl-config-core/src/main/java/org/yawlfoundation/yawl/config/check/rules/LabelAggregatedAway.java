package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;

/** An alert that names a label which its expression has aggregated away tells of nothing there. */
@AutoService(Rule.class)
public final class LabelAggregatedAway implements Rule {
  private static final Pattern LABEL =
      Pattern.compile("(?:\\$labels|\\.Labels)\\.([A-Za-z_][A-Za-z0-9_]*)");

  @Override
  public String id() {
    return "YC511";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.queries().stream()
        .filter(query -> query.kind() == Query.Kind.ALERT)
        .flatMap(
            query ->
                query.expr().stream()
                    .flatMap(
                        expr ->
                            ResultLabels.of(expr).stream()
                                .flatMap(kept -> judge(subject, query, expr, kept))));
  }

  private Stream<Finding> judge(Subject subject, Query query, Expr expr, SortedSet<String> kept) {
    var asked = new TreeSet<String>();
    Stream.concat(query.annotations().values().stream(), query.labels().values().stream())
        .forEach(text -> LABEL.matcher(text).results().forEach(m -> asked.add(m.group(1))));
    asked.removeAll(kept);
    return asked.stream()
        .flatMap(
            label ->
                subject
                    .error(this, "The alert tells of its label `%s`, which it has not.", label)
                    .at(query.place(expr), query.toString())
                    .because("its labels are %s", kept.isEmpty() ? "none" : String.join(", ", kept))
                    .help("keep it: aggregate `by (" + with(kept, label) + ")`")
                    .tell());
  }

  private static String with(SortedSet<String> kept, String label) {
    var all = new TreeSet<>(kept);
    all.add(label);
    return String.join(", ", all);
  }
}
