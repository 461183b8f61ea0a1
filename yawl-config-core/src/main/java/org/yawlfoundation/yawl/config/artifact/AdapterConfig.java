package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What prometheus-adapter serves to the autoscaler. */
@AutoService(Artifact.class)
public final class AdapterConfig implements Artifact {
  @Override
  public String path() {
    return "prometheus/adapter.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return !plan.autoscaling().keda();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Kubernetes " + plan.targets().kubernetes();
  }
}
