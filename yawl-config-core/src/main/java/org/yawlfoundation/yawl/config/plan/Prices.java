package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;

/**
 * What things cost.
 *
 * @param currency of all prices, such as USD
 * @param cpuHour one processor of a node, with its memory, for an hour; guide 7.2
 * @param databaseCpuHour one processor of a database host, with its memory, for an hour; guide 7.2
 */
public record Prices(String currency, BigDecimal cpuHour, BigDecimal databaseCpuHour)
    implements PlanPart {}
