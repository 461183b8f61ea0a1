package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The cells and what each takes up, where there is more than one. */
@AutoService(Artifact.class)
public final class CellIndex implements Artifact {
  @Override
  public String path() {
    return "cells/index.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.cells().count() > 1;
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "people and scripts";
  }
}
