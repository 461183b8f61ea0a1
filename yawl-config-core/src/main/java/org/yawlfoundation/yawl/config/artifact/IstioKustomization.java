package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** The mesh while no cut-over is on its way. */
@AutoService(Artifact.class)
public final class IstioKustomization implements KubernetesManifest {
  @Override
  public String path() {
    return "istio/kustomization.yaml";
  }
}
