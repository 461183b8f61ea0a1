package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** All cells as Applications of Argo CD, one before the others. */
@AutoService(Artifact.class)
public final class CellApplications implements Artifact {
  @Override
  public String path() {
    return "argocd/applicationset.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.cells().count() > 1 && plan.cells().argocd().repository().isPresent();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Argo CD";
  }
}
