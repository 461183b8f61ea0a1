package org.yawlfoundation.yawl.config.facts;

import org.jspecify.annotations.Nullable;

/**
 * Something that files say, whoever wrote them.
 *
 * @param name for people, such as "the largest heap"
 */
public record FactKey<T>(String name, Class<T> type) {
  /** A fact's key is its name. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactKey<?> key && name.equals(key.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
