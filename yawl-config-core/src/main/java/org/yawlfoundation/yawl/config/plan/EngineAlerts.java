package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.AlertBuilder.CRITICAL;
import static org.yawlfoundation.yawl.config.plan.AlertBuilder.WARNING;
import static org.yawlfoundation.yawl.config.plan.Engines.HOT;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ProbeKeys;
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Whether the engine's pods run, and serve. */
final class EngineAlerts {
  /** So that cells of one fleet, which differ by an agent, agree. */
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private static final Duration FLAPPING = Duration.ofMinutes(5);
  private static final String READY = "kube_pod_status_ready";
  private static final String AVAILABLE = "kube_deployment_status_replicas_available";
  private static final String WANTED = "kube_deployment_spec_replicas";
  private static final String ENDED = "kube_pod_container_status_last_terminated_reason";
  private static final String RESTARTS = "kube_pod_container_status_restarts_total";

  private EngineAlerts() {}

  static void add(AlertList list) {
    list.add(
        "YawlEngineDown",
        "No engine pod is ready.",
        Why.formula("PromQL").from("a fleet that is gone is another thing than one that is small"),
        EngineAlerts::down);
    list.add(
        "YawlEnginePodNotReady",
        "Too few engine pods are ready.",
        Why.formula("PromQL")
            .from("guide 3.3, corrected; without the metric it counts 0 ready pods, and fires")
            .guide(
                "3.3",
                "count(kube_pod_status_ready{..} == 1) < 500",
                "each pod has a series for true, false and unknown, one of which is always 1: it counts pods, ready or not"),
        EngineAlerts::notReady);
    list.add(
        "YawlEngineReplicasUnavailable",
        "Engine pods that are wanted do not serve.",
        Why.formula("PromQL")
            .from("guide 4.1, as a share; it waits until a new pod may have started")
            .guide("4.1", "< 4500", "of 5000, though the fleet rests at 500: it would always warn"),
        EngineAlerts::unavailable);
    list.put(
        "YawlEngineCrashLooping",
        "The engine of a pod crashes again and again.",
        key -> RestartsAlert.put(list.sheet(), key));
    list.add(
        "YawlEngineOOMKilled",
        "The kernel killed an engine that outgrew its memory.",
        Why.formula("PromQL")
            .from(
                "the reason stays until the next end: without a restart in the hour it is an old one"),
        EngineAlerts::killed);
  }

  /** What the engine itself tells of its cases. */
  static void addCases(AlertList list) {
    list.add(
        "YawlCaseCreationThroughputLow",
        "A full fleet creates too few cases.",
        throughput("3.3", "rate(yawl_cases_created_total[1m]) < 50000"),
        in -> throughput(in, WARNING, ThresholdKeys.THROUGHPUT_WARNING));
    list.add(
        "YawlCaseCreationThroughputCritical",
        "A full fleet hardly creates any case.",
        throughput("4.1", "rate(yawl_cases_created_total[1m]) < 10000"),
        in -> throughput(in, CRITICAL, ThresholdKeys.THROUGHPUT_CRITICAL));
    list.add(
        "YawlActiveCasesNearCeiling",
        "A pod holds nearly as many cases as it may.",
        ceiling(),
        in -> cases(in, WARNING, ThresholdKeys.CASES_WARNING, ">"));
    list.add(
        "YawlActiveCasesAtCeiling",
        "A pod holds so many cases that it is not ready.",
        ceiling(),
        in -> cases(in, CRITICAL, ThresholdKeys.CASES_CRITICAL, ">="));
  }

  private static Why throughput(String section, String says) {
    return Why.formula("PromQL")
        .from(
            "guide 3.3, 4.1, corrected: summed over all pods, and only while the fleet is full; by Little's law a full fleet whose cases end in time creates as many")
        .guide(
            section,
            says,
            "of each pod by itself: 100 pods that are exactly on target fire 100 times; and an idle night fires too");
  }

