package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** All requests to the present version. */
@AutoService(Artifact.class)
public final class VirtualService implements Artifact {
  @Override
  public String path() {
    return "istio/virtualservice.yaml";
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
