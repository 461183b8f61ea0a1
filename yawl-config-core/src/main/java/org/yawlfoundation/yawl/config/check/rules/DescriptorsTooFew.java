package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_CLIENT_CONN;
import static org.yawlfoundation.yawl.config.facts.LimitFacts.POD_FILES;
import static org.yawlfoundation.yawl.config.facts.LimitFacts.SESSION_FILES;
import static org.yawlfoundation.yawl.config.facts.LimitFacts.UNIT_FILES;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.PoolSettings;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * A PgBouncer that may open fewer files than it takes clients starts all the same, and turns them
 * away under load.
 */
@AutoService(Rule.class)
public final class DescriptorsTooFew implements Rule {
  /** What PgBouncer itself adds when it tells its need: listeners, log, resolver. */
  private static final long OWN = 12;

  @Override
  public String id() {
    return "YC250";
  }

  /** A service takes nothing from limits.d, so that counts only where there is no service. */
  @Override
  public Stream<Finding> check(Subject subject) {
    var clients = subject.fact(MAX_CLIENT_CONN);
    if (clients.isMissing()) {
      return Stream.empty();
    }
    var unit = subject.fact(UNIT_FILES);
    var host = unit.isMissing() ? subject.fact(SESSION_FILES) : unit;
    return List.of(host, subject.fact(POD_FILES)).stream()
        .flatMap(limit -> hold(subject, clients, limit));
  }

  private Stream<Finding> hold(Subject subject, Fact<Long> clients, Fact<Long> limit) {
    var cap = PoolsExceedMaxConnections.cap(subject);
    long databases = Math.max(1, subject.fact(PoolSettings.DATABASES).or(1L));
    long servers = databases * cap.or(0L);
    long needed = clients.value() + servers + OWN;
    if (limit.isMissing() || limit.value() >= needed) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(this, "PgBouncer needs %s open files, and may have %s.", needed, limit)
            .at(limit, clients, cap)
            .because(
                "%s clients + %s server connections + %s of its own = %s",
                clients, servers, OWN, needed);
    return (limit.key().equals(POD_FILES)
            ? telling.help("write `ulimit -S -n " + needed + "`, where the node allows as many")
            : telling.help(Way.set(limit, needed)))
        .tell();
  }
}
