package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What the kernel of a host must allow that Redis has for itself. */
@AutoService(Artifact.class)
public final class CacheSysctls implements Artifact {
  @Override
  public String path() {
    return "kernel/cache/sysctl.d/99-yawl-redis.conf";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().redis();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "the kernel of a host that Redis has for itself (sysctl.d)";
  }
}
