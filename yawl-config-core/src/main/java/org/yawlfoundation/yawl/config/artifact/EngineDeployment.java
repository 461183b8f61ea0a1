package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** The engine's pods, and how one version of them replaces another. */
@AutoService(Artifact.class)
public final class EngineDeployment implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/deployment.yaml";
  }
}
