package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A series of a proof: what it is while something is wrong, and what it is while all is just well.
 *
 * @param selector by which the alert finds it
 * @param labels of the series: those that the selector wants, and more
 * @param wrong its course while something is wrong; none where it is missing then
 * @param well its course while nothing is
 * @param before its course before anything went wrong; none where it is what it is then, too
 */
record Sample(
    Selector selector,
    Map<String, String> labels,
    Optional<Course> wrong,
    Optional<Course> well,
    Optional<Course> before) {

  /**
   * Where a series begins, and how much it grows from evaluation to evaluation.
   *
   * @param start its first value
   * @param growth 0 for a gauge that stays
   */
  record Course(BigDecimal start, BigDecimal growth) {
    static Course at(BigDecimal value) {
      return new Course(value, BigDecimal.ZERO);
    }

    BigDecimal after(long steps) {
      return start.add(growth.multiply(BigDecimal.valueOf(steps)));
    }

    /** In promtool's notation, the first value and so many more. */
    String values(long steps) {
      return start.toPlainString()
          + (growth.signum() < 0 ? "-" : "+")
          + growth.abs().toPlainString()
          + "x"
          + steps;
    }
  }

  static Sample gauge(Selector selector, BigDecimal wrong, BigDecimal well) {
    return of(
        selector, Optional.of(Course.at(wrong)), Optional.of(Course.at(well)), Optional.empty());
  }

  static Sample gauge(Selector selector, long wrong, long well) {
    return gauge(selector, BigDecimal.valueOf(wrong), BigDecimal.valueOf(well));
  }

  /** A gauge that moves with the clock. */
  static Sample moving(Selector selector, Course wrong, Course well) {
    return of(selector, Optional.of(wrong), Optional.of(well), Optional.empty());
  }

  /** A counter, by how much it grows from evaluation to evaluation; it stands still before. */
  static Sample counter(Selector selector, BigDecimal wrong, BigDecimal well) {
    return of(
        selector,
        Optional.of(growing(wrong)),
        Optional.of(growing(well)),
        Optional.of(growing(BigDecimal.ZERO)));
  }

  static Sample counter(Selector selector, long wrong, long well) {
    return counter(selector, BigDecimal.valueOf(wrong), BigDecimal.valueOf(well));
  }

  /** A counter that grows whatever is wrong, such as that of all there is. */
  static Sample whole(Selector selector, long wrong, long well) {
    return of(
        selector,
        Optional.of(growing(BigDecimal.valueOf(wrong))),
        Optional.of(growing(BigDecimal.valueOf(well))),
        Optional.empty());
  }

  /** A gauge whose absence is what is wrong. */
  static Sample missing(Selector selector) {
    return of(selector, Optional.empty(), Optional.of(Course.at(BigDecimal.ONE)), Optional.empty());
  }

  /** The same with a label that the selector does not ask for, or asks for by a pattern. */
  Sample with(String label, String value) {
    var more = new LinkedHashMap<>(labels);
    more.put(label, value);
    return new Sample(selector, more, wrong, well, before);
  }

  /**
   * Another that tells the same, and has only just begun: 0, which the larger of the two outweighs.
   */
  Sample twin(String label, String value) {
    var none = Optional.of(Course.at(BigDecimal.ZERO));
    return new Sample(selector, labels, none, none, Optional.empty()).with(label, value);
  }

  /** Another that tells less than it: the larger of the two outweighs. */
  Sample twin(String label, String value, long always) {
    var some = Optional.of(Course.at(BigDecimal.valueOf(always)));
    return new Sample(selector, labels, some, some, Optional.empty()).with(label, value);
  }

  /** The same counter, which grew by so much before anything went wrong. */
  Sample after(BigDecimal growth) {
    return new Sample(selector, labels, wrong, well, Optional.of(growing(growth)));
  }

  String series() {
    return named(labels).toString();
  }

  /** The series that the alert must not take for this one, by what its label is not. */
  String decoy(Selector.Matcher matcher) {
    var others = new LinkedHashMap<>(labels);
    others.put(matcher.label(), matcher.operator().startsWith("!") ? matcher.value() : "elsewhere");
    return named(others).toString();
  }

  private Selector named(Map<String, String> all) {
    var name = Selector.of(selector.metric());
    for (var label : all.entrySet()) {
      name = name.is(label.getKey(), label.getValue());
    }
    return name;
  }

  private static Course growing(BigDecimal growth) {
    return new Course(BigDecimal.ZERO, growth);
  }

  private static Sample of(
      Selector selector, Optional<Course> wrong, Optional<Course> well, Optional<Course> before) {
    var labels = new LinkedHashMap<String, String>();
    for (var matcher : selector.matchers()) {
      if (matcher.operator().equals("=")) {
        labels.put(matcher.label(), matcher.value());
      }
    }
    return new Sample(selector, labels, wrong, well, before);
  }
}
