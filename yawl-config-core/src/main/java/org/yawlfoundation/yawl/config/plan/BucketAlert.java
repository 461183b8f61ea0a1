package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * The engine tells how long some work takes, but in no bucket that ends at the objective: what is
 * recorded of the promise, and the alerts on it, would be silent for ever.
 *
 * @param work whose histogram must have a bucket that ends at the objective
 */
record BucketAlert(Slowness work) {
  private static final Duration HOLD = Duration.ofMinutes(5);

  Alert put(SheetBuilder sheet, Key<Alert> key) {
    return sheet.put(
        key,
        Why.formula(
                "PromQL over namespace, metrics.profile, "
                    + work.objective().path()
                    + ", metrics.scrapeInterval")
            .from("a histogram counts what is in time only where a bucket ends there"),
        in -> {
          var objective = in.get(work.objective()); // what the user is sent to comes first
          return alert(
              work.histogram(in),
              in.get(TierKeys.NAMESPACE),
              objective,
              in.get(MonitoringKeys.SCRAPE_INTERVAL));
        });
  }

  private Alert alert(
      Histogram histogram, String namespace, Duration objective, Duration interval) {
    var text = Durations.text(objective);
    var all = histogram.count().is("namespace", namespace);
    var bucket = histogram.upTo(histogram.buckets().is("namespace", namespace), objective);
    var metric = histogram.series().metric();
    var expr = "count by (namespace) (" + all + ") unless count by (namespace) (" + bucket + ")";
    var summary = "No bucket of " + metric + " ends at " + text;
    var description =
        "How much keeps the promise of "
            + text
            + " in namespace "
            + namespace
            + " cannot be counted, and the alerts on its budget are silent. Give the engine's histogram that bucket "
            + "(Spring Boot: `management.metrics.distribution.slo`), or make "
            + work.objective().path()
            + " one that it has.";
    var proving = Proving.ofGauge(interval, HOLD);
    var bare =
        List.of(
            proving.steady(pod(histogram.count(), namespace), 1),
            proving.steady(pod(histogram.buckets(), namespace).is("le", "+Inf"), 1),
            proving.steady(
                pod(histogram.buckets(), "elsewhere").is("le", histogram.le(objective)), 1));
    proving
        .fires("only a fleet elsewhere has it", bare, new Firing(List.of(), summary, description))
        .staysSilent(
            "the bucket is there",
            List.of(
                proving.steady(pod(histogram.count(), namespace), 1),
                proving.steady(
                    pod(histogram.buckets(), namespace).is("le", histogram.le(objective)), 1)))
        .staysSilent("no work was ever done", List.of());
    return new Alert(expr, HOLD, "warning", "metrics", summary, description, proving.proof());
  }

  private static Selector pod(Selector metric, String namespace) {
    return metric.is("namespace", namespace).is("pod", "yawl-engine-a");
  }
}
