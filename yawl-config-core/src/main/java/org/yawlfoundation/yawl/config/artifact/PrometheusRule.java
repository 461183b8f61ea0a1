package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** All rules, as an object of the Prometheus Operator. */
@AutoService(Artifact.class)
public final class PrometheusRule implements Artifact {
  @Override
  public String path() {
    return "prometheus/prometheusrule.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "the Prometheus Operator, with Prometheus "
        + plan.targets().prometheus()
        + ", metrics of the profile "
        + plan.metrics().profile();
  }

  @Override
  public List<String> readerKeys() {
    return List.of("metrics.profile");
  }
}
