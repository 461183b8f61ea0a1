package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** The namespace, which admits no pod that may more than it must. */
@AutoService(Artifact.class)
public final class Namespace implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/namespace.yaml";
  }
}
