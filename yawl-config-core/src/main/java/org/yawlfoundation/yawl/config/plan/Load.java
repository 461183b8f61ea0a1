package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What the agents ask of the fleet.
 *
 * @param casesPerSecond cases that start each second: active cases divided by their lifetime
 *     (Little's law)
 * @param walPerSecond write-ahead log of one cell's primary each second
 */
public record Load(
    BigDecimal activeCasesPerAgent,
    Duration caseLifetime,
    Memory caseSize,
    BigDecimal writeAmplification,
    long transactionsPerCase,
    Duration transactionTime,
    long activeCases,
    BigDecimal casesPerSecond,
    Memory walPerSecond)
    implements PlanPart {}
