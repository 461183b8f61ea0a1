package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** All manifests, in the order in which they are applied. */
@AutoService(Artifact.class)
public final class Kustomization implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/kustomization.yaml";
  }
}
