package org.yawlfoundation.yawl.config.promql;

import java.util.List;

/**
 * Which series of the two sides of an operator belong together.
 *
 * @param on whether by the labels named alone, else by all others
 * @param many the side of which many series may meet one of the other
 * @param include further labels of the other side that the result bears
 */
public record Matching(boolean on, List<Name> labels, Side many, List<Name> include) {
  /** A side of an operator. */
  public enum Side {
    NEITHER,
    LEFT,
    RIGHT
  }

  /** By all labels, one to one. */
  public static final Matching ALL = new Matching(false, List.of(), Side.NEITHER, List.of());

  public Matching {
    labels = List.copyOf(labels);
    include = List.copyOf(include);
  }
}
