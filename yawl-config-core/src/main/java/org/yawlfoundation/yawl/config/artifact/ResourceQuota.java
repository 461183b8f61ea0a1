package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** How many pods of each class the namespace admits, and what they may ask for. */
@AutoService(Artifact.class)
public final class ResourceQuota implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/resourcequota.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().quota();
  }
}
