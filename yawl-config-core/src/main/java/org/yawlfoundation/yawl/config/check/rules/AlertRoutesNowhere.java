package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.AlertRule;
import org.yawlfoundation.yawl.config.facts.LabelMatcher.Answer;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Routes;
import org.yawlfoundation.yawl.config.facts.Routes.Named;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * An alert that no route takes is told to whom nobody chose for it; a route to a receiver that is
 * not there keeps Alertmanager from starting.
 */
@AutoService(Rule.class)
public final class AlertRoutesNowhere implements Rule {
  @Override
  public String id() {
    return "YC521";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var alerts = subject.alerts();
    return subject
        .files(ParsedFile.Yaml.class)
        .flatMap(Routes::of)
        .flatMap(
            routes ->
                Stream.concat(
                    undefined(subject, routes),
                    alerts.stream().flatMap(alert -> unrouted(subject, routes, alert))));
  }

  private Stream<Finding> undefined(Subject subject, Routes routes) {
    return routes
        .root()
        .all()
        .flatMap(
            route ->
                Stream.concat(
                    route.receiver().stream()
                        .flatMap(name -> missing(subject, name, "receiver", routes.receivers())),
                    route.intervals().stream()
                        .flatMap(
                            name -> missing(subject, name, "time interval", routes.intervals()))));
  }

  private Stream<Finding> missing(Subject subject, Named name, String kind, List<Named> known) {
    var names = known.stream().map(Named::name).toList();
    if (names.contains(name.name())) {
      return Stream.empty();
    }
    var near = Spelling.nearest(name.name(), names);
    return subject
        .error(this, "A route names the %s `%s`, which is not defined.", kind, name.name())
        .at(name.place(), "Alertmanager does not start")
        .help(
            near.map(n -> "write `" + n + "`")
                .orElse("define a " + kind + " of that name, or name one of those that are there"))
        .tell();
  }

  /** Where all alerts are told alike, that is somebody's choice. */
  private Stream<Finding> unrouted(Subject subject, Routes routes, AlertRule alert) {
    if (routes.root().routes().isEmpty() || routes.walk(alert).get(routes.root()) != Answer.YES) {
      return Stream.empty();
    }
    var asked = new TreeSet<String>();
    routes.root().routes().forEach(r -> r.matchers().forEach(m -> asked.add(m.toString())));
    var receiver = routes.root().receiver().map(Named::name).orElse("");
    return subject
        .warning(
            this, "No route takes `%s`: it falls to the receiver `%s`.", alert.name(), receiver)
        .at(alert.place(), "")
        .because("the routes ask for %s", String.join(", ", asked))
        .help("give the alert labels that one of them takes, or add a route for it")
        .tell();
  }
}
