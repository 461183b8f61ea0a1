package org.yawlfoundation.yawl.config.plan;

import java.util.List;

/**
 * A Secret that the External Secrets Operator makes from what a store keeps.
 *
 * @param remoteKey where the store keeps it: its path and the Secret's name
 * @param type of the Secret: Opaque, kubernetes.io/tls or kubernetes.io/dockerconfigjson
 * @param keys of the Secret that our files refer to; the store has a property for each
 */
public record ExternalSecret(String remoteKey, String type, List<String> keys) {
  public ExternalSecret {
    keys = List.copyOf(keys);
  }

  @Override
  public String toString() {
    return remoteKey + " with " + String.join(", ", keys) + " as " + type;
  }
}
