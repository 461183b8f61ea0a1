package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** All runbooks, and whom they call. */
@AutoService(Artifact.class)
public final class RunbookIndex implements Artifact {
  @Override
  public String path() {
    return "operations/runbooks/README.md";
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
