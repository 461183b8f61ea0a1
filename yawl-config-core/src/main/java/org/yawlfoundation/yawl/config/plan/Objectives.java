package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;

/**
 * What the users are promised, each for 99 of 100 requests.
 *
 * @param caseCreationP99 how long the creation of a case may take, 1ms to 1m; guide 4.1: 500 ms
 * @param checkoutP99 how long the checkout of a work item may take, 1ms to 1m; guide 4.1: 200 ms
 */
public record Objectives(Duration caseCreationP99, Duration checkoutP99) implements PlanPart {}
