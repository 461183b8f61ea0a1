package org.yawlfoundation.yawl.config.finding;

/**
 * One value of the tier document that, set so, makes a finding go away.
 *
 * @param key the key's path in the tier document, such as {@code engine.resources.memory}
 * @param value the value to write there, spelt as the document spells it
 */
public record Change(String key, String value) {}
