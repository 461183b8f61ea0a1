package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;

/** Derives how autovacuum keeps up with the rows that the load leaves dead. */
final class PostgresVacuum {
  /** vacuum_cost_page_miss 2 and vacuum_cost_page_dirty 20, the defaults of 14 to 18. */
  private static final long PAGE_COST = 22;

  private static final long DEFAULT_LIMIT = 200;
  private static final long DISK_LIMIT = 1_000;
  private static final long LARGEST_LIMIT = 10_000;

  private PostgresVacuum() {}

  static void put(SettingsBuilder settings) {
    settings.put(
        PostgresKeys.AUTOVACUUM_SLOTS,
        Why.formula("max(16, postgresql.settings.autovacuum_max_workers)")
            .from("16 is the default; up to here more workers take a reload and no restart"),
        in -> Math.max(16, in.get(PostgresKeys.AUTOVACUUM_WORKERS)));
    settings.input(PostgresKeys.NAPTIME);
    settings.input(PostgresKeys.COST_DELAY);
    settings.put(
        PostgresKeys.COST_LIMIT,
        Why.formula(
                "max(200, ceil(2 * 22 * load.casesPerSecond * load.transactionsPerCase / cells.count *"
                    + " postgresql.settings.autovacuum_vacuum_cost_delay)),"
                    + " at most (postgresql.storage is ssd ? 10000 : 1000)")
            .from(
                "a transaction leaves a dead row, each on a page to read (2) and to write (20); as much again for indexes;"
                    + " 200 is the default, 10000 the most that PostgreSQL takes, 1000 some 180 MB/s"),
        in -> {
          var needed =
              in.get(LoadKeys.CASES_PER_SECOND)
                  .multiply(
                      BigDecimal.valueOf(2 * PAGE_COST * in.get(LoadKeys.TRANSACTIONS_PER_CASE)))
                  .multiply(PlanDeriver.seconds(in.get(PostgresKeys.COST_DELAY)))
                  .divide(BigDecimal.valueOf(in.get(CellKeys.COUNT)), 0, RoundingMode.CEILING);
          long most = in.get(DatabaseKeys.STORAGE).equals("ssd") ? LARGEST_LIMIT : DISK_LIMIT;
          return needed
              .max(BigDecimal.valueOf(DEFAULT_LIMIT))
              .min(BigDecimal.valueOf(most))
              .longValueExact();
        });
    settings.input(PostgresKeys.BUFFER_USAGE);
    settings.input(PostgresKeys.VACUUM_SCALE);
    settings.input(PostgresKeys.INSERT_SCALE);
    settings.input(PostgresKeys.ANALYZE_SCALE);
  }
}
