package org.yawlfoundation.yawl.config.artifact;

import com.google.auto.service.AutoService;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/** The engine's JVM options, as an argument file. */
@AutoService(Artifact.class)
public final class EngineOptions implements Artifact {
  @Override
  public String path() {
    return "jvm/engine.options";
  }

  @Override
  public String reader(DeploymentPlan plan) {
    return "JDK " + plan.targets().jdk();
  }

  @Override
  public List<String> readerKeys() {
    return List.of("targets.jdk");
  }
}
