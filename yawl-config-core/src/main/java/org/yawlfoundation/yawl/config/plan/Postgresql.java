package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * The database's primary.
 *
 * @param settings by PostgreSQL's own names, in the order of the file
 */
public record Postgresql(
    String host,
    long port,
    String database,
    Memory memory,
    long cpus,
    String storage,
    Map<String, Object> settings)
    implements PlanPart {
  public Postgresql {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
