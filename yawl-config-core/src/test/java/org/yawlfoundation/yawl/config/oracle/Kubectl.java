package org.yawlfoundation.yawl.config.oracle;

import java.nio.file.Path;
import java.util.List;

/** Kubernetes' own reader of kustomizations; tests that call it say {@link RequiresProgram}. */
public final class Kubectl {
  private Kubectl() {}

  /** Builds a folder with a {@code kustomization.yaml}: the output is what would be applied. */
  public static Result kustomize(Path folder) {
    var program = RequiresProgram.Condition.find("kubectl").orElseThrow().toString();
    return Result.of(List.of(program, "kustomize", folder.toString()));
  }
}
