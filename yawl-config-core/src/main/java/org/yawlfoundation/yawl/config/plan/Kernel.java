package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kernel of the nodes.
 *
 * @param settings by the kernel's own names, in the order of the file
 */
public record Kernel(Map<String, Object> settings) implements PlanPart {
  public Kernel {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
