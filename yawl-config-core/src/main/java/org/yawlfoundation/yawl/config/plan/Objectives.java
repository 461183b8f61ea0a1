package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;

/**
 * What the users are promised; of requests, for 99 of 100.
 *
 * @param caseCreationP99 how long the creation of a case may take, 1ms to 1m; guide 4.1: 500 ms
 * @param checkoutP99 how long the checkout of a work item may take, 1ms to 1m; guide 4.1: 200 ms,
 *     and 250 ms where upstream's histogram tells of it
 * @param recoveryPoint how much work may be lost with the primary and its disk, where the log is
 *     archived, 2s to 1d; 2m assumed
 * @param recoveryTime how long a restore of the database may take, 1m to 7d; 1h assumed
 */
public record Objectives(
    Duration caseCreationP99, Duration checkoutP99, Duration recoveryPoint, Duration recoveryTime)
    implements PlanPart {}
