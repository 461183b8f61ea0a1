package org.yawlfoundation.yawl.config.promql;

/**
 * Why Prometheus would refuse an expression.
 *
 * @param message one sentence
 * @param help what to write instead; empty where that is not known
 */
public record Fault(int start, int end, String message, String help) implements Span {
  static Fault at(Span span, String message, String help) {
    return new Fault(span.start(), span.end(), message, help);
  }
}
