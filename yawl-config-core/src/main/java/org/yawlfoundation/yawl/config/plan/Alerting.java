package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * When people are told.
 *
 * @param caseCreationP99 slow case creation
 * @param checkoutP99 slow checkout of work items
 * @param heap a full heap
 * @param readyPods too few pods that serve
 * @param databaseConnections too many connections to the database
 * @param rules the alerts by name, in the order of the file
 * @param burnRateStep the clock of the tests of burn rates: their windows are days
 * @param burnRates the alerts on promises that would soon be broken, by name; they read what is
 *     recorded
 * @param routing who is told, and how often
 */
public record Alerting(
    CreationThresholds caseCreationP99,
    CheckoutThresholds checkoutP99,
    HeapThresholds heap,
    ReadyThresholds readyPods,
    ConnectionThresholds databaseConnections,
    Map<String, Alert> rules,
    Duration burnRateStep,
    Map<String, Alert> burnRates,
    Routing routing)
    implements PlanPart {
  public Alerting {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    burnRates = Collections.unmodifiableMap(new LinkedHashMap<>(burnRates));
  }

  /** Slow case creation. */
  public record CreationThresholds(Duration warning, Duration critical) implements PlanPart {}

  /** Slow checkout of work items. */
  public record CheckoutThresholds(Duration warning) implements PlanPart {}

  /** A full heap. */
  public record HeapThresholds(Percentage warning) implements PlanPart {}

  /** Too few pods that serve. */
  public record ReadyThresholds(long critical) implements PlanPart {}

  /** Too many connections to the database. */
  public record ConnectionThresholds(long critical) implements PlanPart {}
}
