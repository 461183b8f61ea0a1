package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Where a Grafana without a sidecar finds the dashboards. */
@AutoService(Artifact.class)
public final class DashboardProvider implements Artifact {
  @Override
  public String path() {
    return "grafana/provisioning/dashboards.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Grafana " + plan.targets().grafana();
  }
}
