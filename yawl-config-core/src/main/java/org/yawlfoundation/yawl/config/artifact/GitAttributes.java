package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** Keeps git from changing line ends, which would be drift. */
@AutoService(Artifact.class)
public final class GitAttributes implements Artifact {
  @Override
  public String path() {
    return ".gitattributes";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "git";
  }
}
