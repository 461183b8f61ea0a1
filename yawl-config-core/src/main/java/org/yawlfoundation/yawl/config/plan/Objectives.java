package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;

/** What the users are promised, each for 99 of 100 requests. */
public record Objectives(Duration caseCreationP99, Duration checkoutP99) implements PlanPart {}
