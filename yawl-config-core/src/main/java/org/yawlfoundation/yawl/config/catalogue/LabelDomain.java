package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;

/**
 * What values a label may have.
 *
 * @param values all of them; empty where any may come
 */
public record LabelDomain(List<String> values) {
  public static final LabelDomain OPEN = new LabelDomain(List.of());

  public LabelDomain {
    values = List.copyOf(values);
  }

  public boolean isOpen() {
    return values.isEmpty();
  }
}
