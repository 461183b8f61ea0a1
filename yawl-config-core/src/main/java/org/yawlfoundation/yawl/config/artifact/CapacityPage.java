package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What a cell asks of its cluster, beside what clusters can bear. */
@AutoService(Artifact.class)
public final class CapacityPage implements Artifact {
  @Override
  public String path() {
    return "operations/capacity.md";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "people";
  }
}
