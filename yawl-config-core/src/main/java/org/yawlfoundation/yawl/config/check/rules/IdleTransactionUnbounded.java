package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.DatabaseSettings.IDLE_IN_TRANSACTION;
import static org.yawlfoundation.yawl.config.facts.PoolSettings.IDLE_TRANSACTION;
import static org.yawlfoundation.yawl.config.facts.PoolSettings.POOL_MODE;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A transaction that somebody forgot holds one connection of a small pool, and its locks. */
@AutoService(Rule.class)
public final class IdleTransactionUnbounded implements Rule {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Override
  public String id() {
    return "YC256";
  }

  /** Both are 0 by default, without end. */
  @Override
  public Stream<Finding> check(Subject subject) {
    var mode = subject.fact(POOL_MODE);
    var pool = subject.fact(IDLE_TRANSACTION);
    var server = subject.fact(IDLE_IN_TRANSACTION);
    if (!mode.or("session").equals("transaction")
        || subject.fact(DatabaseSettings.FIRST).isMissing()
        || pool.or(0L) > 0
        || !server.or(Duration.ZERO).isZero()) {
      return Stream.empty();
    }
    var telling =
        subject
            .warning(this, "A forgotten transaction keeps a connection of its pool for ever.")
            .at(pool, server, mode)
            .because("idle_transaction_timeout of PgBouncer is 0")
            .because("and idle_in_transaction_session_timeout of PostgreSQL is 0");
    if (pool.isMissing()) {
      telling.help("write `idle_transaction_timeout = 60` into pgbouncer.ini");
    } else {
      telling.help(Way.set(pool, MINUTE.toSeconds()));
    }
    return (server.isMissing() ? telling : telling.help(Way.set(server, MINUTE))).tell();
  }
}
