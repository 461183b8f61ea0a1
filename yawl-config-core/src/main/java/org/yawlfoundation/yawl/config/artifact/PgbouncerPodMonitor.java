package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Where the Prometheus Operator finds the exporters beside PgBouncer. */
@AutoService(Artifact.class)
public final class PgbouncerPodMonitor implements Artifact {
  @Override
  public String path() {
    return "prometheus/pgbouncer-podmonitor.yaml";
  }

  @Override
  public boolean isPartOf(DeploymentPlan plan) {
    return plan.artifacts().pgbouncer() && plan.pgbouncer().exporter().image().isPresent();
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "the Prometheus Operator, with Prometheus " + plan.targets().prometheus();
  }
}
