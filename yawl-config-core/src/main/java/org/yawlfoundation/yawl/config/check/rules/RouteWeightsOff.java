package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Route;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * Weights that do not make 100 are shares of something else than their reader takes them for.
 *
 * <p>1,000, 10,000 and so on are as good: whoever wants finer shares than per cent counts so.
 */
@AutoService(Rule.class)
public final class RouteWeightsOff implements Rule {
  private static final long WHOLE = 100;

  @Override
  public String id() {
    return "YC230";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject
        .files(ParsedFile.Yaml.class)
        .flatMap(Route::of)
        .filter(route -> route.weights().size() > 1)
        .flatMap(route -> judge(subject, route));
  }

  private Stream<Finding> judge(Subject subject, Route route) {
    long sum = route.weights().stream().mapToLong(w -> w.isPresent() ? w.get().value() : 0).sum();
    if (isWhole(sum)) {
      return Stream.empty();
    }
    var given = route.weights().stream().flatMap(w -> w.stream()).toList();
    var headline = "The weights of a route make %s, not 100.";
    var telling =
        sum == 0 ? subject.error(this, headline, sum) : subject.warning(this, headline, sum);
    if (given.isEmpty()) {
      return telling
          .at(route.place(), "the route")
          .because("%s destinations, none of which has a weight", route.weights().size())
          .help("give each destination a `weight`, together 100")
          .tell();
    }
    var last = given.get(given.size() - 1);
    telling
        .at(last.place(), "the last of them")
        .because(
            "%s = %s",
            route.weights().stream()
                .map(w -> w.isPresent() ? w.get().toString() : "0 where none is given")
                .collect(Collectors.joining(" + ")),
            sum);
    long rest = WHOLE - (sum - last.value());
    return (rest < 0
            ? telling.help("give the destinations weights that make 100")
            : telling.help(Way.set(last, rest)))
        .tell();
  }

  private static boolean isWhole(long sum) {
    long rest = sum;
    while (rest > WHOLE && rest % 10 == 0) {
      rest /= 10;
    }
    return rest == WHOLE;
  }
}
