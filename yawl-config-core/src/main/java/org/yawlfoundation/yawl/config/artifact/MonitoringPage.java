package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What the cell's metrics ask of the Prometheus that gathers them. */
@AutoService(Artifact.class)
public final class MonitoringPage implements Artifact {
  @Override
  public String path() {
    return "operations/monitoring.md";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().prometheus();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "people";
  }
}
