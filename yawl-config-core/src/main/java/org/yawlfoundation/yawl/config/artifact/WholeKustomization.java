package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The whole tier, for one command. */
@AutoService(Artifact.class)
public final class WholeKustomization implements KubernetesManifest {
  @Override
  public String path() {
    return "kustomization.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().kubernetes();
  }
}
