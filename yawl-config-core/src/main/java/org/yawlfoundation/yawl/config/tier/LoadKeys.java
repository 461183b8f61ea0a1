package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.DECIMAL;
import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MEMORY;

import java.math.BigDecimal;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** What the agents ask of the fleet. */
public final class LoadKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group LOAD = LIST.group("load", "What the agents ask of the fleet.");

  public static final Key<BigDecimal> CASES_PER_AGENT =
      LOAD.input(
          "activeCasesPerAgent",
          Bounded.between(DECIMAL, "0.01", "1000"),
          BigDecimal.ONE,
          "Cases that one agent keeps active at a time.",
          "guide 4.1: 1M active cases for 1M agents");
  public static final Key<Duration> CASE_LIFETIME =
      LOAD.input(
          "caseLifetime",
          Bounded.between(DURATION, "1s", "365d"),
          Duration.ofMinutes(10),
          "How long a case stays active, on average.",
          "assumed; the guide's 100,000 cases a second would make it 10 s");
  public static final Key<Memory> CASE_SIZE =
      LOAD.input(
          "caseSize",
          Bounded.between(MEMORY, "1Ki", "64Mi"),
          Memory.ofKibibytes(10),
          "Bytes that a case brings into the database.",
          "guide 1.5: 10 KB of JSON a case");
  public static final Key<BigDecimal> WRITE_AMPLIFICATION =
      LOAD.input(
          "writeAmplification",
          Bounded.between(DECIMAL, "1", "100"),
          BigDecimal.valueOf(2),
          "Bytes of write-ahead log for each byte of a case (indexes, full pages, updates).",
          "assumed; measure pg_stat_wal.wal_bytes and set it");
  public static final Key<Long> TRANSACTIONS_PER_CASE =
      LOAD.input(
          "transactionsPerCase",
          count(1, 10_000),
          10L,
          "Database transactions in the life of a case.",
          "assumed; measure pg_stat_database.xact_commit and set it");
  public static final Key<Duration> TRANSACTION_TIME =
      LOAD.input(
          "transactionTime",
          Bounded.between(DURATION, "1ms", "10s"),
          Duration.ofMillis(10),
          "How long a transaction holds its connection, on average.",
          "guide 1.5: below 10 ms to PostgreSQL");
  public static final Key<Long> ACTIVE_CASES =
      LOAD.derived(
          "activeCases", count(0, Long.MAX_VALUE), "Cases active at once in the whole fleet.");
  public static final Key<BigDecimal> CASES_PER_SECOND =
      LOAD.given(
          "casesPerSecond",
          Bounded.between(DECIMAL, "0.001", "10000000"),
          "Cases that start each second in the whole fleet.",
          "1666.667");
  public static final Key<Memory> WAL_PER_SECOND =
      LOAD.derived(
          "walPerSecond",
          MEMORY,
          "Write-ahead log that the primary of one cell writes each second.");

  private LoadKeys() {}
}
