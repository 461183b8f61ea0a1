package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What systemd lets a PgBouncer take of its host. */
@AutoService(Artifact.class)
public final class PgbouncerUnit implements Artifact {
  @Override
  public String path() {
    return "kernel/systemd/pgbouncer.service.d/90-yawl.conf";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "systemd on a host of PgBouncer (a drop-in of its service)";
  }
}
