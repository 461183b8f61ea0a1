package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Beyond the pages: at any size and from any corner, what a help says ends its finding. */
class WaysOutTest {
  private static final YawlConfig CONFIG = YawlConfig.create();

  /** Keys below a tier's name, and the rule that they break. */
  private static final List<List<String>> CASES =
      List.of(
          List.of("YC201", "agents: 1000\nrollout:\n  disruption:\n    minAvailable: 5000"),
          List.of("YC201", "agents: 37500\nrollout:\n  disruption:\n    maxUnavailable: 0%"),
          List.of(
              "YC202",
              "agents: 1000000\nengine:\n  connectionsPerPod: 40\npgbouncer:\n  replicas: 3"),
          List.of("YC202", "agents: 1000000\npgbouncer:\n  settings:\n    max_client_conn: 100"),
          List.of(
              "YC202",
              "agents: 1000000\npgbouncer:\n  replicas: 1000\n  settings:\n    max_client_conn: 10"),
          List.of("YC203", "agents: 1000\nengine:\n  jvm:\n    directMemory: 16Gi"),
          List.of("YC203", "agents: 1000\nengine:\n  jvm:\n    heap: 64Gi"),
          List.of("YC203", "agents: 37500\nengine:\n  jvm:\n    options:\n      - -Xmx9g"),
          List.of("YC203", "agents: 100000\nengine:\n  jvm:\n    heap: 2Gi\n    metaspace: 4Gi"),
          List.of("YC204", "agents: 1000000\npostgresql:\n  memory: 2Gi"),
          List.of("YC204", "agents: 1000\npostgresql:\n  settings:\n    max_connections: 20000"),
          List.of(
              "YC204",
              "agents: 1000000\npostgresql:\n  memory: 8Gi\n  settings:\n    shared_buffers: 16GB"),
          List.of(
              "YC217",
              "agents: 1000\npostgresql:\n  standby:\n    settings:\n      max_wal_senders: 2"),
          List.of("YC219", "agents: 20000000\npostgresql:\n  settings:\n    max_wal_size: 1GB"),
          List.of("YC253", "agents: 1000\npgbouncer:\n  settings:\n    max_db_connections: 2000"),
          List.of("YC254", "agents: 37500\nistio:\n  timeout: 500ms"),
          List.of(
              "YC254",
              "agents: 1000\npostgresql:\n  roles:\n    application:\n      lockTimeout: 45s"),
          List.of(
              "YC259",
              "agents: 20000000\npostgresql:\n  roles:\n    application:\n      connections: 1"),
          List.of(
              "YC262",
              "agents: 1000\nkernel:\n  database:\n    settings:\n      vm.nr_hugepages: 2147483647"),
          List.of("YC240", "agents: 37500\ncluster:\n  nodes:\n    count: 3"),
          List.of("YC240", "agents: 20000000\ncluster:\n  nodes:\n    count: 1\n    cpus: 4"),
          List.of("YC241", "agents: 1000\ncluster:\n  nodes:\n    count: 1"),
          List.of("YC241", "agents: 1000000\ncluster:\n  zones: 1\n  nodes:\n    count: 1"),
          List.of("YC243", "agents: 1000000\ncluster:\n  nodes:\n    cpus: 2"),
          List.of("YC301", "agents: 1000000\nautoscaling:\n  maxReplicas: 1"),
          List.of("YC206", "agents: 1000000\npostgresql:\n  settings:\n    max_connections: 100"),
          List.of(
              "YC206",
              "agents: 1000\npgbouncer:\n  settings:\n    max_db_connections: 5000\npostgresql:\n  settings:\n    max_connections: 90"),
          List.of("YC221", "agents: 1000\nautoscaling:\n  memoryTarget: 50%"),
          List.of("YC221", "agents: 1000\nautoscaling:\n  keda: true\n  memoryTarget: 50%"),
          List.of("YC222", "agents: 1000\nengine:\n  terminationGrace: 20s\n  drain: 40s"),
          List.of(
              "YC303",
              "agents: 1000\nartifacts: {redis: true}\nredis:\n  settings:\n    maxmemmory-samples: 5"),
          List.of(
              "YC303",
              "agents: 1000\nartifacts: {redis: true}\nredis:\n  settings:\n    repl-backlog-size: 64Mi"),
          List.of("YC303", "agents: 1000\nkernel:\n  settings:\n    net.core.somaxcon: 1024"),
          List.of(
              "YC303",
              "agents: 1000\nkernel:\n  settings:\n    net.ipv4.ip_local_port_range: 60999 15000"));

  @TestFactory
  Stream<DynamicTest> eachEndsItsFinding() {
    return CASES.stream()
        .map(
            pair -> {
              var document = "tier: out\n" + pair.get(1) + "\n";
              return DynamicTest.dynamicTest(
                  pair.get(0) + " " + pair.get(1).replaceAll("\\s+", " "),
                  () -> leadsOut(pair.get(0), document));
            });
  }

  private static void leadsOut(String rule, String document) {
    var before = findings(rule, document);
    assertThat(before).hasSize(1);
    var ways = before.get(0).help().stream().filter(help -> !help.changes().isEmpty()).toList();
    assertThat(ways).isNotEmpty();
    for (var way : ways) {
      var edited = TierEdit.apply(document, way.changes());
      assertThat(findings(rule, edited)).as(way.text() + " in\n" + edited).isEmpty();
    }
  }

  private static List<Finding> findings(String rule, String document) {
    var bundle = CONFIG.generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23));
    assertThat(bundle.tier()).as(bundle.printFindings()).isPresent();
    return bundle.findings().stream().filter(finding -> finding.id().equals(rule)).toList();
  }
}
