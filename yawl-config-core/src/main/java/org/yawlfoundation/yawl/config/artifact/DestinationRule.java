package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** What a proxy may ask of the engine's pods, and when it leaves one out. */
@AutoService(Artifact.class)
public final class DestinationRule implements Artifact {
  @Override
  public String path() {
    return "istio/destinationrule.yaml";
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
