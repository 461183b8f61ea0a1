package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Alert.Firing;
import org.yawlfoundation.yawl.config.plan.Alert.Moment;
import org.yawlfoundation.yawl.config.plan.Alert.Scene;
import org.yawlfoundation.yawl.config.plan.Alert.Series;

/**
 * Builds the proof of one alert, on the clock of its evaluations.
 *
 * <p>Prometheus fires at the first evaluation that comes a full hold after the first true one. For
 * example, with 15 s between evaluations and a hold of 5 m, a gauge fires at 5 m and not yet at 285
 * s; a rate needs two samples, so it is first true at 15 s and all comes 15 s later.
 */
final class Proving {
  private final Duration interval;
  private final Duration hold;
  private final long firstTrue;
  private final List<Scene> scenes = new ArrayList<>();

  private Proving(Duration interval, Duration hold, long firstTrue) {
    this.interval = interval;
    this.hold = hold;
    this.firstTrue = firstTrue;
  }

  /** For an expression that can be true at the first evaluation. */
  static Proving ofGauge(Duration interval, Duration hold) {
    return new Proving(interval, hold, 0);
  }

  /** For an expression over rates, which can be true at the second evaluation. */
  static Proving ofRate(Duration interval, Duration hold) {
    return new Proving(interval, hold, 1);
  }

  /** For an expression that is first true after so many evaluations. */
  static Proving after(long steps, Duration interval, Duration hold) {
    return new Proving(interval, hold, steps);
  }

  /** The alert waits its hold, then fires. */
  Proving fires(String title, List<Series> series, Firing firing) {
    long last = steps();
    return add(
        title,
        series,
        List.of(new Moment(at(last - 1), List.of()), new Moment(at(last), List.of(firing))));
  }

  /** The alert never fires. */
  Proving staysSilent(String title, List<Series> series) {
    return add(title, series, List.of(new Moment(at(steps()), List.of())));
  }

  /** The alert is silent after a while. */
  Proving isSilentAfter(long steps, String title, List<Series> series) {
    return add(title, series, List.of(new Moment(at(steps), List.of())));
  }

  /** How many evaluations some time takes. */
  long steps(Duration time) {
    return PlanDeriver.ceil(time.toMillis(), interval.toMillis());
  }

  /** How many evaluations its hold takes. */
  long holdSteps() {
    return steps(hold);
  }

  /** The first evaluation at which it fires. */
  long steps() {
    return firstTrue + holdSteps();
  }

  /** What fires after so many evaluations. */
  Moment moment(long steps, Firing... firing) {
    return new Moment(at(steps), List.of(firing));
  }

  Alert.Proof proof() {
    return new Alert.Proof(scenes);
  }

  /** A series that stays at a value. */
  Series steady(Selector selector, long value) {
    return growing(selector, value, 0);
  }

  /** A series that stays at a value. */
  Series steady(Selector selector, BigDecimal value) {
    return new Series(selector.toString(), value.toPlainString() + "+0x" + steps());
  }

  /** A counter that grows by so much from scrape to scrape. */
  Series growing(Selector selector, long start, long growth) {
    return new Series(selector.toString(), start + "+" + growth + "x" + steps());
  }

  /** A counter that grows by so much for some evaluations, and then by so much for some more. */
  Series growing(Selector selector, long growth, long steps, long thenGrowth, long thenSteps) {
    var first = "0+" + growth + "x" + steps;
    var turn = growth * steps + thenGrowth;
    return new Series(
        selector.toString(), first + " " + turn + "+" + thenGrowth + "x" + (thenSteps - 1));
  }

  Proving add(String title, List<Series> series, List<Moment> moments) {
    scenes.add(new Scene(title, series, moments));
    return this;
  }

  private Duration at(long step) {
    return interval.multipliedBy(step);
  }
}
