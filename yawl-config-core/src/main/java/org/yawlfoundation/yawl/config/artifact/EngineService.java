package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** Where the engine is called, and where its metrics are found. */
@AutoService(Artifact.class)
public final class EngineService implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/service.yaml";
  }
}
