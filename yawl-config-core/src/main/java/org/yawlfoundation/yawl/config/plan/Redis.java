package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * A cache beside the engine, which has no client for it (YAWL 6).
 *
 * @param memory of its container, 64Mi to 4Ti
 * @param cpus of its container, 1 to 1,024
 * @param use {@code cache}, which may be lost, or {@code store}, which is kept on disk
 * @param settings by Redis' own names, in the order of the file
 */
public record Redis(Memory memory, long cpus, String use, Map<String, Object> settings)
    implements PlanPart {
  public Redis {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
