package org.yawlfoundation.yawl.config.artifact;

import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** A file that goes to the Kubernetes API server. */
interface KubernetesManifest extends Artifact {
  @Override
  default String reader(DeploymentPlan plan) {
    return "Kubernetes " + plan.targets().kubernetes();
  }
}
