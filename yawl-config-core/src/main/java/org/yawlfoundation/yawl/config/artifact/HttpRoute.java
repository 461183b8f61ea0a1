package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Where a Gateway lets agents in. */
@AutoService(Artifact.class)
public final class HttpRoute implements Artifact {
  @Override
  public String path() {
    return "kubernetes/httproute.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.cluster().gateway().name().isPresent();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Gateway API 1.2 or later";
  }
}
