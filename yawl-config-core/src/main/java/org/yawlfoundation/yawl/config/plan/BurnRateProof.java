package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Series;

/**
 * Proves that an alert on a burn rate fires, and that each of its two windows keeps it silent.
 *
 * @param histogram where the engine tells of the work
 * @param namespace that the alert watches
 * @param objective what 99 of 100 must keep: a bound of the histogram
 * @param proving the clock, and the scenes so far
 */
record BurnRateProof(Histogram histogram, String namespace, Duration objective, Proving proving) {
  /** Work in each step: so much that a tenth of a per cent is whole. */
  private static final long WHOLE = 1_000;

  void fires(String shown, long slow, Firing firing) {
    proving.fires(shown + " is slow, in both windows", steady(namespace, slow), firing);
  }

  void staysSilent(long slow) {
    var series = new ArrayList<>(steady(namespace, slow));
    series.addAll(steady("elsewhere", WHOLE));
    for (var other : histogram.others()) {
      series.addAll(
          new BurnRateProof(other, namespace, objective, proving).steady(namespace, WHOLE));
    }
    proving.staysSilent(slow + " of " + WHOLE + " are slow, and elsewhere all are", series);
  }

  /** The long window remembers, the short one does not: as long slow as fine again. */
  void staysSilentOnceOver(Duration fine) {
    long half = proving.steps(fine) + 1;
    proving.isSilentAfter(2 * half, "all was slow and no longer is", turning(0, half, WHOLE, half));
  }

  /** The short window is full of it, the long one is not. */
  void staysSilentJustBegun(Duration fine, Duration slow) {
    long first = proving.steps(fine);
    long then = proving.steps(slow);
    proving.isSilentAfter(
        first + then, "all is slow, but only just", turning(WHOLE, first, 0, then));
  }

  Alert.Proof proof() {
    return proving.proof();
  }

  private List<Series> steady(String where, long slow) {
    return List.of(
        proving.growing(within(where), 0, WHOLE - slow), proving.growing(all(where), 0, WHOLE));
  }

  private List<Series> turning(long within, long steps, long thenWithin, long thenSteps) {
    return List.of(
        proving.growing(within(namespace), within, steps, thenWithin, thenSteps),
        proving.growing(all(namespace), WHOLE, steps, WHOLE, thenSteps));
  }

  private Selector within(String where) {
    return pod(histogram.buckets(), where).is("le", histogram.le(objective));
  }

  private Selector all(String where) {
    return pod(histogram.count(), where);
  }

  private static Selector pod(Selector metric, String where) {
    return metric.is("namespace", where).is("pod", "yawl-engine-a");
  }
}
