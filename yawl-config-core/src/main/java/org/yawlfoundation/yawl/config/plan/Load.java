package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What the agents ask of the fleet.
 *
 * @param activeCasesPerAgent cases that one agent keeps active at a time, 0.01 to 1,000; guide 4.1
 * @param caseLifetime how long a case stays active, on average; 1 s to 365 days
 * @param caseSize bytes that a case brings into the database; guide 1.5
 * @param writeAmplification bytes of write-ahead log for each byte of a case
 * @param transactionsPerCase database transactions in the life of a case
 * @param transactionTime how long a transaction holds its connection, on average
 * @param activeCases cases active at once in the whole fleet
 * @param casesPerSecond cases of the whole fleet that start each second: active cases divided by
 *     their lifetime (Little's law)
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
