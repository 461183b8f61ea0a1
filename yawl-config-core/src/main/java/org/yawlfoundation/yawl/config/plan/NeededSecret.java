package org.yawlfoundation.yawl.config.plan;

import java.util.List;

/**
 * A Secret that pods refer to and others make, for no file may hold one.
 *
 * @param name in the tier's namespace
 * @param keys that it must have, at least one
 * @param engineKeys those of them that the engine's own pods read, wherever these run
 */
public record NeededSecret(String name, List<String> keys, List<String> engineKeys) {
  public NeededSecret {
    keys = List.copyOf(keys);
    engineKeys = List.copyOf(engineKeys);
  }

  /** Such as {@code yawl-db-config with username, password}. */
  @Override
  public String toString() {
    return name + " with " + String.join(", ", keys);
  }
}
