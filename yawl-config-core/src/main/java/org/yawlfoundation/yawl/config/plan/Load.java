package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What the agents ask of the fleet.
 *
 * @param activeCasesPerAgent cases that one agent keeps active at a time, 0.01 to 1,000; guide 4.1:
 *     1
 * @param caseLifetime how long a case stays active, on average, 1s to 365d; 10m assumed
 * @param caseSize bytes that a case brings into the database, 1Ki to 64Mi; guide 1.5: 10 KB
 * @param writeAmplification bytes of write-ahead log for each byte of a case, 1 to 100; 2 assumed,
 *     to be measured by pg_stat_wal.wal_bytes
 * @param transactionsPerCase database transactions in the life of a case, 1 to 10,000; 10 assumed,
 *     to be measured by pg_stat_database.xact_commit
 * @param transactionTime how long a transaction holds its connection, on average, 1ms to 10s; guide
 *     1.5: below 10 ms
 * @param activeCases cases active at once in the whole fleet
 * @param casesPerSecond cases of the whole fleet that start each second, 0.001 to 10,000,000:
 *     active cases divided by their lifetime (Little's law)
 * @param walPerSecond write-ahead log of one cell's primary each second, in bytes
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
