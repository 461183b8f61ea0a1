package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Where the Prometheus Operator finds the engine's metrics. */
@AutoService(Artifact.class)
public final class ServiceMonitor implements Artifact {
  @Override
  public String path() {
    return "prometheus/servicemonitor.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return !plan.metrics().podMonitor();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "the Prometheus Operator, with Prometheus " + plan.targets().prometheus();
  }
}
