package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** How many pods a drain may take away at once. */
@AutoService(Artifact.class)
public final class PodDisruptionBudget implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/pdb.yaml";
  }
}
