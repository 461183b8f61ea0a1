package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.yawlfoundation.yawl.config.plan.Panel.Query;
import org.yawlfoundation.yawl.config.plan.Panel.Threshold;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;

/**
 * The panels of the engine's dashboard, two in a row: what is promised first, then the engine's
 * pods, then what they lean on.
 *
 * <p>Queries over all pods read what is recorded; those that stay within few series read the series
 * themselves.
 */
final class EnginePanels {
  private static final String NAMESPACE = "$namespace";
  private static final String GREEN = "green";
  private static final String ORANGE = "orange";
  private static final String RED = "red";
  private static final long COLUMNS = 24;
  private static final long WIDTH = 12;
  private static final long HEIGHT = 8;

  private final SheetBuilder sheet;
  private final Map<String, Panel> panels = new LinkedHashMap<>();

  EnginePanels(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  Map<String, Panel> all() {
    promises();
    pods();
    machines();
    database();
    return panels;
  }

  private void promises() {
    latency(
        "caseCreation",
        "Case Creation Latency (p99)",
        RecordingRules.CREATION,
        List.of(AlertingKeys.CREATION_WARNING, AlertingKeys.CREATION_CRITICAL),
        "YawlCaseCreationLatencyHigh",
        "YawlCaseCreationLatencyCritical");
    latency(
        "checkout",
        "Work Item Checkout Latency (p99)",
        RecordingRules.CHECKOUT,
        List.of(AlertingKeys.CHECKOUT_WARNING),
        "YawlCheckoutLatencyHigh");
    budget(
        "caseCreationBudget",
        "Case Creations That Break the Promise",
        RecordingRules.CREATION,
        "YawlCaseCreation");
    budget(
        "checkoutBudget",
        "Work Item Checkouts That Break the Promise",
        RecordingRules.CHECKOUT,
        "YawlCheckout");
    throughput(
        "throughput",
        "Case Creation Throughput",
        "guide 3.4, corrected: summed over all pods",
        RecordingRules.CREATION,
        "cases created");
    throughput(
        "checkoutThroughput",
        "Work Item Checkout Throughput",
        "beside the cases created: what the same pods do most",
        RecordingRules.CHECKOUT,
        "work items checked out");
  }

  private void pods() {
    add(
        "activeCases",
        "Active Cases",
        "guide 3.4, corrected: summed over all pods",
        (panel, in) ->
            panel
                .means("In the whole cell.")
                .in("short")
                .shows(
                    recorded(
                        RecordingRules.activeCases(in.get(MonitoringKeys.ACTIVE_CASES_METRIC))),
                    "active cases"),
        MonitoringKeys.ACTIVE_CASES_METRIC);
    add(
        "casesPerPod",
        "Active Cases of a Pod",
        "what the autoscaler sees",
        (panel, in) -> {
          var cases = engine(in.get(MonitoringKeys.ACTIVE_CASES_METRIC));
          panel
              .means("The autoscaler adds pods as soon as the mean is above the line.")
              .in("short")
              .shows("avg(" + cases + ")", "mean")
              .shows("max(" + cases + ")", "fullest pod")
              .from(BigDecimal.valueOf(in.get(ScalingKeys.CASES_TARGET)), ORANGE);
        },
        MonitoringKeys.ACTIVE_CASES_METRIC,
        ScalingKeys.CASES_TARGET);
    add(
        "readyPods",
        "Engine Replicas Ready",
        "guide 3.4, corrected: ready ones",
        (panel, in) ->
            panel
                .means("Ready, wanted by the autoscaler, and heard of by Prometheus.")
                .in("short")
                .shows("sum(" + recorded(RecordingRules.READY_PODS) + ") or vector(0)", "ready")
                .shows(
                    "sum("
                        + engine("kube_deployment_spec_replicas").is("deployment", "yawl-engine")
                        + ")",
                    "wanted")
                .shows(
                    "count(" + engine(in.get(MonitoringKeys.ACTIVE_CASES_METRIC)) + ")", "heard of")
                .startsWith(RED)
                .from(BigDecimal.valueOf(in.get(AlertingKeys.READY_CRITICAL)), GREEN)
                .watchedBy("YawlEnginePodNotReady", "YawlMetricsMissing"),
        MonitoringKeys.ACTIVE_CASES_METRIC,
        AlertingKeys.READY_CRITICAL);
    add(
        "restarts",
        "Engine Restarts",
        "guide 3.3",
        (panel, in) -> {
          var restarts =
              "changes("
                  + container("kube_pod_container_status_restarts_total")
                  + "["
                  + RestartsAlert.WINDOW
                  + "])";
          panel
              .means("In the last hour, of the five engines that crashed most.")
              .in("short")
              .shows("topk(5, max by (pod) (" + restarts + "))", "{{pod}}")
              .from(BigDecimal.valueOf(in.get(AlertingKeys.RESTARTS_CRITICAL) + 1), RED)
              .watchedBy("YawlEngineCrashLooping");
        },
        AlertingKeys.RESTARTS_CRITICAL);
  }

  private void machines() {
    boolean stalls = CollectorAlert.stalls(sheet.value(JvmKeys.COLLECTOR));
    add(
        "heap",
        "Heap Memory Usage",
        "guide 3.4, corrected: all pools of a pod together",
        (panel, in) ->
            panel
                .means("Of the whole heap, in the five fullest pods and on average.")
                .in("percentunit")
                .shows("topk(5, " + recorded(RecordingRules.HEAP) + ")", "{{pod}}")
                .shows("avg(" + recorded(RecordingRules.HEAP) + ")", "mean")
                .from(in.get(AlertingKeys.HEAP_WARNING).fraction(), ORANGE)
                .from(in.get(AlertingKeys.HEAP_CRITICAL).fraction(), RED)
                .watchedBy("YawlHeapMemoryHigh", "YawlHeapMemoryCritical"),
        AlertingKeys.HEAP_WARNING,
        AlertingKeys.HEAP_CRITICAL);
    add(
        "garbageCollection",
        "GC Pause Time",
        "guide 3.4, corrected: Micrometer exports count, sum and maximum of pauses",
        (panel, in) -> {
          panel
              .means("The longest of the last minutes, in the five pods that stood still longest.")
              .in("s")
              .shows("topk(5, max by (pod) (" + CollectorAlert.longest(NAMESPACE) + "))", "{{pod}}")
              .from(Durations.seconds(in.get(AlertingKeys.GC_PAUSE_WARNING)), ORANGE);
          if (!stalls) {
            panel.watchedBy("YawlGCPauseTimeHigh");
          }
        },
        AlertingKeys.GC_PAUSE_WARNING);
    if (stalls) {
      add(
          "allocationStalls",
          "Allocation Stalls",
          "what threads wait for under ZGC, whose pauses take less than a millisecond",
          (panel, in) ->
              panel
                  .means("Pauses each second of collections that threads wait for; none is well.")
                  .in("ops")
                  .shows(
                      "topk(5, sum by (pod) (" + rate(in, CollectorAlert.stalled(NAMESPACE)) + "))",
                      "{{pod}}")
                  .watchedBy("YawlGCPauseTimeHigh"),
          MonitoringKeys.RATE_WINDOW);
    }
    add(
        "processors",
        "CPU Utilization",
        "guide 4.1; the autoscaler compares with the request too",
        (panel, in) ->
            panel
                .means("Of what the pods request; the autoscaler adds pods above the line.")
                .in("percentunit")
                .shows(
                    "sum("
                        + rate(in, container("container_cpu_usage_seconds_total"))
                        + ") / sum("
                        + container("kube_pod_container_resource_requests").is("resource", "cpu")
                        + ")",
                    "in use")
                .from(in.get(ScalingKeys.CPU_TARGET).fraction(), ORANGE),
        MonitoringKeys.RATE_WINDOW,
        ScalingKeys.CPU_TARGET);
    add(
        "throttling",
        "Engine CPU Throttling",
        "guide 3.3, corrected: a share of periods",
        (panel, in) ->
            panel
                .means(
                    "Share of the scheduler's periods in which the five that waited most had to wait.")
                .in("percentunit")
                .shows(
                    "topk(5, sum by (pod) ("
                        + rate(in, container(ThrottlingAlert.THROTTLED))
                        + ") / sum by (pod) ("
                        + rate(in, container(ThrottlingAlert.PERIODS))
                        + "))",
                    "{{pod}}")
                .from(in.get(AlertingKeys.THROTTLING_WARNING).fraction(), ORANGE)
                .watchedBy("YawlEngineCPUThrottling"),
        MonitoringKeys.RATE_WINDOW,
        AlertingKeys.THROTTLING_WARNING);
    add(
        "network",
        "Network Bandwidth (In/Out)",
        "guide 3.4, corrected: of the engine's pods alone",
        (panel, in) ->
            panel
                .means("Bytes each second, of all pods together.")
                .in("Bps")
                .shows("sum(" + rate(in, pods("container_network_receive_bytes_total")) + ")", "In")
                .shows(
                    "sum(" + rate(in, pods("container_network_transmit_bytes_total")) + ")", "Out"),
        MonitoringKeys.RATE_WINDOW);
  }

  private void database() {
    add(
        "databaseConnections",
        "Database Connections",
        "guide 3.4, corrected: summed over states and users",
        (panel, in) ->
            panel
                .means("Open connections of each server; the pools may open few more.")
                .in("short")
                .shows(
                    Selector.of(RecordingRules.CONNECTIONS)
                        .is("datname", in.get(DatabaseKeys.NAME))
                        .toString(),
                    "{{instance}}")
                .from(BigDecimal.valueOf(in.get(AlertingKeys.CONNECTIONS_CRITICAL)), RED)
                .watchedBy("YawlDatabaseConnectionPoolExhausted"),
        DatabaseKeys.NAME,
        AlertingKeys.CONNECTIONS_CRITICAL);
    add(
        "poolWaiting",
        "Clients Waiting for PgBouncer",
        "guide 1.4, corrected: by the name of PgBouncer's exporter",
        (panel, in) ->
            panel
                .means(
                    "In all PgBouncers together; more than a few for more than moments is a queue.")
                .in("short")
                .shows(
                    "sum("
                        + Selector.of(WaitingAlert.METRIC).is("database", in.get(DatabaseKeys.NAME))
                        + ")",
                    "waiting")
                .from(BigDecimal.valueOf(in.get(AlertingKeys.WAITING_WARNING)), ORANGE)
                .watchedBy("YawlPgbouncerClientsWaiting"),
        DatabaseKeys.NAME,
        AlertingKeys.WAITING_WARNING);
    add(
        "replicationLag",
        "Database Replication Lag",
        "guide 3.4; to be scraped on each standby, since a primary says 0",
        (panel, in) -> {
          panel
              .means("How far each standby is behind.")
              .in("s")
              .shows("max by (instance) (" + LagAlert.METRIC + ")", "{{instance}}")
              .from(Durations.seconds(in.get(AlertingKeys.LAG_WARNING)), ORANGE);
          if (in.get(DatabaseKeys.STANDBYS) > 0) {
            panel.watchedBy("YawlDatabaseReplicationLag");
          }
        },
        AlertingKeys.LAG_WARNING,
        DatabaseKeys.STANDBYS);
  }

  private void latency(
      String name, String title, Slowness work, List<Key<Duration>> limits, String... alerts) {
    var keys = new ArrayList<Key<?>>(List.of(MonitoringKeys.RATE_WINDOW, work.objective()));
    keys.addAll(limits);
    add(
        name,
        title,
        "guide 3.4, corrected: a quantile needs the rate of `_bucket` by `le`",
        (panel, in) -> {
          panel
              .means(
                  "99 of 100 shall take no longer than "
                      + Durations.text(in.get(work.objective()))
                      + ".")
              .in("s")
              .shows(recorded(work.p99(Durations.text(in.get(MonitoringKeys.RATE_WINDOW)))), "p99")
              .watchedBy(alerts);
          for (int i = 0; i < limits.size(); i++) {
            panel.from(Durations.seconds(in.get(limits.get(i))), i == 0 ? ORANGE : RED);
          }
        },
        keys.toArray(Key<?>[]::new));
  }

  private void throughput(String name, String title, String source, Slowness work, String legend) {
    add(
        name,
        title,
        source,
        (panel, in) ->
            panel
                .means("Each second, in the whole cell.")
                .in("cps")
                .shows(
                    recorded(work.all(Durations.text(in.get(MonitoringKeys.RATE_WINDOW)))), legend),
        MonitoringKeys.RATE_WINDOW);
  }

  private void budget(String name, String title, Slowness work, String prefix) {
    var alerts = BurnRateAlert.of(prefix, work, "", "");
    add(
        name,
        title,
        "Google's SRE Workbook, chapter 5",
        (panel, in) -> {
          panel
              .means(
                  "Share that takes longer than "
                      + Durations.text(in.get(work.objective()))
                      + "; 1% may, over 30 days.")
              .in("percentunit")
              .shows(
                  recorded(work.ratio(Durations.text(in.get(MonitoringKeys.RATE_WINDOW)))), "now");
          for (var window : BurnRateAlert.WINDOWS) {
            var text = Durations.text(window);
            panel.shows(recorded(work.ratio(text)), text);
          }
          alerts.forEach(alert -> panel.watchedBy(alert.name()));
          panel.watchedBy(prefix + "BucketMissing");
          panel.from(alerts.get(2).limit(), ORANGE).from(alerts.get(0).limit(), RED);
        },
        MonitoringKeys.RATE_WINDOW,
        work.objective());
  }

  private static Selector engine(String metric) {
    return Selector.of(metric).is("namespace", NAMESPACE);
  }

  private static Selector pods(String metric) {
    return engine(metric).matches("pod", "yawl-engine-.*");
  }

  private static Selector container(String metric) {
    return engine(metric).is("container", "engine");
  }

  private static String recorded(String record) {
    return engine(record).toString();
  }

  private static String rate(Inputs in, Selector counter) {
    return "rate(" + counter + "[" + Durations.text(in.get(MonitoringKeys.RATE_WINDOW)) + "])";
  }

  private void add(
      String name,
      String title,
      String source,
      BiConsumer<Building, Inputs> fill,
      Key<?>... reads) {
    var key = Keys.named("dashboards.panels." + name, Panel.class, "A panel of the dashboard.");
    int before = panels.size();
    var formula = new StringBuilder("a panel");
    for (int i = 0; i < reads.length; i++) {
      formula.append(i == 0 ? " over " : ", ").append(reads[i].path());
    }
    panels.put(
        name,
        sheet.put(
            key,
            Why.formula(formula.toString()).from(source),
            in -> {
              var panel = new Building(title);
              fill.accept(panel, in);
              return panel.build(before);
            }));
  }

  /** A panel that is being made. */
  private static final class Building {
    private final String title;
    private String description = "";
    private String unit = "short";
    private String base = GREEN;
    private final List<Query> queries = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();
    private final List<String> alerts = new ArrayList<>();

    Building(String title) {
      this.title = title;
    }

    Building means(String text) {
      description = text;
      return this;
    }

    Building in(String grafanaUnit) {
      unit = grafanaUnit;
      return this;
    }

    Building shows(String expr, String legend) {
      queries.add(new Query(Character.toString('A' + queries.size()), expr, legend));
      return this;
    }

    Building startsWith(String color) {
      base = color;
      return this;
    }

    Building from(BigDecimal value, String color) {
      thresholds.add(new Threshold(value, color));
      return this;
    }

    Building watchedBy(String... names) {
      alerts.addAll(List.of(names));
      return this;
    }

    /** The panel that stands after some others. */
    Panel build(long before) {
      long inRow = COLUMNS / WIDTH;
      var place = new Panel.Place(before % inRow * WIDTH, before / inRow * HEIGHT, WIDTH, HEIGHT);
      var watched = alerts.isEmpty() ? "" : " Watched by " + String.join(", ", alerts) + ".";
      return new Panel(
          before + 1, title, description + watched, unit, place, queries, base, thresholds, alerts);
    }
  }
}
