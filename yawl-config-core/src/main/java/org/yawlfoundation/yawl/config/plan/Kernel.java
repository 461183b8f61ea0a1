package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The kernel of the nodes, and of hosts that one program has for itself.
 *
 * @param settings by the kernel's own names, in the order of the file; guide 1.2
 * @param podSettings of an engine pod, the user's own; the kubelet and Pod Security must allow each
 * @param database the host of PostgreSQL; its manual, 18.4
 * @param cache the host of Redis; Redis' manual, administration
 * @param limits of accounts outside of containers
 */
public record Kernel(
    Map<String, Object> settings,
    Map<String, Object> podSettings,
    Host database,
    Host cache,
    Limits limits)
    implements PlanPart {
  public Kernel {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    podSettings = Collections.unmodifiableMap(new LinkedHashMap<>(podSettings));
  }

  /**
   * A host outside of Kubernetes.
   *
   * @param settings by the kernel's own names, in the order of the file
   */
  public record Host(Map<String, Object> settings) implements PlanPart {
    public Host {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
  }

  /**
   * What the accounts of programs outside of containers may take (guide 1.2).
   *
   * @param engine the engine's account
   * @param postgresql the database's account
   * @param pgbouncer the pool's account
   * @param redis the cache's account, where `artifacts.redis` is true
   */
  public record Limits(Account engine, Account postgresql, Account pgbouncer, Account redis)
      implements PlanPart {}

  /**
   * One account's limits, which it can neither exceed nor raise.
   *
   * @param user the account's name, of at most 32 characters
   * @param openFiles of each process, 1,024 to 1,048,576, the kernel's own fs.nr_open; guide 1.2:
   *     65535 or more
   * @param processes and threads, of all its processes together, 1,024 to 4,194,304; at least
   *     32,768, and as many as connections and threads need
   */
  public record Account(String user, long openFiles, long processes) implements PlanPart {}
}
