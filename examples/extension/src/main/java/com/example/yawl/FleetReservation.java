package com.example.yawl;

import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** How many pods the platform team keeps nodes free for. */
public final class FleetReservation implements Artifact {
  @Override
  public String path() {
    return "platform/reservation.yaml";
  }

  /** With this reader the file is judged by the schemas of Kubernetes. */
  @Override
  public String reader(DeploymentPlan plan) {
    return "Kubernetes " + plan.targets().kubernetes();
  }
}
