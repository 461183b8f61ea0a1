package org.yawlfoundation.yawl.config.plan;

import static org.yawlfoundation.yawl.config.plan.AlertBuilder.CRITICAL;
import static org.yawlfoundation.yawl.config.plan.AlertBuilder.WARNING;
import static org.yawlfoundation.yawl.config.plan.Engines.HOT;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.ArtifactKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;
import org.yawlfoundation.yawl.config.tier.ThresholdKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** What the engine's pods may take, and whether more of them may come. */
final class CapacityAlerts {
  private static final String CPU = "container_cpu_usage_seconds_total";
  private static final String OPEN = "process_files_open_files";
  private static final String MAY_OPEN = "process_files_max_files";
  private static final String REPLICAS = "kube_horizontalpodautoscaler_status_current_replicas";
  private static final String MOST_REPLICAS = "kube_horizontalpodautoscaler_spec_max_replicas";
  private static final String QUOTA = "kube_resourcequota";

  private CapacityAlerts() {}

  static void add(AlertList list) {
    list.begin("capacity");
    list.add(
        "YawlEngineCPUHigh",
        "An engine pod uses most of the processors that it may.",
        cpu(),
        in -> cpu(in, WARNING, ThresholdKeys.CPU_WARNING, Duration.ofMinutes(10)));
    list.add(
        "YawlEngineCPUCritical",
        "An engine pod uses all the processors that it may.",
        cpu(),
        in -> cpu(in, CRITICAL, ThresholdKeys.CPU_CRITICAL, Duration.ofMinutes(10)));
    list.add(
        "YawlEngineCPUThrottling",
        "An engine pod waits for processors.",
        ThrottlingAlert.WHY,
        ThrottlingAlert::alert);
    list.add(
        "YawlEngineFileDescriptorsHigh",
        "An engine has opened nearly all files and sockets that it may.",
        Why.formula("PromQL").from("guide 1.2 sets the limit, and watches it nowhere"),
        CapacityAlerts::files);
    list.add(
        "YawlAutoscalerAtMaximum",
        "The fleet may not grow any more.",
        Why.formula("PromQL")
            .from(
                "the guide watches load alone: at the maximum it falls on fewer pods than it wants"),
        CapacityAlerts::autoscaler);
    if (list.sheet().value(ArtifactKeys.QUOTA)) {
      list.add(
          "YawlQuotaNearlyUsed",
          "The namespace admits hardly anything more.",
          Why.formula("PromQL")
              .from("what is above its quota is refused, and a rollout stands still"),
          CapacityAlerts::quota);
    }
  }

  private static Why cpu() {
    return Why.formula("PromQL")
        .from("guide 4.1, of the limit of each pod")
        .guide(
            "4.1",
            "container_cpu_usage_seconds_total",
            "a counter, of container and pod both, and no share of anything");
  }

