package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What Grafana shows of one subject. */
@AutoService(Artifact.class)
public final class GrafanaDashboard implements Artifact {
  @Override
  public String path() {
    return "grafana/{dashboard}.dashboard.json";
  }

  @Override
  public String each() {
    return "dashboards.pages";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Grafana " + plan.targets().grafana();
  }
}
