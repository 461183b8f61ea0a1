package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** What one cell has otherwise than the others. */
@AutoService(Artifact.class)
public final class CellKustomization implements KubernetesManifest {
  @Override
  public String path() {
    return "cells/{cell}/kubernetes/kustomization.yaml";
  }

  @Override
  public String each() {
    return "cells.members";
  }
}
