package org.yawlfoundation.yawl.config.plan;

import java.util.function.UnaryOperator;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;

/**
 * What panels ask. Queries over all pods read what is recorded; those that stay within few series
 * read the series themselves.
 */
final class PanelQueries {
  /** The namespace that the user chooses. */
  static final String NAMESPACE = "$namespace";

  /** The pods that the user chooses, as a regular expression. */
  static final String PODS = "$pod";

  /** Lines of single pods beside those of all: as many as one can tell apart. */
  private static final int WORST = 5;

  private PanelQueries() {}

  /** A series of the namespace. */
  static Selector series(String metric) {
    return Selector.of(metric).is("namespace", NAMESPACE);
  }

  /** A series of the engine's Deployment. */
  static Selector deployment(String metric) {
    return series(metric).is("deployment", "yawl-engine");
  }

  /** A series of the chosen pods. */
  static Selector pods(String metric) {
    return series(metric).matches("pod", PODS);
  }

  /** A series of the chosen pods' own container. */
  static Selector containers(String metric) {
    return pods(metric).is("container", "engine");
  }

  static String rate(Inputs in, Selector counter) {
    return rate(in, counter, "");
  }

  static String rate(Inputs in, Selector counter, String at) {
    return "rate(" + counter + "[" + window(in) + "]" + at + ")";
  }

  static String window(Inputs in) {
    return Durations.text(in.get(MonitoringKeys.RATE_WINDOW));
  }

  /**
   * The pods that are worst off now, over all of the time that is seen: a bare topk would take
   * others at each step.
   *
   * @param query PromQL with one line for each pod, at the moment that it is given
   */
  static String worst(UnaryOperator<String> query) {
    return query.apply("") + " and topk(" + WORST + ", " + query.apply(" @ end()") + ")";
  }

  /** A sum that is 0 where there is nothing. */
  static String orNone(String sum) {
    return sum + " or vector(0)";
  }
}
