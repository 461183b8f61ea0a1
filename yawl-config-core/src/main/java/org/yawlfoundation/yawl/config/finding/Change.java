package org.yawlfoundation.yawl.config.finding;

/**
 * One value of the tier document that, set so, makes a finding go away.
 *
 * @param key the key's path in the tier document, such as {@code engine.resources.memory}
 * @param value the value to write there, spelt as the document spells it; empty where the key is to
 *     go
 */
public record Change(String key, String value) {
  /** The key is to go from the document. */
  public static Change removing(String key) {
    return new Change(key, "");
  }

  public boolean isRemoval() {
    return value.isEmpty();
  }
}
