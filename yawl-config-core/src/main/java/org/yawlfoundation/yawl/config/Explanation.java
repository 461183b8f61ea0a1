package org.yawlfoundation.yawl.config;

import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * Why a value is as it is, or that there is none of that name.
 *
 * @param value what there is to say; empty where the path is not known
 * @param fault that the path is not known, with the nearest that is
 */
public record Explanation(Optional<Explained> value, Optional<Finding> fault) {
  /** For a terminal; empty where the path is not known. */
  public String text() {
    return value.map(ExplanationPrinter::print).orElse("");
  }
}
