package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What systemd lets Redis take of its host. */
@AutoService(Artifact.class)
public final class RedisUnit implements Artifact {
  @Override
  public String path() {
    return "kernel/systemd/redis-server.service.d/90-yawl.conf";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().redis();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "systemd on the host of Redis (a drop-in of its service)";
  }
}
