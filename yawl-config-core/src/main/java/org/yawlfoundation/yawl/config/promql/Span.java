package org.yawlfoundation.yawl.config.promql;

/** A stretch of an expression's text. */
public interface Span {
  /** Where it begins, counted from 0 in UTF-16 units. */
  int start();

  /** Where the next thing may begin. */
  int end();
}
