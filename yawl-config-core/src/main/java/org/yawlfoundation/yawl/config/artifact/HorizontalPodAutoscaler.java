package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** When the fleet grows and shrinks. */
@AutoService(Artifact.class)
public final class HorizontalPodAutoscaler implements Artifact {
  @Override
  public String path() {
    return "kubernetes/hpa.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Kubernetes " + plan.targets().kubernetes();
  }
}
