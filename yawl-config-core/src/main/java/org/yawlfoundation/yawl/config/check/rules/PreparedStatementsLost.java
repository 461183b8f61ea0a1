package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.EngineDatabase;
import org.yawlfoundation.yawl.config.facts.PoolSettings;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * A statement that a driver prepared on one server connection is not known on the next, which a
 * transaction pool gives it.
 */
@AutoService(Rule.class)
public final class PreparedStatementsLost implements Rule {
  /** What pgjdbc keeps of each connection: its preparedStatementCacheQueries. */
  private static final long OF_DRIVER = 256;

  @Override
  public String id() {
    return "YC252";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var url = subject.fact(EngineDatabase.URL);
    var mode = subject.fact(PoolSettings.POOL_MODE);
    var followed = subject.fact(PoolSettings.PREPARED);
    var program = subject.fact(PoolSettings.PROGRAM);
    if (url.isMissing()
        || url.value().contains("prepareThreshold=0")
        || mode.or("session").equals("session")
        || (followed.isMissing() && program.isMissing())) {
      return Stream.empty();
    }
    boolean follows = program.isMissing() || program.value().isAtLeast(1, 21);
    long many = follows ? followed.or(byDefault(program.or(new Version(1, 21)))) : 0;
    if (many > 0) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(
                this,
                "The engine prepares statements, and its pool of %ss loses them.",
                mode.value())
            .at(followed, url, mode, program)
            .because("the URL has no prepareThreshold=0, so the driver prepares at the fifth time");
    if (!follows) {
      telling
          .because("PgBouncer %s follows no prepared statements; 1.21 does", program)
          .help("write `?prepareThreshold=0` at the URL's end");
    } else {
      telling.because("max_prepared_statements is 0, and PgBouncer follows none");
      if (followed.isMissing()) {
        telling.help("write `max_prepared_statements = " + OF_DRIVER + "` into pgbouncer.ini");
      } else {
        telling.help(Way.set(followed, OF_DRIVER));
      }
    }
    return telling.tell();
  }

  /** PgBouncer's changelog: 0 when it came with 1.21, 200 since 1.24. */
  private static long byDefault(Version program) {
    return program.isAtLeast(1, 24) ? 200 : 0;
  }
}
