package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The dashboards, where Grafana's sidecar finds them. */
@AutoService(Artifact.class)
public final class DashboardConfigMap implements Artifact {
  @Override
  public String path() {
    return "grafana/configmap.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Kubernetes " + plan.targets().kubernetes();
  }

  @Override
  public List<String> embeds() {
    return List.of("grafana/{dashboard}.dashboard.json");
  }
}
