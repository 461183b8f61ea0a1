package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What Prometheus records, and the alerts on promises that would soon be broken. */
@AutoService(Artifact.class)
public final class RecordingRulesFile implements Artifact {
  @Override
  public String path() {
    return "prometheus/recording-rules.yaml";
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
