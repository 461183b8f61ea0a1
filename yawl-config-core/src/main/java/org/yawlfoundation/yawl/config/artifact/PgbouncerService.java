package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Where the engine finds the pool. */
@AutoService(Artifact.class)
public final class PgbouncerService implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/pgbouncer-service.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().pgbouncer();
  }
}
