package org.yawlfoundation.yawl.config.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Change;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Help;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;
import org.yawlfoundation.yawl.config.tier.CapacityKeys;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Tells of cells that no cluster could hold. */
final class CellsChecker {
  private static final String BEYOND = "YC209";

  /**
   * What is held against a limit.
   *
   * @param used what the plan takes
   * @param limit what it must not exceed
   * @param what both count, such as {@code agents}
   */
  private record Bound<T extends Comparable<? super T>>(Key<T> used, Key<T> limit, String what) {
    boolean isBroken(Sheet sheet) {
      var type = used.type().javaType();
      return type.cast(origin(sheet, used).value())
              .compareTo(type.cast(origin(sheet, limit).value()))
          > 0;
    }
  }

  private static final List<Bound<?>> BOUNDS =
      List.of(
          new Bound<>(CellKeys.MOST_AGENTS, CellKeys.FIT_NODES, "agents"),
          new Bound<>(CellKeys.MOST_AGENTS, CellKeys.FIT_PODS, "agents"),
          new Bound<>(CellKeys.MOST_AGENTS, CellKeys.FIT_ADDRESSES, "agents"),
          new Bound<>(CellKeys.MOST_AGENTS, CellKeys.FIT_CONNECTIONS, "agents"),
          new Bound<>(CellKeys.MOST_AGENTS, CellKeys.FIT_COMMITS, "agents"),
          new Bound<>(CapacityKeys.SURGE.nodes(), CellKeys.MOST_NODES, "nodes"),
          new Bound<>(CapacityKeys.SURGE.pods(), CellKeys.MOST_PODS, "pods"),
          new Bound<>(CapacityKeys.SURGE.addresses(), CellKeys.MOST_ADDRESSES, "pod addresses"),
          new Bound<>(CapacityKeys.SURGE.etcd(), CellKeys.MOST_ETCD, "in etcd"));

  private CellsChecker() {}

  static List<Finding> check(Sheet sheet) {
    var findings = new ArrayList<Finding>();
    tooMany(sheet).ifPresent(findings::add);
    tooLarge(sheet).ifPresent(findings::add);
    return findings;
  }

  private static Optional<Finding> tooMany(Sheet sheet) {
    var cells = origin(sheet, CellKeys.COUNT);
    if (number(cells) <= CellsDeriver.MOST) {
      return Optional.empty();
    }
    var perCell = origin(sheet, CellKeys.MOST_AGENTS);
    var finding =
        Finding.error(BEYOND, "%s cells are more than anybody has run.".formatted(cells.spelt()))
            .note(sum(cells))
            .note(sum(perCell));
    var cause = sheet.given(perCell.path()).orElse(origin(sheet, TierKeys.AGENTS));
    return Optional.of(
        PlanChecker.marked(finding, cause)
            .help(
                "lower the load, or raise what a cell may hold (`cells.limits`), until at most "
                    + CellsDeriver.MOST
                    + " cells remain"));
  }

  /** The first limit that a cell would break: the others follow from the same number. */
  private static Optional<Finding> tooLarge(Sheet sheet) {
    return BOUNDS.stream()
        .filter(bound -> bound.isBroken(sheet))
        .findFirst()
        .map(bound -> tooLarge(sheet, bound));
  }

  private static Finding tooLarge(Sheet sheet, Bound<?> bound) {
    var used = origin(sheet, bound.used());
    var limit = origin(sheet, bound.limit());
    var finding =
        Finding.error(
                BEYOND,
                "A cell of %s %s is beyond `%s`, which is %s."
                    .formatted(used.spelt(), bound.what(), limit.path(), limit.spelt()))
            .note(sum(used))
            .note(sum(limit));
    for (var key : List.of(CellKeys.MOST_AGENTS, ScalingKeys.MAX_REPLICAS)) {
      var given = origin(sheet, key);
      if (given.kind() == Kind.GIVEN) {
        return PlanChecker.marked(finding, given)
            .help(
                new Help(
                    "remove `" + given.path() + "`, which then follows",
                    List.of(Change.removing(given.path()))));
      }
    }
    return PlanChecker.marked(
            finding, sheet.given(used.path()).orElse(origin(sheet, TierKeys.AGENTS)))
        .help("lower the load, or raise what a cell may hold (`cells.limits`)");
  }

  private static String sum(Origin origin) {
    if (origin.why().formula().isEmpty()) {
      return origin.path() + " = " + origin.spelt();
    }
    var follows = origin.key().spell(origin.instead().orElse(origin.value()));
    return origin.path()
        + (origin.kind() == Kind.GIVEN ? " would be " : " = ")
        + origin.why().formula()
        + " = "
        + Sheet.withNumbers(origin)
        + " = "
        + follows;
  }

  private static Origin origin(Sheet sheet, Key<?> key) {
    return sheet.find(key.path()).orElseThrow();
  }

  private static long number(Origin origin) {
    return (Long) origin.value();
  }
}
