package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** When the fleet grows and shrinks. */
@AutoService(Artifact.class)
public final class HorizontalPodAutoscaler implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/hpa.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return !plan.autoscaling().keda();
  }
}
