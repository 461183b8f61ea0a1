package org.yawlfoundation.yawl.config.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.plan.Alert.Series;

/**
 * The series of an alert's scenes.
 *
 * <p>For each matcher of a selector a decoy stands beside: well where something is wrong, and wrong
 * where all is well, so that an alert without its matcher is found out.
 *
 * @param samples what the alert looks at
 * @param crowd series that are many of one kind: without decoys
 */
record AlertScenery(List<Sample> samples, List<Sample> crowd) {
  /** Something is wrong. */
  List<Series> wrong(List<Sample> seen, long steps) {
    return series(seen, steps, Sample::wrong, Sample::well);
  }

  /** All is just well. */
  List<Series> well(List<Sample> seen, long steps) {
    return series(seen, steps, Sample::well, Sample::wrong);
  }

  private List<Series> series(
      List<Sample> seen,
      long steps,
      Function<Sample, Optional<Sample.Course>> course,
      Function<Sample, Optional<Sample.Course>> others) {
    var all = new ArrayList<Series>();
    for (var sample : seen) {
      course
          .apply(sample)
          .ifPresent(values -> all.add(new Series(sample.series(), values.values(steps))));
    }
    addDecoys(seen, all, steps, others);
    for (var sample : seen.equals(samples) ? crowd : List.<Sample>of()) {
      sample.wrong().ifPresent(v -> all.add(new Series(sample.series(), v.values(steps))));
    }
    return all;
  }

  /** All wrong for a while, then all well. */
  List<Series> turning(long steps, long thenSteps) {
    var all = new ArrayList<Series>();
    for (var sample : samples) {
      var first = sample.wrong().map(course -> course.values(steps)).orElse("_x" + (steps + 1));
      var then =
          sample
              .well()
              .map(course -> course.values(thenSteps - 1))
              .orElse("stale _x" + (thenSteps - 1));
      all.add(new Series(sample.series(), first + " " + then));
    }
    addDecoys(samples, all, steps + thenSteps, Sample::well);
    return all;
  }

  /**
   * One course, and from an evaluation on another.
   *
   * @param sure the last evaluation
   * @param lasting whether what is wrong comes first
   */
  List<Series> turningAt(long turn, long sure, boolean lasting) {
    var all = new ArrayList<Series>();
    for (var sample : samples) {
      var course = sample.wrong().orElseThrow();
      var before = sample.before();
      if (before.isEmpty()) {
        all.add(new Series(sample.series(), course.values(sure)));
        continue;
      }
      var first = lasting ? course : before.get();
      var then = lasting ? before.get() : course;
      var turned = new Sample.Course(first.after(turn).add(then.growth()), then.growth());
      all.add(
          new Series(sample.series(), first.values(turn) + " " + turned.values(sure - turn - 1)));
    }
    for (var sample : crowd) {
      sample.wrong().ifPresent(v -> all.add(new Series(sample.series(), v.values(sure))));
    }
    return all;
  }

  private static void addDecoys(
      List<Sample> seen,
      List<Series> all,
      long steps,
      Function<Sample, Optional<Sample.Course>> course) {
    var names = new ArrayList<String>();
    seen.forEach(sample -> names.add(sample.series()));
    for (var sample : seen) {
      for (var matcher : sample.selector().matchers()) {
        var name = sample.decoy(matcher);
        var values = course.apply(sample);
        if (values.isPresent() && !names.contains(name)) {
          names.add(name);
          all.add(new Series(name, values.get().values(steps)));
        }
      }
    }
  }
}
