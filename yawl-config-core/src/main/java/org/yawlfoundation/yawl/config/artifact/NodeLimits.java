package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What accounts may take of a node where programs run outside of containers. */
@AutoService(Artifact.class)
public final class NodeLimits implements Artifact {
  @Override
  public String path() {
    return "kernel/limits.d/99-yawl.conf";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "pam_limits of a node that runs programs outside of containers (limits.d)";
  }
}
