package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** A cache beside the engine; off unless asked for. */
@AutoService(Artifact.class)
public final class RedisConf implements Artifact {
  @Override
  public String path() {
    return "redis/redis.conf";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Redis %s".formatted(plan.targets().redis());
  }
}
