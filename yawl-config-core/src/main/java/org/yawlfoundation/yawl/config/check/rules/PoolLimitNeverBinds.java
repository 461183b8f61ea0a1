package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_DB_CONNECTIONS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOL_SIZE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.RESERVE_POOL_SIZE;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.PoolSettings;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A limit that the pools never come to bounds nothing, however safe it looks. */
@AutoService(Rule.class)
public final class PoolLimitNeverBinds implements Rule {
  /** PgBouncer's default of default_pool_size. */
  private static final long POOL = 20;

  /** Assumed: no more roles than this come through one PgBouncer. */
  private static final long USERS = 10;

  @Override
  public String id() {
    return "YC253";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject.fact(PoolSettings.SECTION).isMissing()
        ? Stream.empty()
        : Stream.concat(ofUser(subject), ofDatabase(subject));
  }

  /** What one user may have cannot be more than what all may have. */
  private Stream<Finding> ofUser(Subject subject) {
    var each = subject.fact(PoolSettings.MAX_USER_CONNECTIONS);
    var all = subject.fact(MAX_DB_CONNECTIONS);
    var databases = subject.fact(PoolSettings.DATABASES);
    if (each.isMissing() || all.isMissing() || all.value() == 0) {
      return Stream.empty();
    }
    long many = Math.max(1, databases.value());
    long most = many * all.value();
    if (each.value() <= most) {
      return Stream.empty();
    }
    return subject
        .warning(this, "A user's limit of %s connections is never reached.", each)
        .at(each, all)
        .because("databases: %s x %s max_db_connections = %s", many, all, most)
        .help(Way.set(each, most))
        .tell();
  }

  private Stream<Finding> ofDatabase(Subject subject) {
    var cap = subject.fact(MAX_DB_CONNECTIONS);
    var pool = subject.fact(POOL_SIZE);
    var reserve = subject.fact(RESERVE_POOL_SIZE);
    long each = pool.or(POOL) + reserve.or(0L);
    if (cap.isMissing() || each == 0 || cap.value() <= each * USERS) {
      return Stream.empty();
    }
    return subject
        .warning(this, "A database's limit of %s connections is never reached.", cap)
        .at(cap, pool, reserve)
        .because(
            "each user's pool has %s default_pool_size + %s reserve_pool_size = %s",
            pool.or(POOL), reserve.or(0L), each)
        .because("so it takes %s users at once", -Math.floorDiv(-cap.value(), each))
        .help(Way.set(cap, each))
        .tell();
  }
}
