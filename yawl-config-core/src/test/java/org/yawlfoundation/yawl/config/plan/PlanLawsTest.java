package org.yawlfoundation.yawl.config.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/** What holds for the plan of any number of agents. */
final class PlanLawsTest {
  private static final long SEED = 20261123;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** A larger fleet never gets less of these. */
  private static final Set<String> GROWING =
      Set.of(
          "agents",
          "load.activeCases",
          "load.casesPerSecond",
          "load.walPerSecond",
          "cells.count",
          "cells.agents",
          "engine.resources.cpu",
          "engine.resources.cpuLimit",
          "engine.resources.memory",
          "engine.jvm.processors",
          "engine.jvm.codeCache",
          "engine.jvm.directMemory",
          "engine.jvm.threads",
          "engine.jvm.overhead",
          "engine.storage.logs",
          "engine.storage.total",
          "autoscaling.minReplicas",
          "autoscaling.maxReplicas",
          "rollout.surgePods",
          "pgbouncer.clients",
          "pgbouncer.replicas",
          "pgbouncer.serverConnections",
          "postgresql.memory",
          "postgresql.cpus",
          "postgresql.settings.shared_buffers",
          "postgresql.settings.effective_cache_size",
          "postgresql.settings.maintenance_work_mem",
          "postgresql.settings.autovacuum_max_workers",
          "postgresql.settings.max_worker_processes",
          "postgresql.settings.max_parallel_workers",
          "postgresql.settings.autovacuum_work_mem",
          "postgresql.settings.max_parallel_workers_per_gather",
          "postgresql.settings.max_parallel_maintenance_workers",
          "postgresql.settings.max_wal_size",
          "postgresql.settings.min_wal_size",
          "postgresql.settings.wal_keep_size",
          "postgresql.settings.max_slot_wal_keep_size",
          "redis.settings.maxclients",
          "alerting.readyPods.critical",
          "alerting.throughput.warning",
          "alerting.throughput.critical",
          "alerting.wal.warning",
          "alerting.waitingClients.warning",
          "autoscaling.fallback.replicas",
          "istio.connectionPool.maxConnections",
          "helm.postgresql.size",
          "capacity.cell.podsAtPeak",
          "capacity.cell.nodesAtRest",
          "capacity.cell.nodesAtPeak",
          "capacity.cell.walPerDay",
          "capacity.cell.dataPerDay",
          "capacity.fleet.pods",
          "capacity.fleet.nodes",
          "capacity.fleet.cpus",
          "capacity.fleet.memory",
          "capacity.quota.engine.pods",
          "capacity.quota.engine.cpu",
          "capacity.quota.engine.cpuLimit",
          "capacity.quota.engine.memory",
          "capacity.quota.pgbouncer.pods",
          "capacity.quota.pgbouncer.cpu",
          "capacity.quota.pgbouncer.memory",
          "cost.nodesAtRest",
          "cost.nodesAtPeak",
          "cost.databases",
          "cost.atRest",
          "cost.atPeak",
          "metrics.estimate.min",
          "metrics.estimate.max",
          "metrics.estimate.surge",
          "metrics.estimate.head",
          "metrics.estimate.samplesPerSecond",
          "metrics.estimate.bandwidth",
          "metrics.estimate.memory",
          "metrics.estimate.disk",
          "metrics.seriesLimit",
          "kernel.settings.vm.max_map_count");

  /** Of the growing ones, those that speak of the fleet; the others, of one cell, are summed. */
  private static final List<String> FLEET =
      List.of(
          "load.activeCases",
          "load.casesPerSecond",
          "cells.count",
          "capacity.fleet.pods",
          "capacity.fleet.nodes",
          "capacity.fleet.cpus",
          "capacity.fleet.memory",
          "cost.nodesAtRest",
          "cost.nodesAtPeak",
          "cost.databases",
          "cost.atRest",
          "cost.atPeak");

