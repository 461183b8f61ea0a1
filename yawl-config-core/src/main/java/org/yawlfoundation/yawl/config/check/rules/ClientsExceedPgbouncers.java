package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.CONNECTIONS_PER_POD;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_CLIENT_CONN;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_REPLICAS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_SURGE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLERS;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * Pods that all fill their pools during a rollout are turned away by PgBouncer, and the newest
 * never become ready.
 */
@AutoService(Rule.class)
public final class ClientsExceedPgbouncers implements Rule {
  @Override
  public String id() {
    return "YC202";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var pods = subject.fact(MAX_REPLICAS);
    var each = subject.fact(CONNECTIONS_PER_POD);
    var poolers = subject.fact(POOLERS);
    var room = subject.fact(MAX_CLIENT_CONN);
    var surge = subject.fact(MAX_SURGE);
    if (pods.isMissing() || each.isMissing() || poolers.isMissing() || room.isMissing()) {
      return Stream.empty();
    }
    long more = surge.isMissing() ? 0 : surge.value().ofUp(pods.value());
    long clients = (pods.value() + more) * each.value();
    long places = poolers.value() * room.value();
    if (clients <= places) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(
                this,
                "%s client connections do not fit in %s PgBouncers of %s each.",
                clients,
                poolers,
                room)
            .at(room, poolers, each, pods)
            .because("(%s pods + %s of a rollout) x %s connections = %s", pods, more, each, clients)
            .because("%s processes x %s clients = %s", poolers, room, places);
    if (room.value() > 0) {
      telling.help(Way.set(poolers, 1 - Math.floorDiv(-clients, room.value())));
    }
    long fewer = places / (pods.value() + more);
    return (fewer < 1 ? telling : telling.help(Way.set(each, fewer))).tell();
  }
}
