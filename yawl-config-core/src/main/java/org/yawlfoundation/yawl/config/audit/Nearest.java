package org.yawlfoundation.yawl.config.audit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yawlfoundation.yawl.config.facts.Assumed;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.FactKey;
import org.yawlfoundation.yawl.config.facts.FactKeys.Share;
import org.yawlfoundation.yawl.config.facts.FactReader;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.render.RenderedTree;
import org.yawlfoundation.yawl.config.render.TemplateTexts;
import org.yawlfoundation.yawl.config.render.TreeRenderer;
import org.yawlfoundation.yawl.config.tier.Presets;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/**
 * Finds the tier whose files say most nearly what other files say.
 *
 * <p>Held against each other are the numbers that both have: each counts how often it must be
 * doubled or halved to be the other, at most ten times, so that a single slip of a unit does not
 * outweigh all else. The nearest tier has the smallest mean. The presets are tried, then six sizes
 * between the best and its better neighbour, each time halving what is left.
 *
 * <p>For example, 500 pods where a tier has 250, and 4 GiB where it has 4 GiB, are half a doubling
 * apart.
 */
final class Nearest {
  /** What watches and tells is left out: the numbers are those of what runs. */
  private static final List<String> LEFT_OUT =
      List.of(
          "alertmanager/", "argocd/", "cells/", "grafana/", "helm/", "operations/", "prometheus/");

  private static final long MOST = 10_000;
  private static final int LEAST = 3;
  private static final int HALVINGS = 6;

  /** What our files say for some number of agents. */
  private record Ours(
      long agents, RenderedTree tree, Sheet sheet, Map<FactKey<?>, Fact<?>> facts, long distance) {}

  private final TreeRenderer renderer;
  private final PlanDeriver deriver;
  private final Map<FactKey<?>, Fact<?>> theirs;

  private Nearest(TreeRenderer renderer, PlanDeriver deriver, Map<FactKey<?>, Fact<?>> theirs) {
    this.renderer =
        new TreeRenderer(
            renderer.artifacts().stream()
                .filter(a -> LEFT_OUT.stream().noneMatch(a.path()::startsWith))
                .toList(),
            TemplateTexts.NONE);
    this.deriver = deriver;
    this.theirs = theirs;
  }

  /**
   * The nearest tier; none where fewer than three numbers can be held against ours.
   *
   * @param assumed the file of what the others only take for granted
   */
  static Optional<NearestTier> of(
      List<ParsedFile> files, String assumed, TreeRenderer renderer, PlanDeriver deriver) {
    var theirs = numbers(FactReader.read(files), assumed);
    return theirs.size() < LEAST
        ? Optional.empty()
        : Optional.of(new Nearest(renderer, deriver, theirs)).flatMap(Nearest::find);
  }

  private Optional<NearestTier> find() {
    var presets = Presets.all().values().stream().sorted().map(this::ours).toList();
    int best = 0;
    for (int i = 1; i < presets.size(); i++) {
      best = presets.get(i).distance() < presets.get(best).distance() ? i : best;
    }
    var nearest = presets.get(best);
    if (compared(nearest) < LEAST) {
      return Optional.empty();
    }
    if (nearest.distance() > 0) {
      var low = presets.get(Math.max(0, best - 1));
      var high = presets.get(Math.min(presets.size() - 1, best + 1));
      nearest = between(low.distance() < high.distance() ? low : high, nearest);
    }
    return Optional.of(told(nearest));
  }

  /** The best of two sizes and those between them. */
  private Ours between(Ours one, Ours other) {
    var far = one;
    var near = other;
    for (int i = 0; i < HALVINGS && far.agents() != near.agents(); i++) {
      var middle = ours(middle(far.agents(), near.agents()));
      if (middle.distance() < near.distance()) {
        far = near;
        near = middle;
      } else {
        far = middle;
      }
    }
    return near;
  }

  /** The geometric mean, to two digits. */
  private static long middle(long one, long other) {
    long root = Math.round(Math.sqrt((double) one * other));
    long step = 1;
    while (root / step >= 100) {
      step *= 10;
    }
    return root / step * step;
  }

