package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The proof of each alert on a burn rate. */
@AutoService(Artifact.class)
public final class RecordingRulesTests implements Artifact {
  @Override
  public String path() {
    return "prometheus/recording-rules.test.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "promtool of Prometheus " + plan.targets().prometheus();
  }
}
