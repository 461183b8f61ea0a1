package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_UNAVAILABLE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MIN_AVAILABLE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MIN_REPLICAS;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * A budget that lets no pod of the smallest fleet go keeps every node from being drained, for ever.
 */
@AutoService(Rule.class)
public final class DisruptionBudgetBlocksDrains implements Rule {
  private static final Percentage FEW = Percentage.of(5);

  @Override
  public String id() {
    return "YC201";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var least = subject.fact(MIN_REPLICAS);
    if (least.isMissing()) {
      return Stream.empty();
    }
    long pods = least.value();
    var stay = subject.fact(MIN_AVAILABLE);
    if (!stay.isMissing()) {
      long staying = stay.value().ofUp(pods);
      long fewer = Math.max(0, pods - Math.max(1, FEW.ofUp(pods)));
      return staying < pods
          ? Stream.empty()
          : subject
              .error(
                  this,
                  "%s pods must stay of a fleet of %s, so no node can be drained.",
                  stay,
                  least)
              .at(stay, least)
              .because(
                  "of %s pods at least, %s must stay: %s may go",
                  least, stay.value().isPercent() ? staying + " (" + stay + ")" : stay, 0)
              .help(Way.set(stay, fewer))
              .tell();
    }
    var go = subject.fact(MAX_UNAVAILABLE);
    if (go.isMissing() || go.value().ofUp(pods) > 0) {
      return Stream.empty();
    }
    return subject
        .error(this, "%s of the pods may go, so no node can be drained.", go)
        .at(go, least)
        .because("%s of %s pods, rounded up, = 0 that may go", go, least)
        .help(Way.set(go, FEW))
        .tell();
  }
}
