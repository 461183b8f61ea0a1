package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.IstioKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * Derives the mesh: tries that fit in their request, limits that the fleet can bear, and the steps
 * of the cut-over.
 */
final class IstioDeriver {
  private static final List<Long> STEPS = List.of(1L, 5L, 10L, 25L, 50L, 100L);
  private static final List<Long> BACK = List.of(50L, 30L, 0L);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final String GREEN = "-green";
  private static final int LONGEST_NAMESPACE = 63;
  private static final String URL = "Where green's engines connect to.";
  private static final Key<String> GREEN_POOL =
      Keys.named("istio.greenPool", String.class, "The pool that green's engines connect to.");

  private static final Key<String> GREEN_CASES =
      Keys.named("istio.greenCases", String.class, "The active cases of green's engines together.");

  private IstioDeriver() {}

  static Istio derive(SheetBuilder sheet) {
    var hosts = sheet.list(IstioKeys.HOSTS);
    var gateways = sheet.list(IstioKeys.GATEWAYS);
    var blueHost = host(sheet, "istio.blueHost", TierKeys.NAMESPACE);
    var greenNamespace =
        sheet.put(
            IstioKeys.GREEN_NAMESPACE,
            Why.formula("<namespace>-green, in 63 characters")
                .from("overlays/green makes it of the same manifests")
                .guide("2.4", "yawl-prod-v2", "6.2 calls the same two blue and green"),
            in -> green(in.get(TierKeys.NAMESPACE)));
    var greenImage =
        sheet.put(
            IstioKeys.GREEN_IMAGE,
            Why.formula("<engine.image>").from("until the next version has one"),
            in -> in.get(EngineKeys.IMAGE));
    var greenHost = host(sheet, "istio.greenHost", IstioKeys.GREEN_NAMESPACE);
    var timeout = sheet.input(IstioKeys.TIMEOUT);
    return new Istio(
        hosts,
        gateways,
        blueHost,
        greenNamespace,
        greenImage,
        Images.toPull(sheet, IstioKeys.GREEN_IMAGE, "istio.greenImageToPull"),
        greenHost,
        greenPool(sheet),
        PgbouncerDeriver.url(sheet, Keys.named("istio.greenUrl", String.class, URL), GREEN_POOL),
        MetricsDeriver.activeCasesOfAll(sheet, GREEN_CASES, IstioKeys.GREEN_NAMESPACE),
        timeout,
        retries(sheet),
        connectionPool(sheet),
        outliers(sheet),
        new Istio.Canary(steps(sheet)),
        new Istio.Rollback(back(sheet)));
  }

  private static String host(SheetBuilder sheet, String path, Key<String> namespace) {
    return sheet.put(
        Keys.named(path, String.class, "The engine's Service, by its whole name."),
        Why.formula("yawl-engine.<" + namespace.path() + ">.svc.cluster.local")
            .from("Istio takes a short name for one of the rule's own namespace"),
        in -> "yawl-engine." + in.get(namespace) + ".svc.cluster.local");
  }

  /** A pool of green's own would open as many connections again, and the database has no more. */
  private static String greenPool(SheetBuilder sheet) {
    return sheet.put(
        GREEN_POOL,
        Why.formula(
                "<pgbouncer.host>, without a dot <pgbouncer.host>.<namespace>.svc.cluster.local")
            .from(
                "both share blue's pool, for the database takes no more connections; with"
                    + " pgbouncer.tls its certificate must bear this name too"),
        in -> {
          var pool = in.get(PoolKeys.HOST);
          return pool.contains(".")
              ? pool
              : pool + "." + in.get(TierKeys.NAMESPACE) + ".svc.cluster.local";
        });
  }

  private static String green(String namespace) {
    int room = LONGEST_NAMESPACE - GREEN.length();
    return namespace.substring(0, Math.min(room, namespace.length())) + GREEN;
  }

  private static Istio.Retries retries(SheetBuilder sheet) {
    return new Istio.Retries(
        sheet.input(IstioKeys.ATTEMPTS),
        sheet.put(
            IstioKeys.PER_TRY_TIMEOUT,
            Why.formula("istio.timeout / (istio.retries.attempts + 1), in whole milliseconds")
                .from("the first try and all others fit in the request's own time")
                .guide("2.4", "10s", "three retries and the first try would take 40 s of the 30"),
            in -> {
              long tries = in.get(IstioKeys.ATTEMPTS) + 1;
              return Duration.ofMillis(in.get(IstioKeys.TIMEOUT).toMillis() / tries);
            }));
  }

