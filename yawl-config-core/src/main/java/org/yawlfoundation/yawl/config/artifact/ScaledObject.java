package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** When the fleet grows and shrinks, where KEDA sees to it. */
@AutoService(Artifact.class)
public final class ScaledObject implements Artifact {
  @Override
  public String path() {
    return "kubernetes/scaledobject.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.autoscaling().keda();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "KEDA 2.17 or later";
  }
}
