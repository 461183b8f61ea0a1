package org.yawlfoundation.yawl.config.facts;

import java.util.Comparator;
import java.util.Optional;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/**
 * What a Kubernetes API server would refuse in a document, or take for something else than was
 * meant.
 *
 * @param pointer the JSON pointer of the value at fault, or of the map that lacks one
 * @param line where it stands, counted from 1: a field that should not be there is found at its key
 * @param column counted from 1, in code points
 * @param message one sentence, such as "Deployment.spec.replicas is -1, less than 0."
 * @param bound where a value stands that this one may not exceed, if that is the fault
 * @param isAhead whether the server still takes it, and a later release may not
 */
public record Violation(
    String pointer, int line, int column, String message, Optional<Bound> bound, boolean isAhead) {

  /** The place of another value. */
  public record Bound(int line, int column) {}

  /** What the server refuses. */
  public Violation(String pointer, int line, int column, String message) {
    this(pointer, line, column, message, Optional.empty(), false);
  }

  /** The same, of what the server still takes. */
  Violation ahead() {
    return new Violation(pointer, line, column, message, bound, true);
  }

  /** The same, of a value that exceeds another. */
  Violation beyond(YamlNode other) {
    var there = new Bound(other.line(), other.column());
    return new Violation(pointer, line, column, message, Optional.of(there), isAhead);
  }

  /** In the order of the file. */
  public static final Comparator<Violation> ORDER =
      Comparator.comparingInt(Violation::line)
          .thenComparingInt(Violation::column)
          .thenComparing(Violation::pointer)
          .thenComparing(Violation::message);
}
