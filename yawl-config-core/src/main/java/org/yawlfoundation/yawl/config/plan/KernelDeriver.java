package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.KernelKeys;
import org.yawlfoundation.yawl.config.tier.LimitKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;

/** Derives the nodes' kernel settings. */
final class KernelDeriver {
  /**
   * ZGC asks for 1.8 mappings for each MiB of heap; a fifth more for everything else. In
   * hundredths: 1.8 x 1.2.
   */
  private static final long MAPPINGS_PER_100_MEBIBYTES = 216;

  private static final long FEWEST_FILES = 65_536;
  private static final long MOST_FILES = 1_048_576;
  private static final long FEWEST_PROCESSES = 32_768;

  /** PostgreSQL's default of max_files_per_process. */
  private static final long FILES_OF_A_PROCESS = 1_000;

  /** Files or processes that no connection explains: logs, listeners, helpers. */
  private static final long OTHERS = 100;

  private KernelDeriver() {}

  static Kernel derive(SheetBuilder sheet) {
    var settings = new SettingsBuilder(sheet);
    settings.put(
        KernelKeys.MAX_MAP_COUNT,
        Why.formula("max(262144, 2.16 * engine.jvm.heap in MiB)")
            .from("guide 1.2; ZGC itself asks for 1.8 mappings for each MiB of heap"),
        in ->
            Math.max(
                262_144,
                PlanDeriver.ceil(
                    in.get(JvmKeys.HEAP).mebibytes() * MAPPINGS_PER_100_MEBIBYTES, 100)));
    settings.input(
        KernelKeys.SOMAXCONN,
        Why.source("")
            .guide("1.2", "to be seen in a pod", "each pod has a network of its own, with 4096"));
    settings.input(KernelKeys.SYN_BACKLOG);
    settings.input(
        KernelKeys.LOCAL_PORTS,
        Why.source("")
            .guide(
                "1.2",
                "1024 65535",
                "an outgoing connection could take 8080, 9090 or 5432 from its listener"));
    settings.input(KernelKeys.RESERVED_PORTS);
    return new Kernel(settings.build("kernel.settings"), limits(sheet));
  }

  private static Kernel.Limits limits(SheetBuilder sheet) {
    return new Kernel.Limits(
        new Kernel.Account(
            sheet.input(LimitKeys.ENGINE_ACCOUNT),
            sheet.input(LimitKeys.ENGINE_FILES),
            sheet.put(
                LimitKeys.ENGINE_PROCESSES,
                Why.formula("max(32768, 4 * engine.jvm.threads)")
                    .from(
                        "threads count too, and the JVM has some of its own; Red Hat's 20-nproc.conf gives 4096"),
                in -> Math.max(FEWEST_PROCESSES, 4 * in.get(JvmKeys.THREADS)))),
        new Kernel.Account(
            sheet.input(LimitKeys.DATABASE_ACCOUNT),
            sheet.put(
                LimitKeys.DATABASE_FILES,
                Why.formula("max(65536, postgresql.settings.max_connections + 1000)")
                    .from(
                        "max_files_per_process is 1000; with io_uring (18) a process holds a ring for each session too"),
                in ->
                    Math.max(
                        FEWEST_FILES, in.get(PostgresKeys.MAX_CONNECTIONS) + FILES_OF_A_PROCESS)),
            sheet.put(
                LimitKeys.DATABASE_PROCESSES,
                Why.formula(
                        "max(32768, postgresql.settings.max_connections + postgresql.settings.max_worker_processes +"
                            + " postgresql.settings.autovacuum_max_workers + postgresql.settings.max_wal_senders + 100)")
                    .from("one for each session, worker and sender, and the server's own"),
                in ->
                    Math.max(
                        FEWEST_PROCESSES,
                        in.get(PostgresKeys.MAX_CONNECTIONS)
                            + in.get(PostgresKeys.WORKER_PROCESSES)
                            + in.get(PostgresKeys.AUTOVACUUM_WORKERS)
                            + in.get(PostgresKeys.WAL_SENDERS)
                            + OTHERS))),
        new Kernel.Account(
            sheet.input(LimitKeys.POOL_ACCOUNT),
            sheet.put(
                LimitKeys.POOL_FILES,
                Why.formula(
                        "max(65536, pgbouncer.settings.max_client_conn + pgbouncer.settings.max_db_connections + 100),"
                            + " at most 1048576")
                    .from(
                        "a socket for each client and server connection; PgBouncer starts with fewer and fails later;"
                            + " the kernel's fs.nr_open is 1048576"),
                in ->
                    Math.min(
                        MOST_FILES,
                        Math.max(
                            FEWEST_FILES,
                            in.get(PgbouncerKeys.MAX_CLIENTS)
                                + in.get(PgbouncerKeys.MAX_DB_CONNECTIONS)
                                + OTHERS))),
            sheet.input(LimitKeys.POOL_PROCESSES)));
  }
}
