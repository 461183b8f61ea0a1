package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What Argo CD's ApplicationSet is to know of one cell. */
@AutoService(Artifact.class)
public final class CellFacts implements Artifact {
  @Override
  public String path() {
    return "cells/{cell}/cell.yaml";
  }

  @Override
  public String each() {
    return "cells.members";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.cells().argocd().repository().isPresent();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Argo CD";
  }
}
