package org.yawlfoundation.yawl.config.plan;

import java.util.Optional;

/**
 * The other end of a connection, as a NetworkPolicy tells it: any address where it is neither.
 *
 * @param namespace of its pods, where it runs in the cluster
 * @param cidr of its addresses, where it does not
 */
public record NetworkPeer(Optional<String> namespace, Optional<String> cidr) {
  @Override
  public String toString() {
    return namespace.map(name -> "namespace " + name).or(() -> cidr).orElse("any address");
  }
}
