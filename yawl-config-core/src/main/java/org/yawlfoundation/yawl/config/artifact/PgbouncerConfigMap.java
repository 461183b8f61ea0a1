package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The pool's settings, as its pods find them. */
@AutoService(Artifact.class)
public final class PgbouncerConfigMap implements KubernetesManifest {
  @Override
  public String path() {
    return "kubernetes/pgbouncer-configmap.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().pgbouncer();
  }

  @Override
  public List<String> embeds() {
    return List.of("pgbouncer/pgbouncer.ini");
  }
}
