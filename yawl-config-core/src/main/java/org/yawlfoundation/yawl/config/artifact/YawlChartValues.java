package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The engine as the YAWL chart deploys it, in place of our own manifests. */
@AutoService(Artifact.class)
public final class YawlChartValues implements Artifact {
  @Override
  public String path() {
    return "helm/yawl-values.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "the YAWL chart 6.0.0";
  }
}
