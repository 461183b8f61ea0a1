package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.Assumed.ADDRESSES_PER_NODE;
import static org.yawlfoundation.yawl.config.facts.Assumed.DAEMONS_PER_NODE;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_ALLOCATABLE;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_CPUS;
import static org.yawlfoundation.yawl.config.facts.Assumed.NODE_MEMORY;
import static org.yawlfoundation.yawl.config.facts.Assumed.PODS_PER_NODE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.ENGINE_POD;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLER_POD;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.FactKey;
import org.yawlfoundation.yawl.config.facts.PodDemand;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What a node has for our pods, as the scheduler counts: by requests. Nodes are all alike. What
 * nobody tells takes nothing, so that a fleet which does not fit here fits nowhere.
 *
 * @param has by resource: {@code cpu}, {@code memory}, {@code pods}
 * @param engine what an engine pod asks for, by the same names
 * @param pooler what a PgBouncer asks for; nothing where no file tells of any
 */
record NodeRoom(
    Map<String, BigDecimal> has, Map<String, BigDecimal> engine, Map<String, BigDecimal> pooler) {
  private static final String PODS = "pods";

  /** The kubelet's default of maxPods (KubeletConfiguration v1beta1). */
  static final long MOST_PODS = 110;

  NodeRoom {
    has = Collections.unmodifiableMap(new LinkedHashMap<>(has));
    engine = Collections.unmodifiableMap(new LinkedHashMap<>(engine));
    pooler = Collections.unmodifiableMap(new LinkedHashMap<>(pooler));
  }

  /** A way to count the nodes of a fleet, and what it gives. */
  private record Sum(String text, long nodes) {}

  /** Empty where nobody says how large a node or an engine pod is. */
  static Optional<NodeRoom> of(Subject subject) {
    var has = new LinkedHashMap<String, BigDecimal>();
    var part = subject.fact(NODE_ALLOCATABLE);
    var share = part.isMissing() ? BigDecimal.ONE : part.value().fraction();
    var cpus = subject.fact(NODE_CPUS);
    if (!cpus.isMissing()) {
      has.put("cpu", BigDecimal.valueOf(cpus.value()).multiply(share));
    }
    var memory = subject.fact(NODE_MEMORY);
    if (!memory.isMissing()) {
      has.put("memory", BigDecimal.valueOf(memory.value().bytes()).multiply(share));
    }
    if (has.isEmpty() || share.signum() == 0 || subject.fact(ENGINE_POD).isMissing()) {
      return Optional.empty();
    }
    long most = or(subject, PODS_PER_NODE, MOST_PODS);
    long pods =
        Math.min(most, or(subject, ADDRESSES_PER_NODE, most)) - or(subject, DAEMONS_PER_NODE, 0);
    has.put(PODS, BigDecimal.valueOf(Math.max(0, pods)));
    return Optional.of(new NodeRoom(has, demand(subject, ENGINE_POD), demand(subject, POOLER_POD)));
  }

  private static long or(Subject subject, FactKey<Long> key, long otherwise) {
    var fact = subject.fact(key);
    return fact.isMissing() ? otherwise : fact.value();
  }

  private static Map<String, BigDecimal> demand(Subject subject, FactKey<PodDemand> key) {
    var sum = new LinkedHashMap<String, BigDecimal>();
    var pod = subject.fact(key);
    if (!pod.isMissing()) {
      for (var container : pod.value().containers()) {
        container.requests().forEach((name, amount) -> sum.merge(name, amount, BigDecimal::add));
      }
      sum.put(PODS, BigDecimal.ONE);
    }
    return sum;
  }

  /** Whether an empty node holds one of each, so that sums make sense. */
  boolean holdsEach() {
    return fits(engine) > 0 && fits(pooler) > 0;
  }

  private long fits(Map<String, BigDecimal> pod) {
    return has.keySet().stream()
        .mapToLong(resource -> fits(resource, pod))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private long fits(String resource, Map<String, BigDecimal> pod) {
    var each = pod.getOrDefault(resource, BigDecimal.ZERO);
    return each.signum() <= 0
        ? Long.MAX_VALUE
        : has.getOrDefault(resource, BigDecimal.ZERO)
            .divide(each, 0, RoundingMode.FLOOR)
            .longValue();
  }

  /** Nodes without which the fleet cannot run, however well it is packed. */
  long least(Fleet fleet) {
    return sums(fleet).stream().mapToLong(Sum::nodes).max().orElse(0);
  }

  /** The sums behind it, what binds first. */
  List<String> told(Fleet fleet) {
    return sums(fleet).stream()
        .sorted((one, other) -> Long.compare(other.nodes(), one.nodes()))
        .map(Sum::text)
        .toList();
  }

  private List<Sum> sums(Fleet fleet) {
    var sums = new ArrayList<Sum>();
    long each = fits(engine);
    if (each < Long.MAX_VALUE) {
      long nodes = (fleet.allEngines() + each - 1) / each;
      var sum = "whole engines: %s / %s on a node%s = %s nodes";
      sums.add(new Sum(sum.formatted(fleet.engineText(), each, by(), nodes), nodes));
    }
    has.keySet().forEach(resource -> sums.add(sum(resource, fleet)));
    return sums;
  }

  /** Which resource lets no more engines onto a node. */
  private String by() {
    long least = fits(engine);
    return has.keySet().stream()
        .filter(resource -> fits(resource, engine) == least)
        .findFirst()
        .map(
            resource ->
                resource.equals(PODS)
                    ? " by their number"
                    : " by %s (%s / %s)"
                        .formatted(
                            resource,
                            text(resource, has.getOrDefault(resource, BigDecimal.ZERO)),
                            text(resource, engine.getOrDefault(resource, BigDecimal.ZERO))))
        .orElse("");
  }

  private Sum sum(String resource, Fleet fleet) {
    var ofEngine = engine.getOrDefault(resource, BigDecimal.ZERO);
    var ofPooler = pooler.getOrDefault(resource, BigDecimal.ZERO);
    var asked =
        ofEngine
            .multiply(BigDecimal.valueOf(fleet.allEngines()))
            .add(ofPooler.multiply(BigDecimal.valueOf(fleet.allPoolers())));
    var one = has.getOrDefault(resource, BigDecimal.ZERO);
    long nodes = asked.divide(one, 0, RoundingMode.CEILING).longValue();
    var terms = new ArrayList<String>();
    terms.add(term(resource, fleet.engineText(), ofEngine));
    if (fleet.allPoolers() > 0) {
      terms.add(term(resource, fleet.poolerText(), ofPooler));
    }
    return new Sum(
        "%s: %s = %s / %s of a node = %s nodes"
            .formatted(
                resource,
                String.join(" + ", terms),
                text(resource, asked),
                text(resource, one),
                nodes),
        nodes);
  }

  private static String term(String resource, String pods, BigDecimal each) {
    return resource.equals(PODS) ? pods : pods + " x " + text(resource, each);
  }

  /** As people read it; memory in whole Mi, of which no node has less. */
  static String text(String resource, BigDecimal amount) {
    return resource.equals("memory")
        ? Memory.ofBytes(amount.longValue()).downTo(Memory.ofMebibytes(1)).toString()
        : Amounts.text(resource, amount);
  }
}
