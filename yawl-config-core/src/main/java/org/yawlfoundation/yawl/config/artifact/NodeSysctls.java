package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What the kernel of a node must allow. */
@AutoService(Artifact.class)
public final class NodeSysctls implements Artifact {
  @Override
  public String path() {
    return "kernel/sysctl.d/99-yawl.conf";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "the kernel of every node that runs engine pods (sysctl.d)";
  }
}
