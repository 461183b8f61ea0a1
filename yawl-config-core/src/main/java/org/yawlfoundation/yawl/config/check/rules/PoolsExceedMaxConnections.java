package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_CONNECTIONS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_DB_CONNECTIONS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLERS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLER_SURGE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOL_SIZE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.RESERVED;
import static org.yawlfoundation.yawl.config.facts.FactKeys.RESERVE_POOL_SIZE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.SUPERUSER_RESERVED;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.FactKey;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * Pools that may together open more connections than PostgreSQL has fail just when all of them are
 * needed.
 */
@AutoService(Rule.class)
public final class PoolsExceedMaxConnections implements Rule {
  /** PostgreSQL's default of superuser_reserved_connections. */
  private static final long SUPERUSERS = 3;

  @Override
  public String id() {
    return "YC206";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var poolers = subject.fact(POOLERS);
    var most = subject.fact(MAX_CONNECTIONS);
    var cap = cap(subject);
    if (poolers.isMissing() || most.isMissing() || cap.isMissing()) {
      return Stream.empty();
    }
    long kept = or(subject, SUPERUSER_RESERVED, SUPERUSERS) + or(subject, RESERVED, 0);
    var surge = subject.fact(POOLER_SURGE);
    long more = surge.isMissing() ? 0 : surge.value().ofUp(poolers.value());
    long pooled = (poolers.value() + more) * cap.value();
    long needed = pooled + kept;
    if (needed <= most.value()) {
      return Stream.empty();
    }
    return subject
        .error(
            this,
            "The pools may open %s connections, and PostgreSQL has %s for them.",
            pooled,
            most.value() - kept)
        .at(most, cap, poolers)
        .because(
            "(%s PgBouncers + %s of a rollout) x %s connections = %s", poolers, more, cap, pooled)
        .because("%s connections - %s reserved = %s", most, kept, most.value() - kept)
        .help(Way.set(most, 10 * -Math.floorDiv(-needed, 10)))
        .tell();
  }

  /** What one PgBouncer may open: its cap, else its one pool with the reserve. */
  static Fact<Long> cap(Subject subject) {
    var cap = subject.fact(MAX_DB_CONNECTIONS);
    var pool = subject.fact(POOL_SIZE);
    if (!cap.isMissing() || pool.isMissing()) {
      return cap;
    }
    return Fact.of(
        MAX_DB_CONNECTIONS,
        pool.value() + or(subject, RESERVE_POOL_SIZE, 0),
        pool.place(),
        pool.written());
  }

  private static long or(Subject subject, FactKey<Long> key, long otherwise) {
    var fact = subject.fact(key);
    return fact.isMissing() ? otherwise : fact.value();
  }
}
