package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Where an ingress controller lets agents in. */
@AutoService(Artifact.class)
public final class Ingress implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/ingress.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.cluster().ingress().host().isPresent();
  }
}
