package org.yawlfoundation.yawl.config.check.rules;

import java.util.Optional;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.FactKey;
import org.yawlfoundation.yawl.config.facts.FactKeys;
import org.yawlfoundation.yawl.config.facts.FactKeys.Share;

/**
 * Pods of a cell at one time.
 *
 * @param engines without those of a rollout
 * @param engineSurge that a rollout adds
 * @param poolers PgBouncers without those of a rollout; 0 where no file tells of any
 * @param poolerSurge that a rollout adds
 */
record Fleet(long engines, long engineSurge, long poolers, long poolerSurge) {
  /** The largest fleet in the midst of a rollout. */
  static Optional<Fleet> largest(Subject subject) {
    return of(subject, FactKeys.MAX_REPLICAS, true);
  }

  /** The smallest fleet at rest. */
  static Optional<Fleet> smallest(Subject subject) {
    return of(subject, FactKeys.MIN_REPLICAS, false);
  }

  private static Optional<Fleet> of(Subject subject, FactKey<Long> key, boolean rollout) {
    var engines = subject.fact(key);
    if (engines.isMissing()) {
      return Optional.empty();
    }
    var poolers = subject.fact(FactKeys.POOLERS);
    long pools = poolers.isMissing() ? 0 : poolers.value();
    return Optional.of(
        new Fleet(
            engines.value(),
            rollout ? surge(subject, FactKeys.MAX_SURGE, engines.value()) : 0,
            pools,
            rollout ? surge(subject, FactKeys.POOLER_SURGE, pools) : 0));
  }

  private static long surge(Subject subject, FactKey<Share> key, long pods) {
    var share = subject.fact(key);
    return share.isMissing() ? 0 : share.value().ofUp(pods);
  }

  long allEngines() {
    return engines + engineSurge;
  }

  long allPoolers() {
    return poolers + poolerSurge;
  }

  /** Such as {@code (5000 engines + 500 of a rollout)}. */
  String engineText() {
    return text(engines, "engines", engineSurge);
  }

  String poolerText() {
    return text(poolers, "PgBouncers", poolerSurge);
  }

  private static String text(long pods, String name, long surge) {
    return surge == 0
        ? "%s %s".formatted(pods, name)
        : "(%s %s + %s of a rollout)".formatted(pods, name, surge);
  }
}
