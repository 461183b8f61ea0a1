package org.yawlfoundation.yawl.config.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;
import org.yawlfoundation.yawl.config.tier.TierReader;

/** The database's numbers for hosts from tiny to huge, each worked out by hand from its formula. */
final class PostgresSizingTest {
  private static final Pattern LINES = Pattern.compile("; ");

  /** 7/8 of 64 GiB less 16GB, 2GB, 4 x 1GB and 540 x 5MB: 32116MB, for 548 processes, twice. */
  private static final String USUAL = "memory: 64Gi, cpus: 16, settings: {max_connections: 540";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 1 GiB: 896MB - 256MB - 32MB - 3 x 32MB - 250MB = 262MB for 52 x 2
        "memory: 1Gi, cpus: 1, settings: {max_connections: 50} | shared_buffers 256MB; effective_cache_size 768MB; maintenance_work_mem 32MB; autovacuum_max_workers 3; autovacuum_work_mem 32MB; work_mem 2MB; log_temp_files 2MB",
        "memory: 1Gi, cpus: 1, settings: {max_connections: 50} | max_worker_processes 8; max_parallel_workers 2; max_parallel_workers_per_gather 0; max_parallel_maintenance_workers 0",
        // sessions alone take more than is left
        "memory: 1Gi, cpus: 1, settings: {max_connections: 400} | work_mem 1MB",
        // 14336MB - 4096MB - 512MB - 3 x 512MB - 1000MB = 7192MB for 202 x 2
        "memory: 16Gi, cpus: 4, settings: {max_connections: 200} | shared_buffers 4GB; maintenance_work_mem 512MB; autovacuum_work_mem 512MB; work_mem 17MB; max_parallel_workers_per_gather 1; max_parallel_maintenance_workers 2",
        "memory: 16Gi, cpus: 4, busyConnections: 100%, settings: {max_connections: 200} | work_mem 8MB",
        "memory: 16Gi, cpus: 4, settings: {max_connections: 200, hash_mem_multiplier: 1} | work_mem 35MB",
        "memory: 16Gi, cpus: 4, settings: {max_connections: 200, shared_buffers: 8GB} | work_mem 7MB",
        USUAL
            + "} | shared_buffers 16GB; effective_cache_size 48GB; maintenance_work_mem 2GB; autovacuum_max_workers 4; autovacuum_work_mem 1GB; work_mem 29MB; max_parallel_workers 8; max_parallel_workers_per_gather 2; max_worker_processes 16",
        // 57344MB - 16384MB - 4096MB - 4096MB - 2700MB = 30068MB for 548 x 2
        USUAL + ", maintenance_work_mem: 4GB} | autovacuum_work_mem 1GB; work_mem 27MB",
        // 57344MB - 16384MB - 512MB - 4 x 512MB - 2700MB = 35700MB
        USUAL + ", maintenance_work_mem: 512MB} | autovacuum_work_mem 512MB; work_mem 32MB",
        USUAL + ", work_mem: 5MB} | log_temp_files 5MB",
        // 2 TiB: 1835008MB - 524288MB - 8192MB - 8 x 1024MB - 10000MB: 311MB each, more than 64MB
        "memory: 2Ti, cpus: 128, settings: {max_connections: 2000} | shared_buffers 512GB; effective_cache_size 1536GB; maintenance_work_mem 8GB; autovacuum_max_workers 8; autovacuum_work_mem 1GB; work_mem 64MB; max_worker_processes 128; max_parallel_workers 64; max_parallel_workers_per_gather 2; max_parallel_maintenance_workers 4",
        "storage: ssd | random_page_cost 1.1; effective_io_concurrency 200",
        "storage: hdd | random_page_cost 4; effective_io_concurrency 2",
      })
  void hardware(String postgresql, String expected) {
    holds(derived("postgresql: {" + postgresql + "}\n"), expected);
  }

  /** 2 x 22 x cases x transactions x delay: 1000 a second and 10 each, at 2 ms, are 880. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ssd | casesPerSecond: 100 | 2ms | 200",
        "ssd | casesPerSecond: 1000 | 2ms | 880",
        "ssd | casesPerSecond: 1000.5 | 2ms | 881",
        "ssd | casesPerSecond: 1000, transactionsPerCase: 20 | 2ms | 1760",
        "ssd | casesPerSecond: 1000 | 10ms | 4400",
        "ssd | casesPerSecond: 1000 | 100ms | 10000",
        "ssd | casesPerSecond: 1000 | 0ms | 200",
        "hdd | casesPerSecond: 1000 | 2ms | 880",
        "hdd | casesPerSecond: 2000 | 2ms | 1000",
      })
  void autovacuumKeepsUpWithTheLoad(String storage, String load, String delay, String limit) {
    var sheet =
        derived(
            """
            load: {%s}
            postgresql: {storage: %s, settings: {autovacuum_vacuum_cost_delay: %s}}
            """
                .formatted(load, storage, delay));
    holds(sheet, "autovacuum_vacuum_cost_limit " + limit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14 | reserved_connections none; vacuum_buffer_usage_limit none; io_method none; io_workers none; autovacuum_worker_slots none; idle_replication_slot_timeout none; effective_io_concurrency 200; log_connections on",
        "15 | reserved_connections none; vacuum_buffer_usage_limit none; io_method none; log_connections on",
        "16 | reserved_connections 5; vacuum_buffer_usage_limit 2MB; io_method none; effective_io_concurrency 200",
        "17 | reserved_connections 5; vacuum_buffer_usage_limit 2MB; io_workers none; log_connections on",
        "18 | reserved_connections 5; vacuum_buffer_usage_limit 2MB; io_method worker; io_workers 4; autovacuum_worker_slots 16; idle_replication_slot_timeout 1h; effective_io_concurrency 16; log_connections authentication,authorization",
      })
  void versions(int major, String expected) {
    holds(derived("postgresql: {cpus: 16}\ntargets: {postgresql: " + major + "}\n"), expected);
  }

  @Test
  void moreWorkersGetMoreSlots() {
    var more = "targets: {postgresql: 18}\npostgresql: {settings: {autovacuum_max_workers: 20}}\n";
    holds(derived(more), "autovacuum_worker_slots 20");
  }

  /** (262.4MB + 4.9MB + 96MB) / 2MB, and (537395.2MB + 195.3MB + 96MB) / 2MB. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "memory: 1Gi, settings: {max_connections: 50} | 182",
        "memory: 2Ti, settings: {max_connections: 2000} | 268844"
      })
  void hugePages(String postgresql, String pages) {
    var sheet = derived("postgresql: {" + postgresql + "}\n");
    assertThat(sheet.find("postgresql.hugePages").map(Origin::spelt)).contains(pages);
  }

  @Test
  void aHostThatCannotHoldItsSessionsIsAFinding() {
    var tier = "tier: t\nagents: 1000\npostgresql: {memory: 1Gi}\n";
    var bundle =
        YawlConfig.create().generate(TierSource.of("t.yaml", tier), LocalDate.of(2026, 11, 23));
    assertThat(bundle.printFindings()).contains("YC204", "on a host with 1Gi", "t.yaml:3:22");
  }

  private static void holds(Sheet sheet, String expected) {
    assertThat(LINES.split(expected.strip()))
        .allSatisfy(
            line -> {
              var name = line.substring(0, line.indexOf(' '));
              assertThat(sheet.find("postgresql.settings." + name).map(Origin::spelt))
                  .as(name)
                  .contains(line.substring(line.indexOf(' ') + 1));
            });
  }

  private static Sheet derived(String more) {
    var text = "tier: t\nagents: 10000\n" + more;
    var read =
        new TierReader()
            .read(new TierDocumentReader().read("t.yaml", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.findings()).isEmpty();
    return new PlanDeriver().derive(read.tier().orElseThrow()).sheet();
  }
}
