package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * The recording rules, in the order of the file: a rule may read those above it.
 *
 * <p>They are named as Prometheus' own manual names them: {@code level:metric:operations}.
 */
final class RecordingRules {
  static final Slowness CREATION =
      new Slowness(
          "yawl_case_create_duration_seconds",
          "yawl_case_create_slow",
          MonitoringKeys.CREATION_OBJECTIVE,
          EngineMetrics::creation);

  static final Slowness CHECKOUT =
      new Slowness(
          "yawl_work_item_checkout_duration_seconds",
          "yawl_work_item_checkout_slow",
          MonitoringKeys.CHECKOUT_OBJECTIVE,
          EngineMetrics::checkout);

  static final String READY_PODS = "namespace:kube_pod_status_ready:sum";
  static final String HEAP = "namespace_pod:jvm_memory_used_bytes:ratio";
  static final String CONNECTIONS = "instance_datname:pg_stat_activity_count:sum";

  private static final String ALL_PODS = "guide 3.4 draws a line for each pod";

  private final SheetBuilder sheet;
  private final String window;
  private final Map<String, RecordingRule> rules = new LinkedHashMap<>();

  RecordingRules(SheetBuilder sheet) {
    this.sheet = sheet;
    this.window = Durations.text(sheet.value(MonitoringKeys.RATE_WINDOW));
  }

  static String activeCases(String metric) {
    return "namespace:" + metric + ":sum";
  }

  Map<String, RecordingRule> all() {
    add(
        activeCases(sheet.value(MonitoringKeys.ACTIVE_CASES_METRIC)),
        Why.formula("PromQL over namespace, metrics.activeCases").from(ALL_PODS),
        in ->
            "sum by (namespace) (" + engine(in, in.get(MonitoringKeys.ACTIVE_CASES_METRIC)) + ")");
    add(
        READY_PODS,
        Why.formula("PromQL over namespace").from("as YawlEnginePodNotReady counts them"),
        in ->
            "sum by (namespace) ("
                + engine(in, "kube_pod_status_ready")
                    .matches("pod", "yawl-engine-.*")
                    .is("condition", "true")
                + ")");
    add(
        HEAP,
        Why.formula("PromQL over namespace").from("as YawlHeapMemoryHigh measures it"),
        in ->
            "sum by (namespace, pod) ("
                + engine(in, "jvm_memory_used_bytes").is("area", "heap")
                + ") / max by (namespace, pod) ("
                + engine(in, "jvm_memory_max_bytes").is("area", "heap")
                + " > 0)");
    add(
        CONNECTIONS,
        Why.formula("PromQL over postgresql.database")
            .from("as YawlDatabaseConnectionPoolExhausted counts them"),
        in ->
            "sum by (instance, datname) ("
                + Selector.of("pg_stat_activity_count").is("datname", in.get(DatabaseKeys.NAME))
                + ")");
    slowness(CREATION);
    slowness(CHECKOUT);
    return rules;
  }

  private void slowness(Slowness work) {
    add(
        work.p99(window),
        Why.formula("PromQL over namespace, metrics.profile, metrics.rateWindow")
            .from("what the alerts on latency compare"),
        in -> {
          var histogram = work.histogram(in);
          return histogram.p99(
              "sum by (namespace, le) (" + rate(in, engine(in, histogram.buckets())) + ")");
        });
    add(
        work.all(window),
        Why.formula("PromQL over namespace, metrics.profile, metrics.rateWindow")
            .from("how much work there is"),
        in -> "sum by (namespace) (" + rate(in, engine(in, work.histogram(in).count())) + ")");
    add(
        work.within(window),
        Why.formula(
                "PromQL over namespace, metrics.profile, "
                    + work.objective().path()
                    + ", metrics.rateWindow")
            .from("the histogram must have a bucket that ends at the objective"),
        in -> {
          var objective = in.get(work.objective()); // what the user is sent to comes first
          var histogram = work.histogram(in);
          var buckets = engine(in, histogram.buckets());
          return "sum by (namespace) (" + rate(in, histogram.upTo(buckets, objective)) + ")";
        });
    add(
        work.ratio(window),
        Why.formula("PromQL over namespace, metrics.rateWindow")
            .from("what the promise does not allow"),
        in -> {
          var now = Durations.text(in.get(MonitoringKeys.RATE_WINDOW));
          return "1 - " + engine(in, work.within(now)) + " / " + engine(in, work.all(now));
        });
    for (var longer : BurnRateAlert.WINDOWS) {
      add(
          work.ratio(Durations.text(longer)),
          Why.formula("PromQL over namespace, metrics.rateWindow")
              .from("the rates above, summed: days of raw samples of all pods would be too many"),
          in -> {
            var rate = Durations.text(in.get(MonitoringKeys.RATE_WINDOW));
            return "1 - "
                + sumOverTime(engine(in, work.within(rate)), longer)
                + " / "
                + sumOverTime(engine(in, work.all(rate)), longer);
          });
    }
  }

  private static String sumOverTime(Selector record, Duration window) {
    return "sum_over_time(" + record + "[" + Durations.text(window) + "])";
  }

  private static Selector engine(Inputs in, String metric) {
    return engine(in, Selector.of(metric));
  }

  private static Selector engine(Inputs in, Selector series) {
    return series.is("namespace", in.get(TierKeys.NAMESPACE));
  }

  private static String rate(Inputs in, Selector counter) {
    return "rate(" + counter + "[" + Durations.text(in.get(MonitoringKeys.RATE_WINDOW)) + "])";
  }

  private void add(String name, Why why, Function<Inputs, String> expr) {
    var key =
        Keys.named(
            "metrics.records." + name, RecordingRule.class, "A series that Prometheus records.");
    rules.put(name, sheet.put(key, why, in -> new RecordingRule(expr.apply(in))));
  }
}
