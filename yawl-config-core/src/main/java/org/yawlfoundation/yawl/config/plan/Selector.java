package org.yawlfoundation.yawl.config.plan;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * A PromQL selector, such as {@code up{job="engine"}}; with equal signs alone it is promtool's
 * notation of a series too.
 *
 * @param metric its name
 * @param matchers of its labels; none where any will do
 */
record Selector(String metric, List<Matcher> matchers) {
  Selector {
    matchers = List.copyOf(matchers);
  }

  /**
   * What a label must be.
   *
   * @param label its name
   * @param operator {@code =}, {@code !=}, {@code =~} or {@code !~}
   * @param value a text or a regular expression
   */
  record Matcher(String label, String operator, String value) {
    @Override
    public String toString() {
      var escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      return label + operator + '"' + escaped + '"';
    }
  }

  static Selector of(String metric) {
    return new Selector(metric, List.of());
  }

  /** The same matchers of another metric. */
  Selector called(String name) {
    return new Selector(name, matchers);
  }

  Selector is(String label, String value) {
    return with(label, "=", value);
  }

  Selector isNot(String label, String value) {
    return with(label, "!=", value);
  }

  /** The label matches a regular expression, from its start to its end. */
  Selector matches(String label, String pattern) {
    return with(label, "=~", pattern);
  }

  /** The label does not match a regular expression. */
  Selector matchesNot(String label, String pattern) {
    return with(label, "!~", pattern);
  }

  private Selector with(String label, String operator, String value) {
    var matcher = new Matcher(label, operator, value);
    return new Selector(metric, Stream.concat(matchers.stream(), Stream.of(matcher)).toList());
  }

  @Override
  public String toString() {
    return matchers.stream().map(Matcher::toString).collect(joining(",", metric + "{", "}"));
  }
}
