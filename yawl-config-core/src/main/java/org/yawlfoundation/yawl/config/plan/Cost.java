package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;

/**
 * What the fleet costs in a month of 30 days (guide 7.2), in the tier's currency, with two decimal
 * places.
 *
 * @param nodesAtRest the nodes of the smallest fleet
 * @param nodesAtPeak the nodes of the largest fleet during a rollout
 * @param databases the hosts of all primaries and standbys
 * @param atRest nodes at rest and databases
 * @param atPeak nodes at peak and databases
 */
public record Cost(
    BigDecimal nodesAtRest,
    BigDecimal nodesAtPeak,
    BigDecimal databases,
    BigDecimal atRest,
    BigDecimal atPeak)
    implements PlanPart {}
