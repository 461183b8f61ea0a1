package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The next version beside the present one, in one cell. */
@AutoService(Artifact.class)
public final class CellGreenKustomization implements KubernetesManifest {
  @Override
  public String path() {
    return "cells/{cell}/overlays/green/kustomization.yaml";
  }

  @Override
  public String each() {
    return "cells.members";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().istio();
  }
}