  private Ours ours(long agents) {
    var derived = deriver.derive(ScaleTier.of("nearest", agents));
    var tree = renderer.render(derived);
    var files = tree.files().values().stream().flatMap(f -> Audit.parse(f).stream()).toList();
    var facts = numbers(FactReader.read(files), "");
    var ours = new Ours(agents, tree, derived.sheet(), facts, 0);
    long sum = 0;
    for (var key : theirs.keySet()) {
      sum += apart(ours, key).orElse(0L);
    }
    long count = Math.max(1, compared(ours));
    return new Ours(agents, tree, derived.sheet(), facts, sum / count);
  }

  private long compared(Ours ours) {
    return theirs.keySet().stream().filter(ours.facts()::containsKey).count();
  }

  /** How many thousandths of a doubling two numbers are apart, if both have one. */
  private Optional<Long> apart(Ours ours, FactKey<?> key) {
    var own = ours.facts().get(key);
    var other = theirs.get(key);
    if (own == null || other == null) {
      return Optional.empty();
    }
    var one = number(own.value()).orElseThrow();
    var two = number(other.value()).orElseThrow();
    if (one.compareTo(two) == 0) {
      return Optional.of(0L);
    } else if (one.signum() <= 0 || two.signum() <= 0) {
      return Optional.of(MOST);
    }
    var doublings = Math.abs(Math.log(one.doubleValue() / two.doubleValue()) / Math.log(2));
    return Optional.of(Math.max(1, Math.min(MOST, Math.round(doublings * 1000))));
  }

  private NearestTier told(Ours ours) {
    var differences =
        theirs.keySet().stream()
            .filter(key -> apart(ours, key).filter(far -> far > 0).isPresent())
            .sorted(
                Comparator.comparing((FactKey<?> key) -> apart(ours, key).orElse(0L))
                    .reversed()
                    .thenComparing(FactKey::name))
            .map(key -> difference(ours, key))
            .toList();
    return new NearestTier(ours.agents(), compared(ours), differences);
  }

  private NearestTier.Difference difference(Ours ours, FactKey<?> key) {
    var other = Objects.requireNonNull(theirs.get(key));
    var own = Objects.requireNonNull(ours.facts().get(key));
    return new NearestTier.Difference(
        key.name(),
        String.valueOf(other),
        Audit.location(other.place()),
        String.valueOf(own),
        reason(ours, own));
  }

  private static String reason(Ours ours, Fact<?> fact) {
    var place = fact.place();
    return ours.tree().find(place.path()).stream()
        .flatMap(file -> file.keysAt(place.line()).stream())
        .flatMap(key -> ours.sheet().find(key).stream())
        .map(
            origin ->
                origin.path()
                    + (origin.why().formula().isEmpty()
                        ? ": " + origin.why().source()
                        : " = " + Sheet.withNumbers(origin)))
        .findFirst()
        .orElse(place.path());
  }

  /** The numbers among facts, without what is only assumed. */
  private static Map<FactKey<?>, Fact<?>> numbers(Collection<Fact<?>> facts, String assumed) {
    var numbers = new LinkedHashMap<FactKey<?>, Fact<?>>();
    for (var fact : facts) {
      if (!Assumed.paths().contains(fact.key().name())
          && !fact.place().path().equals(assumed)
          && number(fact.value()).isPresent()) {
        numbers.put(fact.key(), fact);
      }
    }
    return numbers;
  }

  private static Optional<BigDecimal> number(Object value) {
    if (value instanceof Long count) {
      return Optional.of(BigDecimal.valueOf(count));
    } else if (value instanceof Memory memory) {
      return Optional.of(BigDecimal.valueOf(memory.bytes()));
    } else if (value instanceof Cpu cpu) {
      return Optional.of(BigDecimal.valueOf(cpu.millis()));
    } else if (value instanceof Duration duration) {
      return Optional.of(BigDecimal.valueOf(duration.toMillis()));
    } else if (value instanceof Percentage percentage) {
      return Optional.of(percentage.percent());
    } else if (value instanceof Share share && !share.isPercent()) {
      return Optional.of(BigDecimal.valueOf(share.pods()));
    }
    return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
  }
}
