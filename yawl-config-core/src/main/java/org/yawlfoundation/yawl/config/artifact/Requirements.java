package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What our files refer to and do not make: others must have brought it before. */
@AutoService(Artifact.class)
public final class Requirements implements Artifact {
  @Override
  public String path() {
    return "requirements.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "people and scripts";
  }
}
