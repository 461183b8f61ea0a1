package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.Catalogues;
import org.yawlfoundation.yawl.config.catalogue.Metric;
import org.yawlfoundation.yawl.config.catalogue.MetricCatalogue;
import org.yawlfoundation.yawl.config.catalogue.MetricProfile;
import org.yawlfoundation.yawl.config.catalogue.MetricType;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;

/** An expression over a metric that nobody exports is empty for ever, and an alert on it silent. */
@AutoService(Rule.class)
public final class MetricUnknown implements Rule {
  /** What stands in a catalogue beside a metric that its program registers and never counts in. */
  private static final String NEVER_COUNTED = "a caller";

  @Override
  public String id() {
    return "YC502";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var recorded =
        subject.queries().stream()
            .filter(query -> query.kind() == Query.Kind.RECORD)
            .map(Query::owner)
            .collect(Collectors.toCollection(TreeSet::new));
    return Asked.of(subject)
        .filter(asked -> !recorded.contains(asked.metric()))
        .flatMap(asked -> judge(subject, asked, recorded));
  }

  private Stream<Finding> judge(Subject subject, Asked asked, Set<String> recorded) {
    var name = asked.metric();
    var series = asked.series(subject);
    if (series.isPresent()) {
      return series.get().metric().needs().equals(NEVER_COUNTED)
          ? tell(
              subject,
              asked,
              "`%s` is 0 for ever: %s registers it and never counts in it."
                  .formatted(name, series.get().metric().exporter()),
              instead(subject, name))
          : Stream.empty();
    }
    if (name.contains(":")) {
      return Spelling.nearest(name, recorded).stream()
          .flatMap(
              near -> tell(subject, asked, "No rule records `" + name + "`.", Optional.of(near)));
    }
    var right = right(subject, name);
    if (right.isPresent()) {
      return tell(subject, asked, "There are no series `" + name + "`.", right);
    }
    return telling(
            subject.warning(this, "No exporter that is known here tells of `%s`.", name), asked)
        .help("name it under `metrics.own`, with its type, unit and labels, if you export it")
        .tell();
  }

  private Stream<Finding> tell(
      Subject subject, Asked asked, String headline, Optional<String> right) {
    var telling = telling(subject.error(this, "%s", headline), asked);
    right.ifPresent(write -> telling.help("write `" + write + "`"));
    return telling.tell();
  }

  private static Telling telling(Telling telling, Asked asked) {
    return telling.at(asked.query().place(asked.selector().name()), asked.query().toString());
  }

  /** What the name stands for, if that is known. */
  private static Optional<String> right(Subject subject, String name) {
    var catalogue = subject.metrics();
    return instead(subject, name)
        .or(() -> part(catalogue, name))
        .or(() -> Optional.of(name + "_total").filter(n -> catalogue.series(n).isPresent()))
        .or(() -> otherProfile(subject.catalogues(), subject.metricProfile(), name))
        .or(() -> catalogue.suggest(name));
  }

  private static Optional<String> instead(Subject subject, String name) {
    return subject
        .catalogues()
        .renamedMetrics()
        .of(name, subject.metricProfile())
        .map(instead -> instead.write());
  }

  /** Of a histogram's or a summary's own name, the series that count. */
  private static Optional<String> part(MetricCatalogue catalogue, String name) {
    return catalogue
        .metric(name)
        .map(Metric::type)
        .map(type -> name + (type == MetricType.HISTOGRAM ? "_bucket" : "_count"));
  }

  private static Optional<String> otherProfile(
      Catalogues catalogues, MetricProfile profile, String name) {
    return Stream.of(MetricProfile.values())
        .filter(other -> other != profile && catalogues.metrics(other).series(name).isPresent())
        .map(other -> "metrics.profile: " + other.spelling())
        .findFirst();
  }
}
