package org.yawlfoundation.yawl.config.sizing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * What PGTune gives for a server on Linux whose data are larger than its memory, but not by far.
 *
 * <p>Its rules of July 2026 ({@code le0pard/pgtune} at 7caef27, {@code configurationSlice.js}),
 * restated for PostgreSQL 14 to 18 and the kinds of database {@code oltp} and {@code web}. It sums
 * in kB and rounds down.
 *
 * @param major of PostgreSQL
 * @param kind {@code oltp} or {@code web}
 * @param memory of the host
 * @param storage {@code ssd} or {@code hdd}
 */
record PgTune(int major, String kind, Memory memory, long cpus, long connections, String storage) {
  private static final long MB = 1024;
  private static final long GB = 1024 * MB;

  /** The lines of its postgresql.conf, spelt as ours are. */
  Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    long kB = memory.bytes() / 1024;
    long shared = kB / 4;
    long maintenance = Math.min(8 * GB, kB / 16);
    settings.put("max_connections", String.valueOf(connections));
    settings.put("shared_buffers", spelt(shared));
    settings.put("effective_cache_size", spelt(kB * 3 / 4));
    settings.put("maintenance_work_mem", spelt(maintenance));
    settings.put("checkpoint_completion_target", "0.9");
    settings.put("wal_buffers", spelt(walBuffers(shared)));
    settings.put("default_statistics_target", "100");
    settings.put("random_page_cost", storage.equals("hdd") ? "4" : "1.1");
    settings.put("effective_io_concurrency", storage.equals("hdd") ? "2" : "200");
    settings.put("work_mem", spelt(workMem(kB - shared)));
    settings.put("huge_pages", shared >= 2 * GB ? "try" : "off");
    settings.put("jit", "off");
    settings.put("wal_compression", major >= 15 ? "lz4" : "on");
    if (cpus >= 16) {
      settings.put("autovacuum_max_workers", cpus >= 32 ? "5" : "4");
    }
    if (maintenance >= 2 * GB) {
      settings.put("autovacuum_work_mem", spelt(2 * GB));
    }
    if (major >= 18) {
      settings.put("io_method", "io_uring");
    }
    settings.put("min_wal_size", kind.equals("oltp") ? "2GB" : "1GB");
    settings.put("max_wal_size", kind.equals("oltp") ? "8GB" : "4GB");
    if (cpus >= 4) {
      var beside = String.valueOf(Math.min(4, (cpus + 1) / 2));
      settings.put("max_worker_processes", String.valueOf(cpus));
      settings.put("max_parallel_workers_per_gather", beside);
      settings.put("max_parallel_workers", String.valueOf(cpus));
      settings.put("max_parallel_maintenance_workers", beside);
    }
    return settings;
  }

  /** At least 4MB, however many connections there are. */
  private long workMem(long left) {
    long workers = cpus >= 4 ? cpus : 8;
    return Math.max(4 * MB, left / ((connections + workers) * 3));
  }

  private static long walBuffers(long shared) {
    long share = shared * 3 / 100;
    return share > 14 * MB ? 16 * MB : Math.max(32, share);
  }

  private static String spelt(long kB) {
    return Memory.ofKibibytes(kB).postgres();
  }
}
