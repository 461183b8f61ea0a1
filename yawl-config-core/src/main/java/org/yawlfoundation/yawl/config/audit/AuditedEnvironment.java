package org.yawlfoundation.yawl.config.audit;

import java.util.List;
import java.util.Optional;

/**
 * Files that were judged together.
 *
 * @param name the folder that only they stand in; empty where all files were judged together
 * @param assumptions what was taken for granted
 * @param nearest the tier of ours that says most nearly the same; none where too little can be
 *     compared
 */
public record AuditedEnvironment(
    String name, List<Assumption> assumptions, Optional<NearestTier> nearest) {
  public AuditedEnvironment {
    assumptions = List.copyOf(assumptions);
  }
}
