package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** From where the Secrets come, in the order in which they are listed. */
@AutoService(Artifact.class)
public final class ExternalSecrets implements Artifact {
  @Override
  public String path() {
    return "kubernetes/external-secrets.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return !plan.externalSecrets().isEmpty();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "External Secrets 0.16 or later";
  }
}
