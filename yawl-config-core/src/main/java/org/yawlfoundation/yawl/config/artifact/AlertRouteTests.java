package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Asks amtool who is told of each alert. */
@AutoService(Artifact.class)
public final class AlertRouteTests implements Artifact {
  @Override
  public String path() {
    return "alertmanager/routes.test.sh";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().prometheus();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "a POSIX shell with amtool, which comes with Alertmanager";
  }
}
