package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The proof of each alert: it fires, it waits, it stays silent. */
@AutoService(Artifact.class)
public final class AlertTests implements Artifact {
  @Override
  public String path() {
    return "prometheus/rules.test.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "promtool of Prometheus " + plan.targets().prometheus();
  }
}
