package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Where a Prometheus that no Operator runs finds the engine's metrics. */
@AutoService(Artifact.class)
public final class ScrapeConfig implements Artifact {
  @Override
  public String path() {
    return "prometheus/scrape.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Prometheus " + plan.targets().prometheus();
  }
}
