package org.yawlfoundation.yawl.config.plan;

/**
 * A series that Prometheus computes once, so that dashboards and alerts need not.
 *
 * @param expr PromQL
 */
public record RecordingRule(String expr) {
  @Override
  public String toString() {
    return expr;
  }
}
