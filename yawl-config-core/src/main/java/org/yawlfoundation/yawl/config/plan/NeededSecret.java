package org.yawlfoundation.yawl.config.plan;

import java.util.List;

/**
 * A Secret that pods refer to and others make, for no file may hold one.
 *
 * @param name in the tier's namespace
 * @param keys that it must have, at least one
 */
public record NeededSecret(String name, List<String> keys) {
  public NeededSecret {
    keys = List.copyOf(keys);
  }

  /** Such as {@code yawl-db-config with username, password}. */
  @Override
  public String toString() {
    return name + " with " + String.join(", ", keys);
  }
}
