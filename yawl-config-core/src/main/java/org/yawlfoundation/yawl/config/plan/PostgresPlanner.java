package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;

/** Derives what the planner believes of the storage, and who may work beside a query. */
final class PostgresPlanner {
  private PostgresPlanner() {}

  static void put(SettingsBuilder settings) {
    settings.put(
        PostgresKeys.RANDOM_PAGE_COST,
        Why.formula("postgresql.storage is ssd ? 1.1 : 4").from("PostgreSQL 17 manual 19.7.2"),
        in ->
            in.get(DatabaseKeys.STORAGE).equals("ssd")
                ? new BigDecimal("1.1")
                : BigDecimal.valueOf(4));
    settings.put(
        PostgresKeys.IO_CONCURRENCY,
        Why.formula("targets.postgresql < 18 ? (postgresql.storage is ssd ? 200 : 2) : 16")
            .from(
                "PostgreSQL 17 manual 19.4: hundreds for SSDs; since 18 it bounds asynchronous reads, and 16 is the default"),
        in -> {
          boolean isSsd = in.get(DatabaseKeys.STORAGE).equals("ssd");
          return in.get(TargetKeys.POSTGRESQL) >= 18 ? 16L : isSsd ? 200L : 2L;
        });
    settings.input(PostgresKeys.IO_METHOD);
    settings.put(
        PostgresKeys.IO_WORKERS,
        Why.formula("max(3, postgresql.cpus / 4), at most 32")
            .from("3 is PostgreSQL's default, 32 the most; they read for all sessions"),
        in -> Math.min(32, Math.max(3, in.get(DatabaseKeys.CPUS) / 4)));
    settings.put(
        PostgresKeys.WORKER_PROCESSES,
        Why.formula("max(8, postgresql.cpus)").from("8 is PostgreSQL's default"),
        in -> Math.max(8, in.get(DatabaseKeys.CPUS)));
    settings.put(
        PostgresKeys.PARALLEL_PER_GATHER,
        Why.formula("postgresql.cpus / 4, at most 2")
            .from("2 is PostgreSQL's default; on few processors one query would take them all"),
        in -> Math.min(2, in.get(DatabaseKeys.CPUS) / 4));
    settings.put(
        PostgresKeys.PARALLEL_MAINTENANCE,
        Why.formula("postgresql.cpus / 2, at most 4")
            .from("an index is built by hand, once; 2 is PostgreSQL's default"),
        in -> Math.min(4, in.get(DatabaseKeys.CPUS) / 2));
    settings.input(PostgresKeys.JIT);
  }
}
