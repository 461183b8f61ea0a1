package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** Who may talk to whom; nobody else may. */
@AutoService(Artifact.class)
public final class NetworkPolicy implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/networkpolicy.yaml";
  }
}
