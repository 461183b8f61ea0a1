package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The cache as a chart of Bitnami's deploys it. */
@AutoService(Artifact.class)
public final class RedisChartValues implements Artifact {
  @Override
  public String path() {
    return "helm/redis-values.yaml";
  }

  @Override
  public List<String> embeds() {
    return List.of("redis/redis.conf");
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().redis();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Bitnami's redis chart 19.6";
  }
}
