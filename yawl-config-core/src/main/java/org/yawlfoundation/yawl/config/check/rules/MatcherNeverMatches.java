package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.LabelDomain;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries.Part;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.FactKeys;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.promql.Matcher;

/**
 * A value that the label never has: another collector's name, a condition that does not exist, a
 * namespace in which no engine runs.
 */
@AutoService(Rule.class)
public final class MatcherNeverMatches implements Rule {
  @Override
  public String id() {
    return "YC504";
  }

  /** What follows from one value of a document, in many files, is told once. */
  @Override
  public Stream<Finding> check(Subject subject) {
    var told = new HashSet<List<Object>>();
    return all(subject).filter(f -> told.add(List.of(f.headline(), f.at())));
  }

  private Stream<Finding> all(Subject subject) {
    var namespaces = namespaces(subject);
    return Asked.of(subject)
        .flatMap(
            asked ->
                asked.meant(subject).stream()
                    .flatMap(
                        series ->
                            asked
                                .matchers()
                                .flatMap(
                                    matcher ->
                                        judge(subject, asked, series, matcher, namespaces))));
  }

  private Stream<Finding> judge(
      Subject subject,
      Asked asked,
      MetricSeries series,
      Matcher matcher,
      Collection<String> namespaces) {
    var label = matcher.label().text();
    if (series.part() == Part.BUCKET && label.equals("le")) {
      return Buckets.of(series.metric())
          .filter(buckets -> !buckets.someAre(matcher))
          .map(buckets -> tell(subject, asked, matcher, buckets))
          .orElse(Stream.empty());
    }
    var collector = collector(subject, series, label);
    var closed = series.label(label).filter(domain -> !domain.isOpen());
    if (collector.isPresent()) {
      return tell(
          subject,
          asked,
          matcher,
          collector.get().values(),
          "under " + subject.fact(FactKeys.COLLECTOR).value());
    } else if (closed.isPresent()) {
      return tell(
          subject, asked, matcher, closed.get().values(), "of `" + series.metric().name() + "`");
    }
    boolean isEngines = series.metric().target().equals("engine") && label.equals("namespace");
    return isEngines && !namespaces.isEmpty()
        ? tell(subject, asked, matcher, namespaces, "where engines run")
        : Stream.empty();
  }

  private Stream<Finding> tell(
      Subject subject, Asked asked, Matcher matcher, Collection<String> values, String where) {
    if (values.stream().anyMatch(matcher::takes)) {
      return Stream.empty();
    }
    var label = matcher.label().text();
    var telling =
        subject
            .error(this, "`%s` matches nothing: no `%s` %s is that.", matcher, label, where)
            .at(asked.query().place(matcher), asked.query().toString())
            .because(
                "`%s` is %s",
                label,
                values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", ")));
    var near = Spelling.nearest(matcher.value(), new TreeSet<>(values));
    var write = near.orElseGet(() -> values.iterator().next());
    return telling.help("write `" + label + "=\"" + write + "\"`").tell();
  }

  /** A share of what was quick enough needs a bucket that ends just there. */
  private Stream<Finding> tell(Subject subject, Asked asked, Matcher matcher, Buckets buckets) {
    var telling =
        subject
            .error(this, "`%s` matches nothing: no bucket of `%s` ends there.", matcher, buckets)
            .at(asked.query().place(matcher), asked.query().toString())
            .because("its finite buckets end at %s", Buckets.text(buckets.bounds()));
    long near = buckets.near(matcher.value());
    var place = asked.query().place(matcher);
    return telling
        .set(place, buckets.duration(near), "write `" + Buckets.matcher(near) + "`")
        .tell();
  }

  /** What a label may be under the collector of the files, where that decides. */
  private static Optional<LabelDomain> collector(
      Subject subject, MetricSeries series, String label) {
    var collector = subject.fact(FactKeys.COLLECTOR);
    var jdk = subject.fact(FactKeys.TARGET_JDK);
    if (collector.isMissing()
        || jdk.isMissing()
        || !series.metric().exporter().equals("micrometer")) {
      return Optional.empty();
    }
    var name = collector.value();
    return subject
        .catalogues()
        .jvmLabels()
        .of(
            name.equals("ZGC") ? name : name.replaceFirst("GC$", ""),
            jdk.value(),
            series.metric().name(),
            label);
  }

  /** The namespaces of the engine's workloads. */
  private static List<String> namespaces(Subject subject) {
    return subject
        .objects()
        .all("Deployment")
        .filter(object -> object.name().startsWith("yawl-engine"))
        .map(ClusterObject::namespace)
        .distinct()
        .sorted()
        .toList();
  }
}
