package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Who is told of alerts. */
@AutoService(Artifact.class)
public final class AlertmanagerConfig implements Artifact {
  @Override
  public String path() {
    return "alertmanager/alertmanager.yml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    // Whose webhooks take a file with the URL.
    boolean isNewer = plan.alerting().routing().watchdog().urlFile().isPresent();
    return "Alertmanager " + (isNewer ? "0.26" : "0.25") + " and later";
  }
}
