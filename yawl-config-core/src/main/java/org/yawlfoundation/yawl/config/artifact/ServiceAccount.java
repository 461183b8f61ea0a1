package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** Who the pods are to the API server, of which they ask nothing. */
@AutoService(Artifact.class)
public final class ServiceAccount implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/serviceaccount.yaml";
  }
}
