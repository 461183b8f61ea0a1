package org.yawlfoundation.yawl.config.plan;

import java.util.Map;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.JvmKeys;
import org.yawlfoundation.yawl.config.tier.KernelKeys;
import org.yawlfoundation.yawl.config.tier.LimitKeys;
import org.yawlfoundation.yawl.config.tier.PgbouncerKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;
import org.yawlfoundation.yawl.config.tier.RedisKeys;

/** Derives the kernel settings of nodes and hosts, and the limits of accounts on them. */
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

  /** All but the nodes' settings, for what Redis needs follows from them. */
  static Kernel derive(SheetBuilder sheet, Map<String, Object> nodes) {
    return new Kernel(
        nodes,
        new SettingsBuilder(sheet).build("kernel.podSettings"),
        database(sheet),
        cache(sheet),
        limits(sheet));
  }

  static Map<String, Object> nodes(SheetBuilder sheet) {
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
    settings.put(
        KernelKeys.CONNTRACK,
        Why.formula(
                "max(131072, 32768 * cluster.nodes.cpus, 2 * cluster.nodes.enginePods * (8192 + engine.connectionsPerPod))")
            .from(
                "kube-proxy's conntrack.min and maxPerCore, which it sets again at its start; Tomcat holds 8192 connections,"
                    + " and closed ones are kept for two minutes"),
        in ->
            Math.max(
                Math.max(131_072, 32_768 * in.get(ClusterKeys.NODE_CPUS)),
                2
                    * in.get(ClusterKeys.ENGINES_PER_NODE)
                    * (8_192 + in.get(EngineKeys.CONNECTIONS_PER_POD))));
    settings.put(
        KernelKeys.INOTIFY,
        Why.formula("max(512, 8 * cluster.nodes.pods)")
            .from(
                "kind's known issues ask for 512; root of all pods is one user, and so share 128 by default; 8 a pod is assumed"),
        in -> Math.max(512, 8 * in.get(ClusterKeys.PODS_PER_NODE)));
    return settings.build("kernel.settings");
  }

  private static Kernel.Host database(SheetBuilder sheet) {
    var settings = new SettingsBuilder(sheet);
    settings.input(KernelKeys.DATABASE_OVERCOMMIT);
    settings.input(KernelKeys.DATABASE_OVERCOMMIT_RATIO);
    settings.put(
        KernelKeys.HUGE_PAGES,
        Why.formula("postgresql.settings.huge_pages is off ? 0 : postgresql.hugePages")
            .from("the server takes them at its start, or does without"),
        in -> in.get(PostgresKeys.HUGE_PAGES).equals("off") ? 0L : in.get(DatabaseKeys.HUGE_PAGES));
    settings.input(KernelKeys.DATABASE_SWAPPINESS);
    settings.input(KernelKeys.DATABASE_DIRTY_BACKGROUND);
    settings.input(KernelKeys.DATABASE_DIRTY);
    settings.input(KernelKeys.DATABASE_AUTOGROUP);
    return new Kernel.Host(settings.build("kernel.database.settings"));
  }

  private static Kernel.Host cache(SheetBuilder sheet) {
    var settings = new SettingsBuilder(sheet);
    settings.input(KernelKeys.CACHE_OVERCOMMIT);
    return new Kernel.Host(settings.build("kernel.cache.settings"));
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
            sheet.input(LimitKeys.POOL_PROCESSES)),
        new Kernel.Account(
            sheet.input(LimitKeys.CACHE_ACCOUNT),
            sheet.put(
                LimitKeys.CACHE_FILES,
                Why.formula("max(65536, redis.settings.maxclients + 100), at most 1048576")
                    .from("a socket for each client, and 32 that Redis keeps for itself"),
                in ->
                    Math.min(
                        MOST_FILES,
                        Math.max(FEWEST_FILES, in.get(RedisKeys.MAX_CLIENTS) + OTHERS))),
            sheet.input(LimitKeys.CACHE_PROCESSES)));
  }
}
