package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.facts.FactKey;
import org.yawlfoundation.yawl.config.facts.FactKeys;
import org.yawlfoundation.yawl.config.facts.StandbySettings;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A standby stops when the primary may do more at once than it has room for. */
@AutoService(Rule.class)
public final class StandbyBelowPrimary implements Rule {
  @Override
  public String id() {
    return "YC217";
  }

  /** The five, with PostgreSQL's defaults (PostgreSQL 17 manual 26.4.4). */
  @Override
  public Stream<Finding> check(Subject subject) {
    return Stream.of(
            hold(subject, StandbySettings.MAX_CONNECTIONS, FactKeys.MAX_CONNECTIONS, 100),
            hold(subject, StandbySettings.WORKERS, DatabaseSettings.WORKERS, 8),
            hold(subject, StandbySettings.SENDERS, DatabaseSettings.SENDERS, 10),
            hold(subject, StandbySettings.PREPARED, DatabaseSettings.PREPARED, 0),
            hold(subject, StandbySettings.LOCKS, DatabaseSettings.LOCKS, 64))
        .flatMap(finding -> finding);
  }

  private Stream<Finding> hold(
      Subject subject, FactKey<Long> standbys, FactKey<Long> primarys, long otherwise) {
    var has = subject.fact(standbys);
    var needs = subject.fact(primarys);
    if (has.isMissing() || subject.fact(DatabaseSettings.FIRST).isMissing()) {
      return Stream.empty();
    }
    long least = needs.isMissing() ? otherwise : needs.value();
    if (has.value() >= least) {
      return Stream.empty();
    }
    var name = has.written();
    return subject
        .error(this, "A standby with `%s = %s` stops: its primary has %s.", name, has, least)
        .at(has, needs)
        .because("%s of the standby %s < %s of the primary", name, has, least)
        .help(Way.set(has, least))
        .tell();
  }
}
