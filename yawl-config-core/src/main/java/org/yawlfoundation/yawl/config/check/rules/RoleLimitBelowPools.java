package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLERS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLER_SURGE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOL_SIZE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.RESERVE_POOL_SIZE;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.RoleFacts;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A role that may have fewer connections than its pools is turned away when they are all full. */
@AutoService(Rule.class)
public final class RoleLimitBelowPools implements Rule {
  @Override
  public String id() {
    return "YC259";
  }

  /** The engine's own pool in each process, which its cap may cut. */
  @Override
  public Stream<Finding> check(Subject subject) {
    var limit = subject.fact(RoleFacts.CONNECTION_LIMIT);
    var poolers = subject.fact(POOLERS);
    var pool = subject.fact(POOL_SIZE);
    if (limit.isMissing() || poolers.isMissing() || pool.isMissing()) {
      return Stream.empty();
    }
    long own = pool.value() + subject.fact(RESERVE_POOL_SIZE).or(0L);
    long each = Math.min(own, PoolsExceedMaxConnections.cap(subject).or(own));
    var surge = subject.fact(POOLER_SURGE);
    long more = surge.isMissing() ? 0 : surge.value().ofUp(poolers.value());
    long needed = (poolers.value() + more) * each;
    if (limit.value() >= needed) {
      return Stream.empty();
    }
    return subject
        .error(this, "The engine's role may have %s connections, and its pools %s.", limit, needed)
        .at(limit, pool, poolers)
        .because("(%s PgBouncers + %s of a rollout) x %s = %s", poolers, more, each, needed)
        .help(Way.set(limit, needed))
        .tell();
  }
}
