package com.example.yawl;

import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What the platform team grants to the namespace. */
public final class FleetQuota implements Artifact {
  @Override
  public String path() {
    return "platform/resourcequota.yaml";
  }

  /** With this reader the file is judged by the schemas of Kubernetes. */
  @Override
  public String reader(DeploymentPlan plan) {
    return "Kubernetes " + plan.targets().kubernetes();
  }
}
