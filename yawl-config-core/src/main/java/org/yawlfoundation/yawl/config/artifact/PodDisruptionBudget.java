package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** How many pods a drain may take away at once. */
@AutoService(Artifact.class)
public final class PodDisruptionBudget implements Artifact {
  @Override
  public String path() {
    return "kubernetes/pdb.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Kubernetes " + plan.targets().kubernetes();
  }
}
