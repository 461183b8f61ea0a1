package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.facts.Routes;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;

/**
 * An alert that names a label which its expression has aggregated away tells of nothing there; one
 * that lacks a label by which Alertmanager holds alerts together stands alone.
 */
@AutoService(Rule.class)
public final class LabelAggregatedAway implements Rule {
  /**
   * What targets add to all that they tell. Labels of a whole Prometheus, such as {@code cluster},
   * are added to alerts when they are sent, whatever was aggregated.
   */
  private static final List<String> OF_TARGETS =
      List.of("job", "instance", "namespace", "pod", "container", "service", "node");

  private static final Pattern LABEL =
      Pattern.compile("(?:\\$labels|\\.Labels)\\.([A-Za-z_][A-Za-z0-9_]*)");

  @Override
  public String id() {
    return "YC511";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return Stream.concat(told(subject), untied(subject));
  }

  private Stream<Finding> told(Subject subject) {
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

  /**
   * Labels by which Alertmanager holds alerts together, and which other alerts have: one that has
   * aggregated it away is told apart from them, and silenced by none of them.
   */
  private Stream<Finding> untied(Subject subject) {
    var labels = new TreeMap<String, Place>();
    subject
        .files(ParsedFile.Yaml.class)
        .flatMap(Routes::of)
        .flatMap(routes -> routes.together().stream())
        .forEach(label -> labels.putIfAbsent(label.name(), label.place()));
    if (labels.isEmpty()) {
      return Stream.empty();
    }
    var alerts =
        subject.queries().stream().filter(query -> query.kind() == Query.Kind.ALERT).toList();
    return labels.entrySet().stream()
        .filter(label -> alerts.stream().anyMatch(alert -> has(alert, label.getKey())))
        .flatMap(
            label ->
                alerts.stream()
                    .filter(alert -> !has(alert, label.getKey()))
                    .filter(alert -> isAggregatedAway(subject, alert, label.getKey()))
                    .flatMap(alert -> tell(subject, alert, label.getKey(), label.getValue())));
  }

  /** Whether it has a label, as far as can be known. */
  private static boolean has(Query alert, String label) {
    return alert.labels().containsKey(label)
        || alert.expr().flatMap(ResultLabels::of).filter(kept -> !kept.contains(label)).isEmpty();
  }

  /** Whether what it reads has the label; what is absent has none to keep. */
  private static boolean isAggregatedAway(Subject subject, Query alert, String label) {
    boolean isOfAbsence =
        alert.expr().stream()
            .flatMap(Expr::all)
            .anyMatch(e -> e instanceof Expr.Call call && call.function().startsWith("absent"));
    return !isOfAbsence
        && Asked.of(alert)
            .flatMap(asked -> asked.series(subject).stream())
            .anyMatch(s -> OF_TARGETS.contains(label) || s.label(label).isPresent());
  }

  private Stream<Finding> tell(Subject subject, Query alert, String label, Place named) {
    var expr = alert.expr().orElseThrow();
    var kept = ResultLabels.of(expr).orElseThrow();
    return subject
        .warning(this, "Alerts are held together by `%s`, which this one has not.", label)
        .at(alert.place(expr), alert.toString())
        .because("%s:%s groups by `%s`, as other alerts have it", named.path(), named.line(), label)
        .help("keep it: aggregate `by (" + with(kept, label) + ")`")
        .help("or give the alert a label `" + label + "`, if it is of one alone")
        .tell();
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
