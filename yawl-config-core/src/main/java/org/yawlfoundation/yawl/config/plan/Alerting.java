package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * When people are told.
 *
 * @param rules the alerts by name, in the order of the file
 */
public record Alerting(
    CreationThresholds caseCreationP99,
    CheckoutThresholds checkoutP99,
    HeapThresholds heap,
    ReadyThresholds readyPods,
    ConnectionThresholds databaseConnections,
    Map<String, Alert> rules)
    implements PlanPart {
  public Alerting {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
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
