package org.yawlfoundation.yawl.config.render;

import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/**
 * A file that a template of a user's own adds to the tree.
 *
 * @param neighbour a file of the same folder and language, which the same program reads
 */
record UserFile(String path, Optional<Artifact> neighbour) implements Artifact {
  @Override
  public String reader(DeploymentPlan plan) {
    return neighbour
        .map(artifact -> artifact.reader(plan))
        .orElse("a program that yawl-config does not know");
  }

  @Override
  public List<String> readerKeys() {
    return neighbour.map(Artifact::readerKeys).orElse(List.of());
  }
}
