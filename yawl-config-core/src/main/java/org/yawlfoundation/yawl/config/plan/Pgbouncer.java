package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The connection pool between engine and database.
 *
 * @param clients connections that all engine pods of a cell may open
 * @param serverConnections connections to PostgreSQL that the load needs
 * @param url where the engine connects to
 * @param target where PgBouncer connects to
 * @param settings by PgBouncer's own names, in the order of the file
 */
public record Pgbouncer(
    String host,
    long clients,
    long clientsPerProcess,
    long replicas,
    long serverConnections,
    String url,
    String target,
    Map<String, Object> settings)
    implements PlanPart {
  public Pgbouncer {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
