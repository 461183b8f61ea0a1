package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;

/**
 * What things cost.
 *
 * @param currency of all prices: three capital letters; guide 7.2: USD
 * @param cpuHour one processor of a node, with its memory, for an hour, 0 to 1,000; guide 7.2: an
 *     eighth of a t3.2xlarge
 * @param databaseCpuHour one processor of a database host, with its memory, for an hour, 0 to
 *     1,000; guide 7.2: a 64th of an r6g.16xlarge
 */
public record Prices(String currency, BigDecimal cpuHour, BigDecimal databaseCpuHour)
    implements PlanPart {}
