package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The engine's pods, and how one version of them replaces another. */
@AutoService(Artifact.class)
public final class EngineDeployment implements Artifact {
  @Override
  public String path() {
    return "kubernetes/deployment.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Kubernetes " + plan.targets().kubernetes();
  }
}
