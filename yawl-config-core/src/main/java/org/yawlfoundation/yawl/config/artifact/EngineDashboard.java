package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What the engine does, as Grafana shows it. */
@AutoService(Artifact.class)
public final class EngineDashboard implements Artifact {
  @Override
  public String path() {
    return "grafana/yawl-engine.dashboard.json";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Grafana " + plan.targets().grafana();
  }
}
