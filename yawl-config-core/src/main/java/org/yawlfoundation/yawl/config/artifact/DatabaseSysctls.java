package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What the kernel of a host must allow that PostgreSQL has for itself. */
@AutoService(Artifact.class)
public final class DatabaseSysctls implements Artifact {
  @Override
  public String path() {
    return "kernel/database/sysctl.d/99-yawl-postgresql.conf";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "the kernel of a host that PostgreSQL has for itself (sysctl.d)";
  }
}
