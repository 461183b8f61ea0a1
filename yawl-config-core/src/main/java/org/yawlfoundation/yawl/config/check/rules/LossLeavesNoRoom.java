package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.Assumed.NODES;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_ALLOCATABLE;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_CPUS;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_MEMORY;
import static org.yawlfoundation.yawl.config.facts.Assumed.ZONES;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MIN_REPLICAS;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * A cluster that cannot hold even the smallest fleet once a zone is lost, or a node of the only
 * zone, serves least when it is needed most.
 */
@AutoService(Rule.class)
public final class LossLeavesNoRoom implements Rule {
  @Override
  public String id() {
    return "YC241";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var nodes = subject.fact(NODES);
    if (nodes.isMissing()) {
      return Stream.empty();
    }
    var room = NodeRoom.of(subject).filter(NodeRoom::holdsEach);
    var fleet = Fleet.smallest(subject);
    if (room.isEmpty() || fleet.isEmpty()) {
      return Stream.empty();
    }
    var zones = subject.fact(ZONES);
    long parts = zones.isMissing() ? 1 : Math.max(1, zones.value());
    long lost = parts == 1 ? 1 : (nodes.value() + parts - 1) / parts;
    long left = nodes.value() - lost;
    long needed = room.get().least(fleet.get());
    if (needed <= left) {
      return Stream.empty();
    }
    var telling =
        subject
            .warning(
                this,
                "A lost %s leaves %s nodes of %s, and the smallest fleet takes %s.",
                parts == 1 ? "node" : "zone",
                left,
                nodes,
                needed)
            .at(
                nodes,
                zones,
                subject.fact(MIN_REPLICAS),
                subject.fact(NODE_CPUS),
                subject.fact(NODE_MEMORY),
                subject.fact(NODE_ALLOCATABLE))
            .because(
                "%s nodes - %s %s = %s",
                nodes, lost, parts == 1 ? "lost" : "in the largest of " + parts + " zones", left);
    room.get().told(fleet.get()).forEach(sum -> telling.because("%s", sum));
    return telling.help(Way.set(nodes, enough(needed, parts))).tell();
  }

  /** The fewest nodes that leave so many when a zone of them, or one of the only zone, is lost. */
  private static long enough(long needed, long parts) {
    return parts == 1 ? needed + 1 : needed + (needed + parts - 2) / (parts - 1);
  }
}
