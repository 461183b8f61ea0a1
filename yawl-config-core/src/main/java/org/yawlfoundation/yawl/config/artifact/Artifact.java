package org.yawlfoundation.yawl.config.artifact;

import java.util.List;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/**
 * A kind of file that we make. Its template bears its path, and sees the plan itself, so that every
 * line keeps the origin of its values.
 */
public interface Artifact {
  /**
   * Where the file stands in the tree, such as {@code kubernetes/deployment.yaml}. With {@link
   * #each} it holds one name in braces, such as {@code istio/canary/{step}.yaml}.
   */
  String path();

  /**
   * The path of the plan's map of which every entry gets a file, such as {@code
   * istio.canary.steps}; empty for a single file.
   *
   * <p>The template, which bears the path with its braces, sees the entry under the name in braces;
   * the file bears the entry's name in their place.
   */
  default String each() {
    return "";
  }

  /**
   * The paths of artifacts whose finished files stand in this one.
   *
   * <p>The template writes {@code [=files["pgbouncer/pgbouncer.ini"].text]} after a YAML key, and
   * {@code [=files["pgbouncer/pgbouncer.ini"].sha256]} for the hash of it. A file that a plan does
   * not have is not among {@code files}.
   */
  default List<String> embeds() {
    return List.of();
  }

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
