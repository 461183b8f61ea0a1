package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_ALLOCATABLE;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_CPUS;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_MEMORY;
import static org.yawlfoundation.yawl.config.facts.FactKeys.ENGINE_POD;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLER_POD;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** A pod that asks for more than an empty node has stays pending for ever. */
@AutoService(Rule.class)
public final class PodFitsNoNode implements Rule {
  @Override
  public String id() {
    return "YC243";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var room = NodeRoom.of(subject);
    var engines =
        room.stream()
            .flatMap(r -> check(subject, r, "An engine pod", r.engine(), subject.fact(ENGINE_POD)));
    var poolers =
        room.stream()
            .flatMap(
                r ->
                    check(
                        subject, r, "A pod with PgBouncer", r.pooler(), subject.fact(POOLER_POD)));
    return Stream.concat(engines, poolers);
  }

  private Stream<Finding> check(
      Subject subject, NodeRoom room, String who, Map<String, BigDecimal> pod, Fact<?> asked) {
    return Stream.of("cpu", "memory")
        .filter(room.has()::containsKey)
        .flatMap(
            resource ->
                tell(
                    subject,
                    who,
                    resource,
                    pod.getOrDefault(resource, BigDecimal.ZERO),
                    room.has().getOrDefault(resource, BigDecimal.ZERO),
                    asked));
  }

  private Stream<Finding> tell(
      Subject subject,
      String who,
      String resource,
      BigDecimal each,
      BigDecimal room,
      Fact<?> asked) {
    if (each.compareTo(room) <= 0) {
      return Stream.empty();
    }
    var has = NodeRoom.text(resource, room);
    Fact<?> node = resource.equals("cpu") ? subject.fact(NODE_CPUS) : subject.fact(NODE_MEMORY);
    var part = subject.fact(NODE_ALLOCATABLE);
    return subject
        .error(
            this,
            "%s asks for %s of `%s`, and a node has %s.",
            who,
            NodeRoom.text(resource, each),
            resource,
            has)
        .at(asked, node, part)
        .because("%s of a node x %s for pods = %s", node, part.isMissing() ? "100%" : part, has)
        .help(
            Way.set(
                node,
                enough(
                    resource, each, part.isMissing() ? BigDecimal.ONE : part.value().fraction())))
        .tell();
  }

  /** The smallest node that holds such a pod, in whole processors or Gi. */
  private static Object enough(String resource, BigDecimal each, BigDecimal share) {
    boolean isCpu = resource.equals("cpu");
    var unit = BigDecimal.valueOf(isCpu ? 1 : 1L << 30);
    long units = each.divide(share.multiply(unit), 0, RoundingMode.CEILING).longValue();
    return isCpu ? (Object) units : Memory.ofGibibytes(units);
  }
}
