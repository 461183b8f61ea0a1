package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/** The alerts, in the order of the file. */
final class AlertRules {
  private static final LatencyAlert SLOW_CREATION =
      new LatencyAlert(
          RecordingRules.CREATION,
          "case-creation",
          "Creating a case",
          "Look first whether PgBouncer makes clients wait (`SHOW POOLS`: cl_waiting, maxwait), then at processor "
              + "throttling and garbage collection of the engine pods.",
          AlertingKeys.CREATION_WARNING,
          Duration.ofMinutes(5),
          "warning");
  private static final LatencyAlert VERY_SLOW_CREATION =
      new LatencyAlert(
          SLOW_CREATION.slowness(),
          SLOW_CREATION.subject(),
          SLOW_CREATION.work(),
          SLOW_CREATION.first(),
          AlertingKeys.CREATION_CRITICAL,
          Duration.ofMinutes(2),
          "critical");
  private static final LatencyAlert SLOW_CHECKOUT =
      new LatencyAlert(
          RecordingRules.CHECKOUT,
          "checkout",
          "Checking out a work item",
          "Look first for locks in PostgreSQL (pg_stat_activity, wait_event_type Lock), then whether PgBouncer makes "
              + "clients wait (`SHOW POOLS`: cl_waiting, maxwait).",
          AlertingKeys.CHECKOUT_WARNING,
          Duration.ofMinutes(5),
          "warning");

  private static final HeapAlert FULL_HEAP =
      new HeapAlert(AlertingKeys.HEAP_WARNING, Duration.ofMinutes(5), "warning");
  private static final HeapAlert VERY_FULL_HEAP =
      new HeapAlert(AlertingKeys.HEAP_CRITICAL, Duration.ofMinutes(2), "critical");

  private final SheetBuilder sheet;
  private final Map<String, Alert> rules = new LinkedHashMap<>();

  AlertRules(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  Map<String, Alert> all() {
    add(
        "YawlEnginePodNotReady",
        "Too few engine pods are ready.",
        key -> ReadinessAlert.put(sheet, key));
    add(
        "YawlEngineCrashLooping",
        "The engine of a pod crashes again and again.",
        key -> RestartsAlert.put(sheet, key));
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
        "YawlGCPauseTimeHigh",
        "Threads of an engine pod stand still for the garbage collector.",
        key -> CollectorAlert.put(sheet, key));
    add(
        "YawlHeapMemoryHigh",
        "The heap of an engine pod is nearly full.",
        key -> FULL_HEAP.put(sheet, key));
    add(
        "YawlHeapMemoryCritical",
        "The heap of an engine pod is full.",
        key -> VERY_FULL_HEAP.put(sheet, key));
    add(
        "YawlDatabaseConnectionPoolExhausted",
        "The connection pools are nearly used up.",
        key -> ConnectionsAlert.put(sheet, key));
    add(
        "YawlPgbouncerClientsWaiting",
        "Clients queue for connections to the database.",
        key -> WaitingAlert.put(sheet, key));
    if (sheet.value(DatabaseKeys.STANDBYS) > 0) {
      add("YawlDatabaseReplicationLag", "A standby is behind.", key -> LagAlert.put(sheet, key));
    }
    add(
        "YawlEngineCPUThrottling",
        "An engine pod waits for processors.",
        key -> ThrottlingAlert.put(sheet, key));
    add(
        "YawlCaseCreationBucketMissing",
        "Nobody can count the cases that are created in time.",
        key -> new BucketAlert(RecordingRules.CREATION).put(sheet, key));
    add(
        "YawlCheckoutBucketMissing",
        "Nobody can count the work items that are checked out in time.",
        key -> new BucketAlert(RecordingRules.CHECKOUT).put(sheet, key));
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
