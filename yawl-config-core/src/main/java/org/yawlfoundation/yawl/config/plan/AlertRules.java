package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Map;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;

/** The alerts, in the order of the file. */
final class AlertRules {
  private static final LatencyAlert SLOW_CREATION =
      new LatencyAlert(
          EngineMetrics::creation,
          "case-creation",
          "Creating a case",
          "Look first whether PgBouncer makes clients wait (`SHOW POOLS`: cl_waiting, maxwait), then at processor "
              + "throttling and garbage collection of the engine pods.",
          AlertingKeys.CREATION_WARNING,
          Duration.ofMinutes(5),
          "warning");
  private static final LatencyAlert VERY_SLOW_CREATION =
      new LatencyAlert(
          SLOW_CREATION.histogram(),
          SLOW_CREATION.subject(),
          SLOW_CREATION.work(),
          SLOW_CREATION.first(),
          AlertingKeys.CREATION_CRITICAL,
          Duration.ofMinutes(2),
          "critical");
  private static final LatencyAlert SLOW_CHECKOUT =
      new LatencyAlert(
          EngineMetrics::checkout,
          "checkout",
          "Checking out a work item",
          "Look first for locks in PostgreSQL (pg_stat_activity, wait_event_type Lock), then whether PgBouncer makes "
              + "clients wait (`SHOW POOLS`: cl_waiting, maxwait).",
          AlertingKeys.CHECKOUT_WARNING,
          Duration.ofMinutes(5),
          "warning");

  private static final LatencyAlert VERY_SLOW_CHECKOUT =
      new LatencyAlert(
          SLOW_CHECKOUT.histogram(),
          SLOW_CHECKOUT.subject(),
          SLOW_CHECKOUT.work(),
          SLOW_CHECKOUT.first(),
          AlertingKeys.CHECKOUT_CRITICAL,
          Duration.ofMinutes(2),
          "critical");

  private final SheetBuilder sheet;
  private final AlertList list;

  AlertRules(SheetBuilder sheet) {
    this.sheet = sheet;
    this.list = new AlertList(sheet);
  }

  Map<String, Alert> all() {
    list.begin("engine");
    EngineAlerts.add(list);
    latencies();
    EngineAlerts.addCases(list);
    JvmAlerts.add(list);
    CapacityAlerts.add(list);
    DatabaseAlerts.add(list);
    PoolAlerts.add(list);
    NetworkAlerts.add(list);
    list.begin("monitoring");
    list.put(
        "YawlCaseCreationBucketMissing",
        "Nobody can count the cases that are created in time.",
        key -> new BucketAlert(RecordingRules.CREATION).put(sheet, key));
    list.put(
        "YawlCheckoutBucketMissing",
        "Nobody can count the work items that are checked out in time.",
        key -> new BucketAlert(RecordingRules.CHECKOUT).put(sheet, key));
    list.put(
        "YawlMetricsMissing",
        "The engine's metrics are not there.",
        key -> MissingMetricsAlert.put(sheet, key));
    MonitoringAlerts.add(list);
    return list.rules();
  }

  Map<String, Alerting.Group> groups() {
    return list.groups();
  }

  private void latencies() {
    SLOW_CREATION.add(
        list,
        "YawlCaseCreationLatencyHigh",
        "Cases are created slowly.",
        "3.3",
        "histogram_quantile(0.99, yawl_case_create_duration_ms) > 1000");
    VERY_SLOW_CREATION.add(
        list,
        "YawlCaseCreationLatencyCritical",
        "Cases are created so slowly that users give up.",
        "3.3",
        "histogram_quantile(0.99, yawl_case_create_duration_ms) > 5000");
    SLOW_CHECKOUT.add(
        list,
        "YawlCheckoutLatencyHigh",
        "Work items are checked out slowly.",
        "3.3",
        "histogram_quantile(0.99, yawl_work_item_checkout_duration_ms) > 500");
    VERY_SLOW_CHECKOUT.add(
        list,
        "YawlCheckoutLatencyCritical",
        "Work items are checked out so slowly that users give up.",
        "4.1",
        "histogram_quantile(0.99, yawl_work_item_checkout_duration_ms) > 2000");
  }
}
