package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.AlertRule;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Routes;
import org.yawlfoundation.yawl.config.facts.Routes.Named;
import org.yawlfoundation.yawl.config.facts.Routes.Route;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * A route, receiver, time interval or silence that no alert comes to looks like care that is taken,
 * and is not.
 */
@AutoService(Rule.class)
public final class RouteDead implements Rule {
  private static final List<String> SEVERITIES = List.of("critical", "warning", "info");

  @Override
  public String id() {
    return "YC522";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var alerts = subject.alerts();
    return subject
        .files(ParsedFile.Yaml.class)
        .flatMap(Routes::of)
        .flatMap(
            routes ->
                Stream.of(
                        below(subject, routes.root(), alive(routes, alerts), alerts.size()),
                        unnamed(subject, routes),
                        silences(subject, routes, alerts))
                    .flatMap(findings -> findings));
  }

  /** The routes that alerts end in. */
  private static Set<Route> alive(Routes routes, List<AlertRule> alerts) {
    var alive = new HashSet<Route>();
    alerts.forEach(alert -> alive.addAll(routes.walk(alert).keySet()));
    return alive;
  }

  /** Only the topmost of dead routes is told of: what is below it is dead too. */
  private Stream<Finding> below(Subject subject, Route route, Set<Route> alive, int alerts) {
    var before = new ArrayList<Route>();
    var findings = Stream.<Finding>empty();
    for (var child : route.routes()) {
      var hiding = before.stream().filter(b -> asked(child).containsAll(asked(b))).findFirst();
      if (hiding.isPresent()) {
        findings = Stream.concat(findings, hidden(subject, hiding.get(), child));
      } else if (alerts > 0 && !isKeptOpen(child) && child.all().noneMatch(alive::contains)) {
        findings = Stream.concat(findings, unreached(subject, child, alerts));
      } else {
        findings = Stream.concat(findings, below(subject, child, alive, alerts));
      }
      if (!child.goesOn()) {
        before.add(child);
      }
    }
    return findings;
  }

  /** For alerts to come: it asks for one of the usual severities, and for nothing else. */
  private static boolean isKeptOpen(Route route) {
    return !route.matchers().isEmpty()
        && route.matchers().stream().allMatch(m -> m.label().equals("severity"))
        && SEVERITIES.stream()
            .anyMatch(usual -> route.matchers().stream().allMatch(m -> m.takes(usual)));
  }

  private static Set<String> asked(Route route) {
    return route.matchers().stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Behind a sibling that takes all that it would take. */
  private Stream<Finding> hidden(Subject subject, Route before, Route route) {
    return subject
        .warning(this, "No alert comes to this route.")
        .at(route.place(), "")
        .because("the route at line %s takes all that it would take", before.place().line())
        .help("put it before that route, or write `continue: true` there")
        .tell();
  }

  private Stream<Finding> unreached(Subject subject, Route route, int alerts) {
    return subject
        .warning(this, "No alert comes to this route.")
        .at(route.place(), "")
        .because(
            "of the %s alerts here none comes so far and has %s",
            alerts, String.join(", ", asked(route)))
        .help("remove it, or give alerts the labels that it asks for")
        .tell();
  }

  private Stream<Finding> unnamed(Subject subject, Routes routes) {
    var receivers =
        routes.root().all().flatMap(route -> route.receiver().stream()).map(Named::name).toList();
    var intervals =
        routes.root().all().flatMap(route -> route.intervals().stream()).map(Named::name).toList();
    return Stream.concat(
        unnamed(subject, routes.receivers(), receivers, "receiver"),
        unnamed(subject, routes.intervals(), intervals, "time interval"));
  }

  private Stream<Finding> unnamed(
      Subject subject, List<Named> defined, List<String> named, String kind) {
    return defined.stream()
        .filter(one -> !named.contains(one.name()))
        .flatMap(
            one ->
                subject
                    .warning(this, "No route names the %s `%s`.", kind, one.name())
                    .at(one.place(), "")
                    .help("remove it, or name it in a route")
                    .tell());
  }

  private Stream<Finding> silences(Subject subject, Routes routes, List<AlertRule> alerts) {
    return alerts.isEmpty()
        ? Stream.empty()
        : routes.inhibitions().stream()
            .filter(rule -> !Routes.canSilence(rule, alerts))
            .flatMap(
                rule ->
                    subject
                        .warning(this, "This rule silences nothing.")
                        .at(rule.place(), "")
                        .because(
                            "none of the %s alerts here is taken by %s",
                            alerts.size(),
                            Routes.canSilence(
                                    new Routes.Inhibition(
                                        rule.place(), rule.sources(), List.of(), List.of()),
                                    alerts)
                                ? "its target"
                                : "its source")
                        .help("remove it, or mend its matchers")
                        .tell());
  }
}
