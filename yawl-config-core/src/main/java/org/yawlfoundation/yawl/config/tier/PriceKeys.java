package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.DECIMAL;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.math.BigDecimal;

/** What things cost, and what the fleet then costs. */
public final class PriceKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group PRICES = LIST.group("prices", "What things cost.");
  private static final KeyList.Group COST = LIST.group("cost", "What the fleet costs.");

  public static final Key<BigDecimal> COST_NODES_AT_REST =
      COST.derived("nodesAtRest", DECIMAL, "The nodes of the smallest fleet, for 30 days.");
  public static final Key<BigDecimal> COST_NODES_AT_PEAK =
      COST.derived("nodesAtPeak", DECIMAL, "The nodes of the largest fleet, for 30 days.");
  public static final Key<BigDecimal> COST_DATABASES =
      COST.derived("databases", DECIMAL, "The database hosts of all cells, for 30 days.");
  public static final Key<BigDecimal> COST_AT_REST =
      COST.derived("atRest", DECIMAL, "The fleet at its smallest, for 30 days.");
  public static final Key<BigDecimal> COST_AT_PEAK =
      COST.derived("atPeak", DECIMAL, "The fleet at its largest, for 30 days.");
  public static final Key<String> CURRENCY =
      PRICES.input(
          "currency",
          text("a currency", "three capital letters, such as `USD`", "^[A-Z]{3}$", 3),
          "USD",
          "The currency of all prices.",
          "guide 7.2");
  public static final Key<BigDecimal> CPU_HOUR =
      PRICES.input(
          "cpuHour",
          Bounded.between(DECIMAL, "0", "1000"),
          new BigDecimal("0.02"),
          "One processor of a node, with its memory, for an hour.",
          "guide 7.2: 0.16 an hour for a t3.2xlarge, which has 8 processors");
  public static final Key<BigDecimal> DATABASE_CPU_HOUR =
      PRICES.input(
          "databaseCpuHour",
          Bounded.between(DECIMAL, "0", "1000"),
          new BigDecimal("0.039"),
          "One processor of a database host, with its memory, for an hour.",
          "guide 7.2: 2.50 an hour for an r6g.16xlarge, which has 64 processors");

  private PriceKeys() {}
}
