package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.MEMORY_LIMIT;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MEMORY_REQUEST;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MEMORY_TARGET;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MIN_HEAP;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * A heap that a JVM never gives back keeps each pod above the target, so no pod that came ever
 * goes.
 */
@AutoService(Rule.class)
public final class MemoryTargetNeverFalls implements Rule {
  /** An autoscaler does nothing while use is within a tenth of its target. */
  private static final int TOLERATED = 10;

  @Override
  public String id() {
    return "YC221";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var target = subject.fact(MEMORY_TARGET);
    var kept = subject.fact(MIN_HEAP);
    var named = subject.fact(MEMORY_REQUEST);
    var request = named.isMissing() ? subject.fact(MEMORY_LIMIT) : named;
    if (target.isMissing()
        || kept.isMissing()
        || request.isMissing()
        || request.value().bytes() == 0) {
      return Stream.empty();
    }
    var use =
        BigDecimal.valueOf(kept.value().bytes())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(request.value().bytes()), 1, RoundingMode.DOWN);
    var falling = tenths(target.value(), 100 - TOLERATED);
    if (use.compareTo(falling) < 0) {
      return Stream.empty();
    }
    boolean grows = use.compareTo(tenths(target.value(), 100 + TOLERATED)) > 0;
    var telling =
        subject
            .error(
                this,
                grows
                    ? "The heap alone is above a memory target of %s, so the fleet grows to its largest and stays."
                    : "With a memory target of %s no pod that came ever goes again.",
                target)
            .at(target, kept, request)
            .because(
                "%s of heap, which the JVM keeps once it has used it / %s requested = %s%%",
                kept, request, use.toPlainString())
            .because(
                "pods go where use is below nine tenths of the target: %s%%",
                falling.toPlainString());
    long enough =
        use.movePointRight(2)
                .divide(BigDecimal.valueOf(100L - TOLERATED), 0, RoundingMode.DOWN)
                .longValueExact()
            + 1;
    if (enough <= 100) {
      telling.help(Way.set(target, Percentage.of(enough)));
    }
    return telling.remove(target.place(), "the metric of memory").tell();
  }

  private static BigDecimal tenths(Percentage target, int hundredths) {
    return target.percent().multiply(BigDecimal.valueOf(hundredths)).movePointLeft(2);
  }
}