  /** These may fall, each for its reason. */
  private static final Map<String, String> FREE =
      Map.ofEntries(
          Map.entry("metrics.records", "words"),
          Map.entry("alerting.burnRates", "words"),
          Map.entry("alerting.routing.groupBy", "words"),
          Map.entry("alerting.routing.silencedBy", "words"),
          Map.entry("alerting.routing.place", "words"),
          Map.entry("operations.runbooks", "words"),
          Map.entry("dashboards.pages", "words"),
          Map.entry("dashboards.links", "words"),
          Map.entry("namespace", "a word"),
          Map.entry("cluster.secretStore.path", "a word"),
          Map.entry("metrics.activeCasesOfAll", "words"),
          Map.entry("postgresql.host", "a word"),
          Map.entry("pgbouncer.target", "words"),
          Map.entry("pgbouncer.peer", "words"),
          Map.entry("pgbouncer.openFiles", "one for each server connection, a share"),
          Map.entry("pgbouncer.start", "words"),
          Map.entry("istio.blueHost", "a word"),
          Map.entry("istio.greenNamespace", "a word"),
          Map.entry("istio.greenHost", "a word"),
          Map.entry("istio.greenPool", "a word"),
          Map.entry("istio.greenUrl", "words"),
          Map.entry("istio.greenCases", "words"),
          Map.entry("istio.outliers.maxEjected", "what the processor target leaves"),
          Map.entry("engine.agentsPerPodAtRest", "the guide's own steps rise and fall"),
          Map.entry("engine.agentsPerPodAtPeak", "the guide's own steps"),
          Map.entry(
              "engine.jvm.heap",
              "what threads leave of a pod's memory, which grows in other steps"),
          Map.entry("engine.jvm.flags", "words"),
          Map.entry("autoscaling.cpuTarget", "a larger fleet has more time to grow"),
          Map.entry(
              "pgbouncer.settings.default_pool_size", "a share: one more process takes some of it"),
          Map.entry("pgbouncer.settings.max_db_connections", "the same share"),
          Map.entry(
              "postgresql.settings.max_connections",
              "of more processes a smaller part is the spare one: fewer connections lie idle"),
          Map.entry("postgresql.hugePages", "pages for these connections too"),
          Map.entry(
              "postgresql.settings.autovacuum_vacuum_cost_limit",
              "a cell's share of the load: two small cells have less than a full one"),
          Map.entry("postgresql.settings.log_temp_files", "as work_mem"),
          Map.entry("alerting.databaseConnections.warning", "the same sum"),
          Map.entry("alerting.databaseConnections.critical", "the same sum"),
          Map.entry(
              "kernel.database.settings.vm.nr_hugepages", "a part of it is for those connections"),
          Map.entry("postgresql.roles.application.connections", "the pools of that sum"),
          Map.entry("postgresql.roles.pooler.connections", "some for each process of a cell"),
          Map.entry("postgresql.standby.settings.primary_conninfo", "words"),
          Map.entry("postgresql.backup.connection", "words"),
          Map.entry("cells.fit", "what the limits leave room for: a small pod leaves more"),
          Map.entry("cells.agentsPerCell", "the least of these"),
          Map.entry("capacity.container", "the largest of pods that grow in other steps"),
          Map.entry("capacity.pgbouncersPerNode", "large processes are fewer on a node"),
          Map.entry("cluster.nodes.enginePods", "large pods are fewer on a node"),
          Map.entry("postgresql.settings.work_mem", "what the connections leave"));

