package org.yawlfoundation.yawl.config.plan;

/**
 * A PromQL selector, such as {@code up{job="engine"}}; with equal signs alone it is promtool's
 * notation of a series too.
 *
 * @param metric its name
 * @param matchers of its labels, with commas between; empty where any will do
 */
record Selector(String metric, String matchers) {
  static Selector of(String metric) {
    return new Selector(metric, "");
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

  private Selector with(String label, String operator, String value) {
    var escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    var matcher = label + operator + '"' + escaped + '"';
    return new Selector(metric, matchers.isEmpty() ? matcher : matchers + "," + matcher);
  }

  @Override
  public String toString() {
    return metric + "{" + matchers + "}";
  }
}
