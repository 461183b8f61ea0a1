package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** One step of the way back from green to blue. */
@AutoService(Artifact.class)
public final class RollbackSteps implements Artifact {
  @Override
  public String path() {
    return "istio/rollback/{step}.yaml";
  }

  @Override
  public String each() {
    return "istio.rollback.steps";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "Istio " + plan.targets().istio();
  }

  @Override
  public List<String> readerKeys() {
    return List.of("targets.istio");
  }
}
