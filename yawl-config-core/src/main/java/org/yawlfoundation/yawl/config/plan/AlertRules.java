package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/**
 * The alerts, in the order of the file.
 *
 * <p>Metric names are those of the profile {@code guide}: the guide's own, with seconds and bytes
 * as units.
 */
final class AlertRules {
  private static final LatencyAlert SLOW_CREATION =
      new LatencyAlert(
          "yawl_case_create_duration_seconds",
          "case-creation",
          "Creating a case",
          "Look first whether PgBouncer makes clients wait (`SHOW POOLS`: cl_waiting, maxwait), then at processor "
              + "throttling and garbage collection of the engine pods.",
          AlertingKeys.CREATION_WARNING,
          Duration.ofMinutes(5),
          "warning");
  private static final LatencyAlert VERY_SLOW_CREATION =
      new LatencyAlert(
          SLOW_CREATION.metric(),
          SLOW_CREATION.subject(),
          SLOW_CREATION.work(),
          SLOW_CREATION.first(),
          AlertingKeys.CREATION_CRITICAL,
          Duration.ofMinutes(2),
          "critical");
  private static final LatencyAlert SLOW_CHECKOUT =
      new LatencyAlert(
          "yawl_work_item_checkout_duration_seconds",
          "checkout",
          "Checking out a work item",
          "Look first for locks in PostgreSQL (pg_stat_activity, wait_event_type Lock), then whether PgBouncer makes "
              + "clients wait (`SHOW POOLS`: cl_waiting, maxwait).",
          AlertingKeys.CHECKOUT_WARNING,
          Duration.ofMinutes(5),
          "warning");

  private final SheetBuilder sheet;
  private final Map<String, Alert> rules = new LinkedHashMap<>();

  AlertRules(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  Map<String, Alert> all() {
    add(
        "YawlEnginePodsNotReady",
        "Too few engine pods are ready.",
        key -> ReadinessAlert.put(sheet, key));
    add(
        "YawlCaseCreationLatencyHigh",
        "Cases are created slowly.",
        key ->
            SLOW_CREATION.put(
                sheet, key, "histogram_quantile(0.99, yawl_case_create_duration_ms) > 1000"));
    add(
        "YawlCaseCreationLatencyCritical",
        "Cases are created so slowly that users give up.",
        key ->
            VERY_SLOW_CREATION.put(
                sheet, key, "histogram_quantile(0.99, yawl_case_create_duration_ms) > 5000"));
    add(
        "YawlCheckoutLatencyHigh",
        "Work items are checked out slowly.",
        key ->
            SLOW_CHECKOUT.put(
                sheet, key, "histogram_quantile(0.99, yawl_work_item_checkout_duration_ms) > 500"));
    add(
        "YawlHeapMemoryHigh",
        "The heap of an engine pod is nearly full.",
        key -> HeapAlert.put(sheet, key));
    add(
        "YawlDatabaseConnectionsHigh",
        "The connection pools are nearly used up.",
        key -> ConnectionsAlert.put(sheet, key));
    add(
        "YawlMetricsMissing",
        "The engine's metrics are not there.",
        key -> MissingMetricsAlert.put(sheet, key));
    return rules;
  }

  private void add(String name, String meaning, Function<Key<Alert>, Alert> rule) {
    rules.put(name, rule.apply(Keys.named("alerting.rules." + name, Alert.class, meaning)));
  }
}
