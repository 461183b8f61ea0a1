package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** When the fleet grows and shrinks. */
@AutoService(Artifact.class)
public final class HorizontalPodAutoscaler implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/hpa.yaml";
  }
}
