package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** How many of the pool's processes a drain may take away at once. */
@AutoService(Artifact.class)
public final class PgbouncerDisruptionBudget implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/pgbouncer-pdb.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().pgbouncer();
  }
}
