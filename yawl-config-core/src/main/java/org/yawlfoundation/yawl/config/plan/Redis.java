package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * A cache beside the engine, which has no client for it (YAWL 6).
 *
 * @param memory of its container, in bytes, 64Mi to 4Ti; 2Gi assumed, half of the disk of guide 2.1
 * @param cpus of its container, 1 to 1,024; two, for one runs commands and one frees memory
 * @param use {@code cache}, which may be lost, or {@code store}, which is kept on disk; guide 2.1:
 *     a cache
 * @param settings by Redis' own names, in the order of the file
 */
public record Redis(Memory memory, long cpus, String use, Map<String, Object> settings)
    implements PlanPart {
  public Redis {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
