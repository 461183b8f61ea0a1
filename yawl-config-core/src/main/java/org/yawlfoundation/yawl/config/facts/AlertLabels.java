package org.yawlfoundation.yawl.config.facts;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of an alert's labels before it fires: what its rule says. Its expression and
 * Prometheus add others.
 *
 * @param name of the alert
 * @param told the rule's own labels, and the name
 * @param place of the name
 */
public record AlertLabels(String name, Map<String, String> told, Place place) {

  /** A label's value; none where only the alert that fires tells it. */
  Optional<String> find(String label) {
    return Optional.ofNullable(told.get(label)).filter(value -> !value.contains("{{"));
  }
}
