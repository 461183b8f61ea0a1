package org.yawlfoundation.yawl.config.oracle;

import java.nio.file.Path;
import java.util.List;

/** Alertmanager's own judge of its file; tests that call it say {@link RequiresProgram}. */
public final class Amtool {
  private Amtool() {}

  /** Reads an {@code alertmanager.yml}, and the templates that it names, as Alertmanager would. */
  public static Result check(Path file) {
    var program = RequiresProgram.Condition.find("amtool").orElseThrow().toString();
    return Result.of(List.of(program, "check-config", file.toString()));
  }
}
