package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.Assumed.NODES;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_ALLOCATABLE;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_CPUS;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_MEMORY;
import static org.yawlfoundation.yawl.config.facts.FactKeys.CPU_REQUEST;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_REPLICAS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_SURGE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MEMORY_REQUEST;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * A fleet that asks for more than its cluster has stops growing before its autoscaler does: the
 * last pods stay pending, and a rollout at the peak never ends.
 */
@AutoService(Rule.class)
public final class FleetExceedsCluster implements Rule {
  @Override
  public String id() {
    return "YC240";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var nodes = subject.fact(NODES);
    if (nodes.isMissing()) {
      return Stream.empty();
    }
    var room = NodeRoom.of(subject).filter(NodeRoom::holdsEach);
    var fleet = Fleet.largest(subject);
    if (room.isEmpty() || fleet.isEmpty()) {
      return Stream.empty();
    }
    long needed = room.get().least(fleet.get());
    if (needed <= nodes.value()) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(
                this,
                "The largest fleet in a rollout takes %s nodes, and its cluster has %s.",
                needed,
                nodes)
            .at(
                nodes,
                subject.fact(MAX_REPLICAS),
                subject.fact(MAX_SURGE),
                subject.fact(CPU_REQUEST),
                subject.fact(MEMORY_REQUEST),
                subject.fact(NODE_CPUS),
                subject.fact(NODE_MEMORY),
                subject.fact(NODE_ALLOCATABLE));
    room.get().told(fleet.get()).forEach(sum -> telling.because("%s", sum));
    return telling.help(Way.set(nodes, needed)).tell();
  }
}
