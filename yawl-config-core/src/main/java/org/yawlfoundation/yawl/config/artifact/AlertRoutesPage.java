package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Who is told of each alert, for people to read. */
@AutoService(Artifact.class)
public final class AlertRoutesPage implements Artifact {
  @Override
  public String path() {
    return "alertmanager/routes.md";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().prometheus();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "people";
  }
}
