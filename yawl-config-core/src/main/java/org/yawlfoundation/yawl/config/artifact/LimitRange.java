package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What a container gets that asks for nothing, and the most that one may ask for. */
@AutoService(Artifact.class)
public final class LimitRange implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/limitrange.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().quota();
  }
}
