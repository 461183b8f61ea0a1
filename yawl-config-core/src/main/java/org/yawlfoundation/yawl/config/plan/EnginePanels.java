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
  private static final Duration QUARTER = Duration.ofMinutes(15);
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
        "Case creation, 99th percentile",
        RecordingRules.CREATION,
        List.of(AlertingKeys.CREATION_WARNING, AlertingKeys.CREATION_CRITICAL),
        "YawlCaseCreationLatencyHigh",
        "YawlCaseCreationLatencyCritical");
    latency(
        "checkout",
        "Checkout of work items, 99th percentile",
        RecordingRules.CHECKOUT,
        List.of(AlertingKeys.CHECKOUT_WARNING),
        "YawlCheckoutLatencyHigh");
    budget(
        "caseCreationBudget",
        "Case creations that break the promise",
        RecordingRules.CREATION,
        "YawlCaseCreation");
    budget(
        "checkoutBudget",
        "Checkouts that break the promise",
        RecordingRules.CHECKOUT,
        "YawlCheckout");
    add(
        "throughput",
        "Cases created and work items checked out",
        "guide 3.4, corrected: summed over all pods",
        (panel, in) -> {
          var window = Durations.text(in.get(MonitoringKeys.RATE_WINDOW));
          panel
              .means("Each second, in the whole cell.")
              .in("cps")
              .shows(recorded(RecordingRules.CREATION.all(window)), "cases created")
              .shows(recorded(RecordingRules.CHECKOUT.all(window)), "work items checked out");
        },
        MonitoringKeys.RATE_WINDOW);
  }

  private void pods() {
    add(
        "activeCases",
        "Active cases",
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
        "Active cases of a pod",
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
        "Engine pods",
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
                .watchedBy("YawlEnginePodsNotReady", "YawlMetricsMissing"),
        MonitoringKeys.ACTIVE_CASES_METRIC,
        AlertingKeys.READY_CRITICAL);
    add(
        "restarts",
        "Restarts of engine containers",
        "guide 3.3",
        (panel, in) -> {
          var rates = in.get(MonitoringKeys.RATE_WINDOW);
          var window = Durations.text(rates.compareTo(QUARTER) > 0 ? rates : QUARTER);
          panel
              .means("In the last " + window + ", of all pods together.")
              .in("short")
              .shows(
                  "sum(increase("
                      + container("kube_pod_container_status_restarts_total")
                      + "["
                      + window
                      + "]))",
                  "restarts");
        },
        MonitoringKeys.RATE_WINDOW);
  }

  private void machines() {
    add(
        "heap",
        "Heap in use",
        "guide 3.4, corrected: all pools of a pod together",
        (panel, in) ->
            panel
                .means("Of the whole heap, in the five fullest pods and on average.")
                .in("percentunit")
                .shows("topk(5, " + recorded(RecordingRules.HEAP) + ")", "{{pod}}")
                .shows("avg(" + recorded(RecordingRules.HEAP) + ")", "mean")
                .from(in.get(AlertingKeys.HEAP_WARNING).fraction(), ORANGE)
                .watchedBy("YawlHeapMemoryHigh"),
        AlertingKeys.HEAP_WARNING);
    add(
        "garbageCollection",
        "Garbage collection",
        "guide 3.4, corrected: Micrometer exports count and sum of pauses",
        (panel, in) ->
            panel
                .means("Share of the time that the five most paused pods stand still.")
                .in("percentunit")
                .shows(
                    "topk(5, sum by (pod) (" + rate(in, engine("jvm_gc_pause_seconds_sum")) + "))",
                    "{{pod}}"),
        MonitoringKeys.RATE_WINDOW);
    add(
        "processors",
        "Processors in use",
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
        "Processor throttling",
        "guide 3.3, corrected: a share of periods",
        (panel, in) ->
            panel
                .means("Share of the scheduler's periods in which containers had to wait.")
                .in("percentunit")
                .shows(
                    "sum("
                        + rate(in, container("container_cpu_cfs_throttled_periods_total"))
                        + ") / sum("
                        + rate(in, container("container_cpu_cfs_periods_total"))
                        + ")",
                    "throttled"),
        MonitoringKeys.RATE_WINDOW);
    add(
        "network",
        "Network of the engine pods",
        "guide 3.4, corrected: of the engine's pods alone",
        (panel, in) ->
            panel
                .means("Bytes each second, of all pods together.")
                .in("Bps")
                .shows("sum(" + rate(in, pods("container_network_receive_bytes_total")) + ")", "in")
                .shows(
                    "sum(" + rate(in, pods("container_network_transmit_bytes_total")) + ")", "out"),
        MonitoringKeys.RATE_WINDOW);
  }

  private void database() {
    add(
        "databaseConnections",
        "Connections to the database",
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
                .watchedBy("YawlDatabaseConnectionsHigh"),
        DatabaseKeys.NAME,
        AlertingKeys.CONNECTIONS_CRITICAL);
    add(
        "poolWaiting",
        "Clients that wait for a connection",
        "audit of guide 1.4: what PgBouncer's exporter has",
        (panel, in) ->
            panel
                .means(
                    "In all PgBouncers together; more than a few for more than moments is a queue.")
                .in("short")
                .shows(
                    "sum("
                        + Selector.of("pgbouncer_pools_client_waiting_connections")
                            .is("database", in.get(DatabaseKeys.NAME))
                        + ")",
                    "waiting"),
        DatabaseKeys.NAME);
    add(
        "replicationLag",
        "Replication lag",
        "guide 3.4; to be scraped on each standby, since a primary says 0",
        (panel, in) ->
            panel
                .means("How far each standby is behind.")
                .in("s")
                .shows("max by (instance) (pg_replication_lag_seconds)", "{{instance}}"));
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