  private static AlertBuilder throughput(Inputs in, String severity, Key<BigDecimal> threshold) {
    var limit = in.get(threshold);
    var window = in.get(MonitoringKeys.RATE_WINDOW);
    long full =
        Math.max(
            1,
            BigDecimal.valueOf(in.get(CellKeys.AGENTS))
                .multiply(in.get(LoadKeys.CASES_PER_AGENT))
                .multiply(new BigDecimal("0.9"))
                .round(TWO_DIGITS)
                .longValue());
    var created = EngineMetrics.of(in).creation().count();
    for (var matcher : Engines.here(in, "").matchers()) {
      created = created.is(matcher.label(), matcher.value());
    }
    var active = Engines.here(in, in.get(MonitoringKeys.ACTIVE_CASES_METRIC));
    // Three digits, which Prometheus shows without doubt.
    var rate = limit.multiply(new BigDecimal("0.99")).round(new MathContext(3, RoundingMode.DOWN));
    var step = Durations.seconds(in.get(MonitoringKeys.SCRAPE_INTERVAL));
    var half = step.multiply(new BigDecimal("0.5"));
    var slow = half.multiply(rate);
    var fast = half.multiply(limit).multiply(new BigDecimal("1.01"));
    var much = half.multiply(limit).multiply(BigDecimal.TEN);
    return new AlertBuilder(in, severity, "throughput")
        .holds(longer(Duration.ofMinutes(10), window.multipliedBy(2)))
        .over(window)
        .when(
            "sum by (namespace) ("
                + Engines.rate(in, created)
                + ") < "
                + limit.toPlainString()
                + " and sum by (namespace) ("
                + active
                + ") > "
                + full)
        .says(
            "Only {value} cases are created each second, fewer than " + limit.toPlainString(),
            "The fleet of namespace "
                + in.get(TierKeys.NAMESPACE)
                + " is full (more than "
                + full
                + " cases are active), and creates {value} cases each second. Were cases ending in time, so many would not "
                + "be active: look first at what holds them up (checkout latency, PgBouncer's queue, slow queries), then "
                + "whether agents still ask for new ones.")
        .shows(Shown.ROUNDED, rate)
        .sees(
            Sample.counter(created, slow, fast).after(much).with("pod", HOT),
            Sample.counter(created, slow, fast).after(much).with("pod", "yawl-engine-b"),
            Sample.gauge(active, full, full).with("pod", HOT),
            Sample.gauge(active, 1, 1).with("pod", "yawl-engine-b"))
        .silentToo(
            "as few, and the fleet is not full",
            Sample.counter(created, fast, slow).with("pod", HOT),
            Sample.gauge(active, full, full).with("pod", HOT));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Why ceiling() {
    return Why.formula("PromQL")
        .from(
            "the engine's health check: a pod that reports itself unready takes no more, and its fellows get its share");
  }

  private static AlertBuilder cases(
      Inputs in, String severity, Key<Long> threshold, String comparison) {
    long limit = in.get(threshold);
    boolean reaches = comparison.equals(">=");
    var active = Engines.here(in, in.get(MonitoringKeys.ACTIVE_CASES_METRIC));
    long wrong = reaches ? limit : limit + 1;
    var cases = Sample.gauge(active, wrong, wrong - 1).with("pod", HOT);
    return new AlertBuilder(in, severity, "active-cases")
        .holds(Duration.ofMinutes(reaches ? 1 : 5))
        .keeps(FLAPPING)
        .when("max by (namespace, pod) (" + active + ") " + comparison + " " + limit)
        .says(
            "{pod} holds {value} cases, " + (reaches ? "as many as it may" : "more than " + limit),
            "At "
                + in.get(ThresholdKeys.CASES_CRITICAL)
                + " cases a pod reports itself unready, and its fellows get what it no longer takes, until they all do. Pod "
                + "{pod} in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " holds {value}. Look first whether its fellows hold as many: if so, the autoscaler is at its maximum or "
                + "its metric is gone (`kubectl describe hpa`); if not, whether the Service spreads requests.")
        .shows(Shown.NUMBER, wrong)
        .of("pod", HOT)
        .sees(cases, cases.twin("instance", "10.0.0.9:8080"));
  }

  private static AlertBuilder down(Inputs in) {
    var ready = ready(in);
    return new AlertBuilder(in, CRITICAL, "engine-down")
        .holds(Duration.ofMinutes(1))
        .keeps(FLAPPING)
        .when("max by (namespace) (" + ready + ") == 0")
        .says(
            "No engine pod in namespace " + in.get(TierKeys.NAMESPACE) + " is ready",
            "Nobody can create a case. Look first at "
                + pods(in)
                + ": pods that run and are not ready want what all have in common, which is the database "
                + "(`kubectl describe pod` shows the failing probe); pending ones want nodes or quota. "
                + "A rollout that just ended is the first suspect.")
        .sees(
            Sample.gauge(ready, 0, 1).with("pod", HOT),
            Sample.gauge(ready, 0, 0).with("pod", "yawl-engine-b"))
        .titled("no pod is ready", "one of two is ready");
  }

  private static AlertBuilder notReady(Inputs in) {
    long least = in.get(AlertingKeys.READY_CRITICAL);
    var ready = ready(in);
    return new AlertBuilder(in, CRITICAL, "ready-pods")
        .keeps(FLAPPING)
        .when("(sum(" + ready + ") or vector(0)) < " + least)
        .says(
            "Only {value} engine pods are ready, fewer than " + least,
            "{value} engine pods of namespace "
                + in.get(TierKeys.NAMESPACE)
                + " are ready, and the load wants "
                + least
                + " or more. Look first at "
                + pods(in)
                + ": pending pods want nodes, running ones that are not ready want their database "
                + "(`kubectl describe pod` shows the failing probe). At 0 with healthy pods, "
                + "kube-state-metrics is not scraped.")
        .shows(Shown.NUMBER, least - 1)
        .firesUnheard(BigDecimal.ZERO)
        // One series stands for all pods but one: the sum sees no difference.
        .sees(
            Sample.gauge(ready, least - 1, least - 1).with("pod", HOT),
            Sample.gauge(ready, 0, 1).with("pod", "yawl-engine-b"))
        .titled("one ready pod too few", "just enough ready pods");
  }

  private static AlertBuilder unavailable(Inputs in) {
    var least = in.get(ThresholdKeys.AVAILABLE_WARNING);
    var available = Engines.here(in, AVAILABLE).is("deployment", "yawl-engine");
    var wanted = Engines.here(in, WANTED).is("deployment", "yawl-engine");
    var part = Engines.part(least);
    var have = Sample.gauge(available, part - Engines.STEP, 2 * part);
    var want = Sample.gauge(wanted, Engines.WHOLE, 2 * Engines.WHOLE);
    return new AlertBuilder(in, WARNING, "ready-pods")
        .holds(in.get(ProbeKeys.STARTUP_LIMIT).plusMinutes(5))
        .when(most(available) + " / " + most(wanted) + " < " + Engines.plain(least))
        .says(
            "Only {value} of the wanted engine pods are available, fewer than " + least,
            "The autoscaler wants more engine pods in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " than serve, for longer than one may take to start. Look first at "
                + pods(in)
                + ": pending pods want nodes or quota (`kubectl describe pod`), crashing ones their database, and a "
                + "rollout that stands still its next wave.")
        .shows(Shown.PERCENTAGE, Engines.beyond(least, -1))
        .sees(have, have.twin("instance", "10.0.0.9:8080"))
        .sees(want, want.twin("instance", "10.0.0.9:8080"));
  }

  private static AlertBuilder killed(Inputs in) {
    var ended = Engines.container(in, ENDED).is("reason", "OOMKilled");
    var restarts = Engines.container(in, RESTARTS);
    var reason = Sample.gauge(ended, 1, 1).with("pod", HOT);
    var again = Sample.counter(restarts, 1, 0).with("pod", HOT);
    var otherwise = Sample.gauge(ended, 1, 0).with("pod", HOT);
    var crash = Sample.counter(restarts, 1, 1).with("pod", HOT);
    return new AlertBuilder(in, WARNING, "restarts")
        .holds(Duration.ofMinutes(1))
        .remembers(Duration.ofHours(1))
        .when(
            byPod(ended)
                + " == 1 and "
                + byPod("changes(" + restarts + "[" + RestartsAlert.WINDOW + "])")
                + " > 0")
        .says(
            "The kernel killed the engine of {pod}: it outgrew its memory",
            "The engine of pod {pod} in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " was killed (OOMKilled) within the last hour. Its heap cannot do that, for it is fixed: look first "
                + "at what grows beside it (`jcmd 1 VM.native_memory`, direct buffers, threads), and whether another "
                + "process runs in the container. More heap makes it worse.")
        .of("pod", HOT)
        .sees(reason, reason.twin("instance", "10.0.0.9:8080"))
        .sees(again, again.twin("instance", "10.0.0.9:8080"))
        .silentToo("it started again, and not for its memory", otherwise, crash)
        .titled("killed, and started again", "killed long ago");
  }

  private static Selector ready(Inputs in) {
    return Engines.here(in, READY).matches("pod", "yawl-engine-.*").is("condition", "true");
  }

  private static String most(Selector deployments) {
    return "max by (namespace) (" + deployments + ")";
  }

  private static String byPod(Object vector) {
    return "max by (namespace, pod) (" + vector + ")";
  }

  private static String pods(Inputs in) {
    return "`kubectl -n "
        + in.get(TierKeys.NAMESPACE)
        + " get pods -l app.kubernetes.io/name=yawl-engine`";
  }
}