  private static AlertBuilder cpu(
      Inputs in, String severity, Key<Percentage> threshold, Duration hold) {
    var limit = in.get(threshold);
    var processors = BigDecimal.valueOf(in.get(EngineKeys.CPU_LIMIT).millis()).movePointLeft(3);
    var used = Engines.container(in, CPU);
    // Half on each processor: in each step so many seconds as all may run.
    var half =
        processors
            .multiply(Durations.seconds(in.get(MonitoringKeys.SCRAPE_INTERVAL)))
            .divide(BigDecimal.valueOf(2));
    var beyond = Engines.beyond(limit, 1);
    var sample =
        Sample.counter(used, half.multiply(beyond), half.multiply(Engines.beyond(limit, -1)))
            .with("pod", HOT);
    return new AlertBuilder(in, severity, "cpu")
        .holds(hold)
        .over(in.get(MonitoringKeys.RATE_WINDOW), limit.fraction(), beyond)
        .when(
            "sum by (namespace, pod) ("
                + Engines.rate(in, used)
                + ") / "
                + processors.stripTrailingZeros().toPlainString()
                + " > "
                + Engines.plain(limit))
        .says(
            "{pod} uses {value} of the processors that it may, more than " + limit,
            "The engine of pod {pod} in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " uses {value} of engine.resources.cpuLimit ("
                + in.get(EngineKeys.CPU_LIMIT)
                + "). Look first at its active cases and its garbage collection against its fellows': one pod alone has "
                + "too much to do (`jcmd 1 Thread.print`), all of them together want more pods, and the autoscaler is at "
                + "its maximum or waits for nodes.")
        .shows(Shown.PERCENTAGE, beyond)
        .of("pod", HOT)
        .sees(sample.with("cpu", "cpu00"), sample.with("cpu", "cpu01"));
  }

  private static AlertBuilder files(Inputs in) {
    var limit = in.get(ThresholdKeys.FILES_WARNING);
    var open = Engines.here(in, OPEN);
    var may = Engines.here(in, MAY_OPEN);
    var part = Engines.part(limit);
    var have = Sample.gauge(open, part + Engines.STEP, 2 * part).with("pod", HOT);
    var most = Sample.gauge(may, Engines.WHOLE, 2 * Engines.WHOLE).with("pod", HOT);
    return new AlertBuilder(in, WARNING, "file-descriptors")
        .when(
            "max by (namespace, pod) ("
                + open
                + ") / max by (namespace, pod) ("
                + may
                + ") > "
                + Engines.plain(limit))
        .says(
            "{pod} has opened {value} of the files and sockets that it may, more than " + limit,
            "At all of them the engine of pod {pod} in namespace "
                + in.get(TierKeys.NAMESPACE)
                + " accepts no connection and opens no log. Look first at what they are "
                + "(`ls -l /proc/1/fd`): sockets of clients that never close, or connections to PgBouncer that leak.")
        .shows(Shown.PERCENTAGE, Engines.beyond(limit, 1))
        .of("pod", HOT)
        .sees(have, have.twin("endpoint", "old"))
        .sees(most, most.twin("endpoint", "old"));
  }

  private static AlertBuilder autoscaler(Inputs in) {
    var name = in.get(ScalingKeys.KEDA) ? "keda-hpa-yawl-engine" : "yawl-engine";
    long most = in.get(ScalingKeys.MAX_REPLICAS);
    var replicas = Engines.here(in, REPLICAS).is("horizontalpodautoscaler", name);
    var bound = Engines.here(in, MOST_REPLICAS).is("horizontalpodautoscaler", name);
    var have = Sample.gauge(replicas, most, 2 * most - 1);
    var may = Sample.gauge(bound, most, 2 * most);
    return new AlertBuilder(in, WARNING, "autoscaler")
        .holds(Duration.ofMinutes(15))
        .when("max by (namespace) (" + replicas + ") >= max by (namespace) (" + bound + ")")
        .says(
            "The fleet has {value} engine pods, and may have no more",
            "The autoscaler of namespace "
                + in.get(TierKeys.NAMESPACE)
                + " has been at autoscaling.maxReplicas ("
                + most
                + " in this tier) for a quarter of an hour: what comes now falls on the same pods. Look first at whether "
                + "the load is real (active cases, cases created), or slow work holds it up (latency, PgBouncer's queue). "
                + "More pods want more connections, nodes and quota: raise the tier's agents, not this number alone.")
        .shows(Shown.NUMBER, most)
        .sees(have, have.twin("instance", "10.0.0.9:8080"))
        .sees(may, may.twin("instance", "10.0.0.9:8080"))
        .titled("as many as may be", "one fewer than may be");
  }

  private static AlertBuilder quota(Inputs in) {
    var limit = in.get(ThresholdKeys.QUOTA_WARNING);
    var used = Engines.here(in, QUOTA).is("type", "used");
    var hard = Engines.here(in, QUOTA).is("type", "hard");
    var part = Engines.part(limit);
    var have = quota(Sample.gauge(used, part + Engines.STEP, 2 * part));
    var may = quota(Sample.gauge(hard, Engines.WHOLE, 2 * Engines.WHOLE));
    var by = "max by (namespace, resourcequota, resource) (";
    return new AlertBuilder(in, WARNING, "quota")
        .when(by + used + ") / " + by + hard + " > 0) > " + Engines.plain(limit))
        .says(
            "{value} of the quota {resourcequota} is used ({resource}), more than " + limit,
            "Namespace "
                + in.get(TierKeys.NAMESPACE)
                + " admits hardly any more {resource} by quota {resourcequota}: pods above it are refused, and a rollout "
                + "stands still. Look first at `kubectl describe resourcequota {resourcequota}` and at what is not this "
                + "tier's own; the quota fits its largest fleet in a rollout, and grows with the tier's numbers.")
        .shows(Shown.PERCENTAGE, Engines.beyond(limit, 1))
        .of("resourcequota", "yawl-engine")
        .of("resource", "pods")
        .sees(have, have.twin("instance", "10.0.0.9:8080"))
        .sees(may, may.twin("instance", "10.0.0.9:8080", Engines.WHOLE / 2));
  }

  private static Sample quota(Sample sample) {
    return sample.with("resourcequota", "yawl-engine").with("resource", "pods");
  }
}
