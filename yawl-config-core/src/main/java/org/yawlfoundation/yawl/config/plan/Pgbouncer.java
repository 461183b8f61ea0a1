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
 * @param host where the engine looks for it, a DNS name; our own
 * @param service the name of the Service before the processes: the host's up to its first dot
 * @param image as its makers call it; it has {@code sh}, and {@code pgbouncer} on its PATH:
 *     CloudNativePG's, for PgBouncer's own project makes none
 * @param imageToPull as the nodes pull it: from the mirror where there is one
 * @param userId that a process runs as, 1 to 2,147,483,647; its image's own may be one of the
 *     node's too
 * @param priority of a pod, 1 to 1,000,000,000; above the engine's, which is not ready without it
 * @param clients connections that all engine pods of a cell may open, those of a rollout included
 * @param clientsPerProcess clients that one process may hold, 10 to 1,000,000; 10,000 assumed, well
 *     below the open files of guide 1.2
 * @param replicas processes of a cell, 1 to 1,000: one more than its clients need
 * @param surge processes beside these in a rollout, 1 to 1,000; one, for each brings pools of its
 *     own
 * @param serverConnections connections to PostgreSQL that the load needs, half of them free
 *     (Little's law)
 * @param authQuery whether PgBouncer asks the database for the engine's secret, or finds it in
 *     auth_file
 * @param lookups connections on which one process asks for secrets, 1 to 100; two, of which one
 *     works while the other is renewed
 * @param poolerLimit what PgBouncer's own login is held to; PgBouncer's manual, section [users]
 * @param tls whether the engine speaks TLS with PgBouncer; off by default, since without its
 *     certificate no process starts
 * @param resources what one process is given
 * @param exporter a container beside each process that tells Prometheus of it, where it has an
 *     image
 * @param openFiles that a process may have, 1 to 10,000,000: one for each client and server
 *     connection, and 100 for itself
 * @param preStop how long a stopping process still takes clients, until no Service sends to it, 1s
 *     to 9m in whole seconds; 10s, for the removal of an endpoint races with the end of its pod
 * @param minReady how long a new process must serve before a rollout goes on, 1s to 1h in whole
 *     seconds: 20s after preStop, when the old one has given back its connections
 * @param terminationGrace how long a process may take to stop, preStop included, 2s to 1d in whole
 *     seconds: as long as transactions may be open
 * @param start the command of a process; it stops at once where the node's limit of open files is
 *     too low
 * @param stop the command that ends a process when its transactions have ended; PgBouncer's manual,
 *     SIGINT
 * @param url where the engine connects to; pgjdbc's manual
 * @param target where PgBouncer connects to; PgBouncer's manual, section [databases]
 * @param peer the same, as a NetworkPolicy tells it
 * @param settings by PgBouncer's own names, in the order of the file; guide 1.4
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
    boolean authQuery,
    long lookups,
    String poolerLimit,
    boolean tls,
    Resources resources,
    PgbouncerExporter exporter,
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
   * @param cpu processors, 100m to 4; a process has one thread, which can use no more than 1
   * @param memory in bytes, 32Mi to 64Gi: 64Mi, and 64Ki for each client, of which 7Ki were
   *     measured
   * @param storage disk of its node in bytes, 16Mi to 64Gi; 64Mi for its log, of which the kubelet
   *     keeps 50Mi
   */
  public record Resources(Cpu cpu, Memory memory, Memory storage) implements PlanPart {}

  public Pgbouncer {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
