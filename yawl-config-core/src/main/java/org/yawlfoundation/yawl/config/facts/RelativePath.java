package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayDeque;

/** Paths of a tree, as one of its files names others. */
public final class RelativePath {
  private RelativePath() {}

  /**
   * Follows a path from a file's folder.
   *
   * <p>For example, {@code ../kubernetes} in {@code overlays/kustomization.yaml} is {@code
   * kubernetes}.
   */
  public static String of(String file, String path) {
    var steps = new ArrayDeque<String>();
    for (var step : (file.substring(0, file.lastIndexOf('/') + 1) + path).split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
