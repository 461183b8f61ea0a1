package org.yawlfoundation.yawl.config.facts;

import java.util.Comparator;

/**
 * What a Kubernetes API server would refuse in a document, or take for something else than was
 * meant.
 *
 * @param pointer the JSON pointer of the value at fault, or of the map that lacks one
 * @param line where it stands, counted from 1: a field that should not be there is found at its key
 * @param column counted from 1, in code points
 * @param message one sentence, such as "Deployment.spec.replicas is -1, less than 0."
 * @param isAhead whether the server still takes it, and a later release may not
 */
public record Violation(String pointer, int line, int column, String message, boolean isAhead) {

  /** What the server refuses. */
  public Violation(String pointer, int line, int column, String message) {
    this(pointer, line, column, message, false);
  }

  /** The same, of what the server still takes. */
  Violation ahead() {
    return new Violation(pointer, line, column, message, true);
  }

  /** In the order of the file. */
  public static final Comparator<Violation> ORDER =
      Comparator.comparingInt(Violation::line)
          .thenComparingInt(Violation::column)
          .thenComparing(Violation::pointer)
          .thenComparing(Violation::message);
}
