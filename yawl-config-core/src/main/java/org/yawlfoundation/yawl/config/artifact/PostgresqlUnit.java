package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What systemd lets PostgreSQL take of its host. */
@AutoService(Artifact.class)
public final class PostgresqlUnit implements Artifact {
  @Override
  public String path() {
    return "kernel/systemd/postgresql.service.d/90-yawl.conf";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "systemd on the host of PostgreSQL (a drop-in of its service)";
  }
}
