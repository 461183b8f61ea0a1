package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;

/**
 * Derives how the host's memory is shared out: pages, vacuums, sessions, and what is left for sorts
 * and hashes.
 *
 * <p>All of it together is what {@code PostgresqlMemoryExceedsHost} sums up, less an eighth that
 * stays with the kernel.
 */
final class PostgresMemory {
  private static final Memory SESSION = Memory.ofMebibytes(5);
  private static final Memory MEGABYTE = Memory.ofMebibytes(1);
  private static final Memory GIGABYTE = Memory.ofGibibytes(1);
  private static final Memory HUGE_PAGE = MEGABYTE.times(2);

  private PostgresMemory() {}

  static void put(SheetBuilder sheet, SettingsBuilder settings) {
    settings.put(
        PostgresKeys.SHARED_BUFFERS,
        Why.formula("postgresql.memory / 4")
            .from("PostgreSQL 17 manual 19.4.1: 25% of memory; guide 1.4"),
        in -> in.get(DatabaseKeys.MEMORY).dividedBy(4).downTo(MEGABYTE));
    sheet.put(
        DatabaseKeys.HUGE_PAGES,
        Why.formula(
                "ceil((postgresql.settings.shared_buffers * 1.025 +"
                    + " 100kB * postgresql.settings.max_connections + 96MB) / 2MB)")
            .from(
                "at least what `postgres -C shared_memory_size_in_huge_pages` gives, asked of 15 to 18"),
        in ->
            PlanDeriver.ceil(
                BigDecimal.valueOf(in.get(PostgresKeys.SHARED_BUFFERS).bytes())
                    .multiply(new BigDecimal("1.025"))
                    .add(
                        BigDecimal.valueOf(
                            Memory.ofKibibytes(100)
                                .times(in.get(PostgresKeys.MAX_CONNECTIONS))
                                .plus(MEGABYTE.times(96))
                                .bytes()))
                    .divide(BigDecimal.valueOf(HUGE_PAGE.bytes()), 3, RoundingMode.CEILING)));
    settings.put(
        PostgresKeys.HUGE_PAGES,
        Why.formula(
                "try, which takes vm.nr_hugepages = postgresql.hugePages on the database's host")
            .from("PostgreSQL 17 manual 18.4.5; without them it starts all the same, so set both"),
        in -> {
          in.get(DatabaseKeys.HUGE_PAGES);
          return "try";
        });
    settings.put(
        PostgresKeys.EFFECTIVE_CACHE,
        Why.formula("postgresql.memory * 3 / 4").from("guide 1.4: 75% of memory"),
        in -> in.get(DatabaseKeys.MEMORY).times(3).dividedBy(4).downTo(MEGABYTE));
    settings.put(
        PostgresKeys.MAINTENANCE_MEM,
        Why.formula("min(8GB, postgresql.memory / 32)").from("guide 1.4: 2GB of 64GB"),
        in -> in.get(DatabaseKeys.MEMORY).dividedBy(32).downTo(MEGABYTE).atMost(GIGABYTE.times(8)));
    settings.put(
        PostgresKeys.AUTOVACUUM_WORKERS,
        Why.formula("max(3, postgresql.cpus / 4), at most 8")
            .from("3 is PostgreSQL's default; all workers share one cost limit"),
        in -> Math.min(8, Math.max(3, in.get(DatabaseKeys.CPUS) / 4)));
    settings.put(
        PostgresKeys.AUTOVACUUM_MEM,
        Why.formula("min(1GB, postgresql.settings.maintenance_work_mem)")
            .from(
                "PostgreSQL 16 manual 20.4.1: a vacuum uses no more than 1GB; since 17 it needs less"),
        in -> in.get(PostgresKeys.MAINTENANCE_MEM).atMost(GIGABYTE));
    settings.input(PostgresKeys.HASH_MEM);
    settings.put(
        PostgresKeys.PARALLEL_WORKERS,
        Why.formula("max(2, postgresql.cpus / 2)")
            .from("half of the processors stay for the many short queries"),
        in -> Math.max(2, in.get(DatabaseKeys.CPUS) / 2));
    settings.put(
        PostgresKeys.WORK_MEM,
        Why.formula(
                "min(64MB, (postgresql.memory * 7 / 8 - postgresql.settings.shared_buffers -"
                    + " postgresql.settings.maintenance_work_mem -"
                    + " postgresql.settings.autovacuum_max_workers * postgresql.settings.autovacuum_work_mem -"
                    + " 5MB * postgresql.settings.max_connections) /"
                    + " (2 * postgresql.busyConnections *"
                    + " (postgresql.settings.max_connections + postgresql.settings.max_parallel_workers) *"
                    + " postgresql.settings.hash_mem_multiplier)), at least 1MB")
            .from(
                "what is left, for two sorts or hashes at once in every busy session;"
                    + " a statement that needs over 64MB is a report, and sets its own")
            .guide("1.4", "8MB", "with fewer connections there is more for each"),
        in -> {
          long sessions = in.get(PostgresKeys.MAX_CONNECTIONS);
          var left =
              bytes(in.get(DatabaseKeys.MEMORY).times(7).dividedBy(8))
                  .subtract(bytes(in.get(PostgresKeys.SHARED_BUFFERS)))
                  .subtract(bytes(in.get(PostgresKeys.MAINTENANCE_MEM)))
                  .subtract(
                      bytes(in.get(PostgresKeys.AUTOVACUUM_MEM))
                          .multiply(BigDecimal.valueOf(in.get(PostgresKeys.AUTOVACUUM_WORKERS))))
                  .subtract(bytes(SESSION).multiply(BigDecimal.valueOf(sessions)));
          var users =
              in.get(DatabaseKeys.BUSY)
                  .percent()
                  .movePointLeft(2)
                  .multiply(
                      BigDecimal.valueOf(2 * (sessions + in.get(PostgresKeys.PARALLEL_WORKERS))))
                  .multiply(in.get(PostgresKeys.HASH_MEM));
          var share = left.max(BigDecimal.ZERO).divide(users, 0, RoundingMode.FLOOR);
          return Memory.ofBytes(share.longValueExact())
              .downTo(MEGABYTE)
              .atLeast(MEGABYTE)
              .atMost(MEGABYTE.times(64));
        });
  }

  private static BigDecimal bytes(Memory memory) {
    return BigDecimal.valueOf(memory.bytes());
  }
}
