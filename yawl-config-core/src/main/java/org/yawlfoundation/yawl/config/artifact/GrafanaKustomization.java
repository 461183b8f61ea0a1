package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;

/** What Grafana's sidecar is to find. */
@AutoService(Artifact.class)
public final class GrafanaKustomization implements KubernetesManifest {
  @Override
  public String path() {
    return "grafana/kustomization.yaml";
  }
}
