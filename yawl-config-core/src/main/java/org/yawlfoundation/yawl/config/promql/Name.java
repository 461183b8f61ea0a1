package org.yawlfoundation.yawl.config.promql;

/**
 * A metric's or a label's name, and where it stands.
 *
 * @param text without quotes; empty where a selector names no metric
 */
public record Name(String text, int start, int end) implements Span {
  @Override
  public String toString() {
    return text;
  }
}