  @Test
  void aLargerFleetNeverGetsLess() {
    var before = new LinkedHashMap<String, BigDecimal>();
    var changing = new LinkedHashSet<String>();
    var first = new LinkedHashMap<String, Object>();
    var wrong = new ArrayList<String>();
    var counts =
        LongStream.concat(
                LongStream.rangeClosed(0, 1_000).map(PlanLawsTest::evenly),
                LongStream.of(1_001, 9_999, 10_001, 37_500, 99_999, 100_001, 999_999, 1_000_000))
            .sorted()
            .toArray();
    for (long agents : counts) {
      var derived = new PlanDeriver().derive(ScaleTier.of("t", agents));
      var sheet = derived.sheet();
      var cells = BigDecimal.valueOf(derived.plan().cells().count());
      for (var origin : sheet.all()) {
        var path = origin.path();
        var old = first.putIfAbsent(path, origin.value());
        if (old != null && !old.equals(origin.value())) {
          changing.add(path);
        }
        if (GROWING.contains(path) || isOfAState(path)) {
          var now = number(origin.value()).multiply(FLEET.contains(path) ? BigDecimal.ONE : cells);
          var then = before.put(path, now);
          if (then != null && now.compareTo(then) < 0) {
            wrong.add(path + " falls from " + then + " to " + now + " at " + agents);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    changing.removeAll(GROWING);
    changing.removeIf(PlanLawsTest::isOfAState);
    changing.removeIf(path -> FREE.keySet().stream().anyMatch(path::startsWith));
    changing.removeIf(path -> path.startsWith("alerting.rules."));
    changing.removeIf(path -> path.startsWith("cells.members."));
    assertThat(changing).as("say of each whether it must grow with the fleet").isEmpty();
  }

  /** What a cell takes up at one of four times; the sums of all cells must grow. */
  private static boolean isOfAState(String path) {
    return path.matches("capacity\\.(min|steady|max|surge)\\..*");
  }

  /** One of a thousand steps of equal ratio from 100 to 20,000,000 agents. */
  private static long evenly(long step) {
    return (long) StrictMath.floor(100 * StrictMath.pow(200_000, step / 1_000.0) + 0.000_1);
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Memory memory) {
      return BigDecimal.valueOf(memory.bytes());
    } else if (value instanceof Cpu cpu) {
      return BigDecimal.valueOf(cpu.millis());
    } else if (value instanceof Percentage percentage) {
      return percentage.percent();
    }
    return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) value);
  }

  static List<Long> counts() {
    var random = new Random(SEED);
    var counts =
        new ArrayList<>(
            List.of(
                100L,
                1_000L,
                10_000L,
                100_000L,
                1_000_000L,
                2_000_000L,
                5_000_000L,
                10_000_000L,
                20_000_000L));
    for (int i = 0; i < 200; i++) {
      double power = 2 + 5.3 * random.nextDouble();
      counts.add((long) StrictMath.pow(10, power));
    }
    return counts;
  }

  private static final YawlConfig CONFIG = YawlConfig.create();

  @ParameterizedTest
  @CsvSource({"2000000, 1", "5000000, 3", "10000000, 5", "20000000, 9"})
  void aFleetIsSplitIntoAsFewCellsAsFit(long agents, long cells) {
    var plan = new PlanDeriver().derive(ScaleTier.of("t", agents)).plan();
    assertThat(plan.cells().count()).isEqualTo(cells);
    assertThat(plan.cells().members()).hasSize(cells == 1 ? 0 : (int) cells);
    assertThat(plan.capacity().cell().nodesAtPeak()).isLessThanOrEqualTo(5_000);
    assertThat(plan.capacity().cell().podsAtPeak()).isLessThanOrEqualTo(150_000);
    if (cells > 1) {
      assertThat(plan.cells().members().values().stream().mapToLong(c -> c.agents()).sum())
          .isEqualTo(agents);
    }
  }

  @ParameterizedTest
  @MethodSource("counts")
  void twoLinesAreACleanDocument(long agents) {
    var text = "tier: t\nagents: " + agents + "\n";
    var bundle = CONFIG.generate(TierSource.of("t.yaml", text), TODAY);
    assertThat(bundle.printFindings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 5, 50, 70%, 1, 2Gi",
    "10000, 5, 100, 70%, 1, 2Gi",
    "100000, 100, 500, 65%, 2, 4Gi",
    "1000000, 500, 5000, 65%, 2, 4Gi"
  })
  void theGuidesNumbersComeOut(
      long agents, long least, long most, String cpuTarget, String cpu, String memory) {
    var plan = new PlanDeriver().derive(ScaleTier.of("t", agents)).plan();
    assertThat(plan.autoscaling().minReplicas()).isEqualTo(least);
    assertThat(plan.autoscaling().maxReplicas()).isEqualTo(most);
    assertThat(plan.autoscaling().cpuTarget()).hasToString(cpuTarget);
    assertThat(plan.autoscaling().activeCasesTarget()).isEqualTo(1000);
    assertThat(plan.engine().resources().cpu()).hasToString(cpu);
    assertThat(plan.engine().resources().memory()).hasToString(memory);
    assertThat(plan.engine().terminationGrace()).hasSeconds(120);
    assertThat(plan.pgbouncer().settings()).containsEntry("pool_mode", "transaction");
    assertThat(plan.metrics().scrapeInterval()).hasSeconds(15);
    assertThat(plan.alerting().caseCreationP99().warning()).hasSeconds(1);
    assertThat(plan.alerting().caseCreationP99().critical()).hasSeconds(5);
    assertThat(plan.alerting().checkoutP99().warning()).hasMillis(500);
  }
}
