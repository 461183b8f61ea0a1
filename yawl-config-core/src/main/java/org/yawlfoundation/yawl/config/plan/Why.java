package org.yawlfoundation.yawl.config.plan;

import java.util.Optional;

/**
 * The reason of a value.
 *
 * @param formula in which every input stands by its path, such as {@code ceil(cells.agents /
 *     engine.agentsPerPodAtRest)}
 * @param source a manual with its version, the guide's section, or "assumed" with how to measure it
 * @param guide what the guide says where we differ from it
 */
public record Why(String formula, String source, Optional<Deviation> guide) {
  /**
   * A place where we differ from the deployment guide.
   *
   * @param section of the guide
   * @param says the guide's own value
   * @param because why it cannot stand, or why another was chosen
   */
  public record Deviation(String section, String says, String because) {}

  public static Why formula(String formula) {
    return new Why(formula, "", Optional.empty());
  }

  public static Why source(String source) {
    return new Why("", source, Optional.empty());
  }

  public Why from(String newSource) {
    return new Why(formula, newSource, guide);
  }

  public Why guide(String section, String says, String because) {
    return new Why(formula, source, Optional.of(new Deviation(section, says, because)));
  }
}
