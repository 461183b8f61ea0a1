package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.DRAIN;
import static org.yawlfoundation.yawl.config.facts.FactKeys.PRE_STOP;
import static org.yawlfoundation.yawl.config.facts.FactKeys.TERMINATION_GRACE;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Durations;

/**
 * An engine that is still ending its requests when its time is up is killed in the midst of them.
 */
@AutoService(Rule.class)
public final class ShutdownOutlastsGrace implements Rule {
  /** Kubernetes' own, where a pod says nothing. */
  private static final Duration BY_DEFAULT = Duration.ofSeconds(30);

  @Override
  public String id() {
    return "YC222";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var grace = subject.fact(TERMINATION_GRACE);
    var serving = subject.fact(PRE_STOP);
    var draining = subject.fact(DRAIN);
    if (serving.isMissing() && draining.isMissing()) {
      return Stream.empty();
    }
    var time = or(grace, BY_DEFAULT);
    var before = or(serving, Duration.ZERO);
    var drain = or(draining, Duration.ZERO);
    var needed = before.plus(drain);
    if (needed.compareTo(time) < 0) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(
                this,
                "An engine pod stops serving and ends its requests in %s, and is killed after %s.",
                Durations.text(needed),
                Durations.text(time))
            .at(draining, grace, serving)
            .because(
                "%s preStop + %s for requests = %s, and then the JVM must end: all within %s",
                Durations.text(before),
                Durations.text(drain),
                Durations.text(needed),
                Durations.text(time));
    long left = time.minus(before).toSeconds() * 3 / 4;
    if (left >= 1 && !draining.isMissing()) {
      telling.help(Way.set(draining, Duration.ofSeconds(left)));
    }
    if (!grace.isMissing()) {
      telling.help(
          Way.set(grace, before.plusSeconds(-Math.floorDiv(-drain.toSeconds() * 4, 3) + 1)));
    }
    return telling.tell();
  }

  private static Duration or(Fact<Duration> fact, Duration otherwise) {
    return fact.isMissing() ? otherwise : fact.value();
  }
}