  private static Istio.ConnectionPool connectionPool(SheetBuilder sheet) {
    return new Istio.ConnectionPool(
        sheet.put(
            IstioKeys.CONNECT_TIMEOUT,
            Why.formula("min(3s, istio.retries.perTryTimeout / 2)")
                .from("a lost SYN is sent again after 1 s, and a try must outlive its connection"),
            in -> {
              var half = in.get(IstioKeys.PER_TRY_TIMEOUT).dividedBy(2);
              return half.compareTo(CONNECT) < 0 ? Duration.ofMillis(half.toMillis()) : CONNECT;
            }),
        sheet.put(
            IstioKeys.MAX_CONNECTIONS,
            Why.formula("min(2147483647, autoscaling.maxReplicas * engine.jvm.threads)")
                .from("what all pods of the largest fleet work on at once"),
            in ->
                Math.min(
                    IstioKeys.MOST, in.get(ScalingKeys.MAX_REPLICAS) * in.get(JvmKeys.THREADS))),
        sheet.input(IstioKeys.IDLE_TIMEOUT));
  }

  private static Istio.Outliers outliers(SheetBuilder sheet) {
    return new Istio.Outliers(
        sheet.input(IstioKeys.CONSECUTIVE_ERRORS),
        sheet.input(IstioKeys.OUTLIER_INTERVAL),
        sheet.input(IstioKeys.EJECTION_TIME),
        sheet.put(
            IstioKeys.MAX_EJECTED,
            Why.formula("max(1%, 100% - autoscaling.cpuTarget - rollout.disruption.maxUnavailable)")
                .from(
                    "the rest carries the load on what it requests, also while a node is drained"),
            in -> {
              long rest =
                  100
                      - in.get(ScalingKeys.CPU_TARGET).wholePercents()
                      - in.get(RolloutKeys.DISRUPTION_BUDGET).wholePercents();
              return Percentage.of(Math.max(1, rest));
            }));
  }

  private static Map<String, Istio.CanaryStep> steps(SheetBuilder sheet) {
    var steps = new LinkedHashMap<String, Istio.CanaryStep>();
    for (long percent : STEPS) {
      long order = steps.size() + 1L;
      var step = new Step(sheet, "canary", order, percent, Why.source("guide 2.4"));
      steps.put(step.name(), new Istio.CanaryStep(step.order(), step.green(), step.blue()));
    }
    return steps;
  }

  /** A blue that stood idle has its smallest fleet, which is built for agents at rest. */
  private static Map<String, Istio.RollbackStep> back(SheetBuilder sheet) {
    var steps = new LinkedHashMap<String, Istio.RollbackStep>();
    for (long percent : BACK) {
      long order = steps.size() + 1L;
      var why =
          Why.source("blue's pods work at 70% at most, so they can bear 10/7 of it in one step");
      var step =
          new Step(
              sheet,
              "rollback",
              order,
              percent,
              order > 1
                  ? why
                  : Why.source(
                          "half of the agents at work are what a fleet for those at rest bears")
                      .guide(
                          "2.4",
                          "blue's namespace is deleted, and green's renamed",
                          "no namespace can be renamed, and without blue there is no way back"));
      steps.put(step.name(), new Istio.RollbackStep(step.order(), step.green(), step.blue()));
    }
    return steps;
  }

  /**
   * One step of either way, filed.
   *
   * @param name of its file
   * @param order from 1
   * @param green per cent of the requests that go to green
   * @param blue per cent that go to blue
   */
  private record Step(String name, long order, long green, long blue) {
    Step(SheetBuilder sheet, String way, long order, long percent, Why why) {
      this(sheet, "0%s-%s-percent".formatted(order, percent), "istio." + way, order, percent, why);
    }

    private Step(SheetBuilder sheet, String name, String way, long order, long percent, Why why) {
      this(
          name,
          sheet.put(
              number(path(way, name, "order"), "The step's place among the others."),
              why,
              in -> order),
          sheet.put(green(way, name), why, in -> percent),
          sheet.put(
              number(path(way, name, "blue"), "Per cent of the requests that go to blue."),
              Why.formula("100 - " + green(way, name).path())
                  .from("the weights of a route make 100"),
              in -> 100 - in.get(green(way, name))));
    }

    private static String path(String way, String name, String what) {
      return way + ".steps." + name + "." + what;
    }

    private static Key<Long> green(String way, String name) {
      return number(path(way, name, "green"), "Per cent of the requests that go to green.");
    }
  }

  private static Key<Long> number(String path, String meaning) {
    return Keys.named(path, Long.class, meaning);
  }
}
