package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The alerts, as plain Prometheus rules. */
@AutoService(Artifact.class)
public final class AlertRulesFile implements Artifact {
  @Override
  public String path() {
    return "prometheus/rules.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Prometheus " + plan.targets().prometheus();
  }
}
