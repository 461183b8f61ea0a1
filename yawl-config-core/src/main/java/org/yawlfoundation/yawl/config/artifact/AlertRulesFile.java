package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The alerts, as plain Prometheus rules. */
@AutoService(Artifact.class)
public final class AlertRulesFile implements Artifact {
  @Override
  public String path() {
    return "prometheus/rules.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Prometheus "
        + plan.targets().prometheus()
        + ", metrics of the profile "
        + plan.metrics().profile();
  }

  @Override
  public List<String> readerKeys() {
    return List.of("metrics.profile");
  }
}
