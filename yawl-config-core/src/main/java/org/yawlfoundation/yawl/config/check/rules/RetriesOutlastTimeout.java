package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Route;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Durations;

/** Tries that together take longer than their request may are promised and never made. */
@AutoService(Rule.class)
public final class RetriesOutlastTimeout implements Rule {
  @Override
  public String id() {
    return "YC231";
  }

  /** What a route promises; the steps of a cut-over are one VirtualService, and promise alike. */
  private record Promise(String owner, Duration timeout, long attempts, Duration perTry) {
    static Promise of(Route route) {
      return new Promise(
          route.owner(),
          route.timeout().value(),
          route.attempts().value(),
          route.perTryTimeout().value());
    }
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var told = new LinkedHashSet<Promise>();
    return subject
        .files(ParsedFile.Yaml.class)
        .flatMap(Route::of)
        .filter(
            route ->
                !route.timeout().isMissing()
                    && !route.attempts().isMissing()
                    && !route.perTryTimeout().isMissing())
        .filter(route -> told.add(Promise.of(route)))
        .flatMap(route -> judge(subject, route));
  }

  private Stream<Finding> judge(Subject subject, Route route) {
    var timeout = route.timeout();
    var one = route.perTryTimeout();
    long tries = route.attempts().value() + 1;
    var all = one.value().multipliedBy(tries);
    if (timeout.value().isZero() || all.compareTo(timeout.value()) <= 0) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(
                this, "%s tries of %s outlast the %s that a request may take.", tries, one, timeout)
            .at(one, timeout, route.attempts())
            .because(
                "(1 + %s) tries x %s = %s, more than %s",
                route.attempts(), one, Durations.text(all), timeout);
    var shorter = Duration.ofMillis(timeout.value().toMillis() / tries);
    if (!shorter.isZero()) {
      telling.help(Way.set(one, shorter));
    }
    return telling.help(Way.set(timeout, all)).tell();
  }
}
