package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * The connection pool between engine and database.
 *
 * @param host where the engine looks for it, a DNS name
 * @param service the name of the Service before the processes: the host's up to its first dot
 * @param image as its makers call it; it has {@code sh}, and {@code pgbouncer} on its PATH
 * @param imageToPull as the nodes pull it: from the mirror where there is one
 * @param userId that a process runs as, 1 to 2,147,483,647
 * @param priority of a pod, 1 to 1,000,000,000; above the engine's
 * @param clients connections that all engine pods of a cell may open
 * @param clientsPerProcess clients that one process may hold, 10 to 1,000,000
 * @param replicas processes of a cell, 1 to 1,000: one more than its clients need
 * @param surge processes beside these in a rollout, 1 to 1,000
 * @param serverConnections connections to PostgreSQL that the load needs
 * @param resources what one process is given
 * @param openFiles that a process may have: one for each client and server connection
 * @param preStop how long a stopping process still takes clients, until no Service sends to it
 * @param minReady how long a new process must serve before a rollout goes on
 * @param terminationGrace how long a process may take to stop, preStop included
 * @param start the command of a process
 * @param stop the command that ends a process when its transactions have ended
 * @param url where the engine connects to
 * @param target where PgBouncer connects to
 * @param peer the same, as a NetworkPolicy tells it
 * @param settings by PgBouncer's own names, in the order of the file
 */
public record Pgbouncer(
    String host,
    String service,
    String image,
    String imageToPull,
    long userId,
    long priority,
    long clients,
    long clientsPerProcess,
    long replicas,
    long surge,
    long serverConnections,
    Resources resources,
    long openFiles,
    Duration preStop,
    Duration minReady,
    Duration terminationGrace,
    String start,
    String stop,
    String url,
    String target,
    NetworkPeer peer,
    Map<String, Object> settings)
    implements PlanPart {

  /**
   * What one process is given; request and limit alike.
   *
   * @param cpu processors, 100m to 4; a process has one thread
   * @param memory in bytes, 32Mi to 64Gi
   */
  public record Resources(Cpu cpu, Memory memory) implements PlanPart {}

  public Pgbouncer {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
