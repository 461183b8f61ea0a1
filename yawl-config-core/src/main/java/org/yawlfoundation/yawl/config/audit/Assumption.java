package org.yawlfoundation.yawl.config.audit;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yawlfoundation.yawl.config.finding.Location;

/**
 * A value that the files do not say, or say beside themselves.
 *
 * @param path as a tier document calls it, such as {@code targets.postgresql}
 * @param why where the value is from
 * @param at the place that says it, if one does
 */
public record Assumption(String path, String value, String why, Optional<Location> at) {
  Assumption at(UnaryOperator<Location> places) {
    return new Assumption(path, value, why, at.map(places));
  }
}
