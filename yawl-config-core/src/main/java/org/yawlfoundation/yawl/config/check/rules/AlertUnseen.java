package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.facts.Query.Kind;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.promql.Expr;

/** An alert on what no dashboard shows: whoever is woken by it has nothing to look at. */
@AutoService(Rule.class)
public final class AlertUnseen implements Rule {
  private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9_]+");

  @Override
  public String id() {
    return "YC524";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var panels = subject.queries().stream().filter(q -> q.kind() == Kind.PANEL).toList();
    if (panels.isEmpty()) {
      return Stream.empty();
    }
    var seen = new Seen(subject.queries(), panels);
    return subject.queries().stream()
        .filter(query -> query.kind() == Kind.ALERT)
        .filter(alert -> !seen.shows(alert))
        .flatMap(alert -> tell(subject, alert));
  }

  private Stream<Finding> tell(Subject subject, Query alert) {
    return alert
        .expr()
        .map(
            expr ->
                subject
                    .warning(this, "No panel shows what alert `%s` watches.", alert.owner())
                    .at(alert.place(expr), "")
                    .help(
                        "show `"
                            + String.join("` or `", metrics(alert))
                            + "` on a panel, or name the alert in the description of the one that does")
                    .tell())
        .orElseGet(Stream::empty);
  }

  /** The metrics that an expression reads, in its order. */
  private static Set<String> metrics(Query query) {
    var metrics = new LinkedHashSet<String>();
    query.expr().stream()
        .flatMap(Expr::all)
        .filter(Expr.VectorSelector.class::isInstance)
        .map(Expr.VectorSelector.class::cast)
        .map(Expr.VectorSelector::metric)
        .filter(metric -> !metric.isEmpty())
        .forEach(metrics::add);
    return metrics;
  }

  /** What all panels together show. */
  private static final class Seen {
    private final Map<String, Query> records = new HashMap<>();
    private final Set<String> metrics = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    Seen(List<Query> queries, List<Query> panels) {
      for (var query : queries) {
        if (query.kind() == Kind.RECORD) {
          records.put(query.owner(), query);
        }
      }
      for (var panel : panels) {
        metrics.addAll(sources(panel));
        panel
            .node()
            .textAt("description")
            .ifPresent(text -> words.addAll(List.of(WORD.split(text, -1))));
      }
    }

    /** An alert that reads nothing has nothing to show. */
    boolean shows(Query alert) {
      var read = sources(alert);
      return read.isEmpty()
          || words.contains(alert.owner())
          || read.stream().anyMatch(metrics::contains);
    }

    /** The metrics that a query reads, and those that recorded ones among them are made of. */
    private Set<String> sources(Query query) {
      var all = new HashSet<String>();
      addSources(query, all);
      return all;
    }

    private void addSources(Query query, Set<String> all) {
      for (var metric : metrics(query)) {
        var record = records.get(metric);
        if (all.add(metric) && record != null) {
          addSources(record, all);
        }
      }
    }
  }
}
