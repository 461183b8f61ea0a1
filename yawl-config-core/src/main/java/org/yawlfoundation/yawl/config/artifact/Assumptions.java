package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What the other files take for granted and none of them says: load, hosts, cluster, promises. */
@AutoService(Artifact.class)
public final class Assumptions implements Artifact {
  @Override
  public String path() {
    return "operations/assumptions.yaml";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "people and rules";
  }
}
