package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What must be scraped, so that what our rules and dashboards read is there. */
@AutoService(Artifact.class)
public final class ScrapedMetrics implements Artifact {
  @Override
  public String path() {
    return "prometheus/metrics.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "people and rules";
  }
}
