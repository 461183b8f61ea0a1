package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.quantity.Version;

/** The versions of the programs that read the files. */
public record Targets(
    Version kubernetes, long jdk, long postgresql, Version pgbouncer, Version prometheus)
    implements PlanPart {}
