package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** Which pods come first where there is not room for all. */
@AutoService(Artifact.class)
public final class PriorityClass implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/priorityclass.yaml";
  }
}
