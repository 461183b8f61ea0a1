package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.SECONDS;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.WHOLE_PERCENTAGE;
import static org.yawlfoundation.yawl.config.tier.TextTypes.SWITCH;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** When the fleet grows and shrinks. */
public final class ScalingKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group AUTOSCALING =
      LIST.group("autoscaling", "When the fleet grows and shrinks.");
  private static final KeyList.Group FALLBACK =
      LIST.group(
          "autoscaling.fallback",
          "What a ScaledObject does while Prometheus does not answer: the fleet never shrinks then.");
  private static final KeyList.Group DOWN =
      LIST.group("autoscaling.scaleDown", "How fast pods go.");
  private static final KeyList.Group UP = LIST.group("autoscaling.scaleUp", "How fast pods come.");
  private static final KeyType<Long> REPLICAS = count(1, 150_000);

  public static final Key<Boolean> KEDA =
      AUTOSCALING.input(
          "keda",
          SWITCH,
          false,
          "Whether KEDA scales the fleet by a ScaledObject, and asks Prometheus itself, in place of a HorizontalPodAutoscaler and a metrics adapter.",
          "guide 3.1");
  public static final Key<Duration> POLLING_INTERVAL =
      AUTOSCALING.input(
          "pollingInterval",
          Bounded.between(SECONDS, "1s", "5m"),
          Duration.ofSeconds(30),
          "Between two looks of KEDA's own; the autoscaler that it makes asks every 15 s besides.",
          "KEDA 2.20 has the same");
  public static final Key<Long> FALLBACK_FAILURES =
      FALLBACK.input(
          "failures",
          count(1, 100),
          3L,
          "Queries that may fail, one after the other.",
          "assumed: one that is lost is no outage");
  public static final Key<Long> FALLBACK_REPLICAS =
      FALLBACK.given(
          "replicas",
          REPLICAS,
          "Engine pods of a cell at least, while nobody counts cases.",
          "1000");
  public static final Key<Long> MIN_REPLICAS =
      AUTOSCALING.given("minReplicas", REPLICAS, "Engine pods of a cell at least.", "500");
  public static final Key<Long> MAX_REPLICAS =
      AUTOSCALING.given("maxReplicas", REPLICAS, "Engine pods of a cell at most.", "5000");
  public static final Key<Percentage> CPU_TARGET =
      AUTOSCALING.given(
          "cpuTarget",
          Bounded.between(WHOLE_PERCENTAGE, "1%", "100%"),
          "Use of the requested processors to scale towards.",
          "65%");
  public static final Key<Percentage> MEMORY_TARGET =
      AUTOSCALING.given(
          "memoryTarget",
          Bounded.between(WHOLE_PERCENTAGE, "1%", "100%"),
          "Use of the requested memory to scale towards.",
          "85%");
  public static final Key<Long> CASES_TARGET =
      AUTOSCALING.given(
          "activeCasesTarget", count(1, 9_000), "Active cases a pod to scale towards.", "1000");
  public static final Key<Duration> DOWN_STABILIZATION =
      DOWN.input(
          "stabilization",
          Bounded.between(SECONDS, "1s", "1h"),
          Duration.ofMinutes(5),
          "How long a lower need must last before pods go.",
          "guide 3.1");
  public static final Key<Long> DOWN_PERCENT =
      DOWN.input(
          "percent",
          count(1, 100),
          10L,
          "Per cent of the pods that may go in a period.",
          "guide 3.1");
  public static final Key<Duration> DOWN_PERIOD =
      DOWN.input(
          "period",
          Bounded.between(SECONDS, "1s", "30m"),
          Duration.ofMinutes(1),
          "The period of scaling down.",
          "guide 3.1");
  public static final Key<Long> UP_PERCENT =
      UP.input(
          "percent",
          count(1, 1_000),
          100L,
          "Per cent of the pods that may come in a period.",
          "guide 3.1");
  public static final Key<Long> UP_PODS =
      UP.input(
          "pods",
          count(1, 10_000),
          100L,
          "Pods that may come in a period, where that is more.",
          "guide 3.1");
  public static final Key<Duration> UP_PERIOD =
      UP.input(
          "period",
          Bounded.between(SECONDS, "1s", "30m"),
          Duration.ofSeconds(30),
          "The period of scaling up.",
          "guide 3.1");

  private ScalingKeys() {}
}
