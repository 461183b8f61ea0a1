package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What to do about one alert. */
@AutoService(Artifact.class)
public final class AlertRunbook implements Artifact {
  @Override
  public String path() {
    return "operations/runbooks/{runbook}.md";
  }

  @Override
  public String each() {
    return "operations.runbooks";
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
