package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** What the Prometheus Operator is to know of a tier. */
@AutoService(Artifact.class)
public final class PrometheusKustomization implements KubernetesManifest {
  @Override
  public String path() {
    return "prometheus/kustomization.yaml";
  }
}
