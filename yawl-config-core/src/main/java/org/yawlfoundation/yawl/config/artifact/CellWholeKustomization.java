package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** All of one cell, for one command. */
@AutoService(Artifact.class)
public final class CellWholeKustomization implements KubernetesManifest {
  @Override
  public String path() {
    return "cells/{cell}/kustomization.yaml";
  }

  @Override
  public String each() {
    return "cells.members";
  }
}
