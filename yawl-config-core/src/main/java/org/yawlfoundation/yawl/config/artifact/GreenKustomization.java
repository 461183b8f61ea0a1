package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The next version beside the present one. */
@AutoService(Artifact.class)
public final class GreenKustomization implements KubernetesManifest {
  @Override
  public String path() {
    return "overlays/green/kustomization.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().istio();
  }
}
