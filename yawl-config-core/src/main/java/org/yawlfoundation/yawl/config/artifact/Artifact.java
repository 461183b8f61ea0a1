package org.yawlfoundation.yawl.config.artifact;

import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/**
 * A kind of file that we make. Its template bears its path, and sees the plan itself, so that every
 * line keeps the origin of its values.
 */
public interface Artifact {
  /** Where the file stands in the tree, such as {@code kubernetes/deployment.yaml}. */
  String path();

  /** Whether a plan has this file. */
  default boolean isPartOf(DeploymentPlan plan) {
    return true;
  }

  /** Who reads the file, for its first line: program and version, such as "PostgreSQL 17". */
  String reader(DeploymentPlan plan);

  /** The keys whose values stand in {@link #reader}. */
  default List<String> readerKeys() {
    return List.of();
  }
}
