package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the files of database, nodes and cache say when a tier asks for other things. */
class DataFilesTest {
  private static final YawlConfig CONFIG = YawlConfig.create();

  @Test
  void eachStandbyHasAFileAndASlot() {
    var files = files("postgresql: {standbys: 3}\n");
    for (var name : new String[] {"standby_1", "standby_2", "standby_3"}) {
      assertThat(lines(files, "postgresql/" + name + ".conf"))
          .contains("\ninclude 'postgresql.conf'\n")
          .contains("\ncluster_name = " + name + "\n", "\nprimary_slot_name = " + name + "\n");
      assertThat(lines(files, "postgresql/roles.sql"))
          .contains("pg_create_physical_replication_slot('" + name + "')");
    }
    assertThat(files).doesNotContainKey("postgresql/standby_4.conf");
  }

  @Test
  void noStandbysHaveNone() {
    var files = files("postgresql: {standbys: 0}\n");
    assertThat(files.keySet()).noneMatch(path -> path.contains("standby"));
    assertThat(lines(files, "postgresql/roles.sql")).doesNotContain("replication_slot");
  }

  @Test
  void aStandbysSettingsAreJudgedAsThePrimarysAre() {
    var tier =
        """
        tier: data
        agents: 1000
        postgresql: {standbys: 1, standby: {settings: {hot_stanby: on}}}
        """;
    var bundle = CONFIG.generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
    assertThat(bundle.printFindings())
        .contains("error YC303", "hot_stanby", "help: write `hot_standby`")
        .contains("tier.yaml:3:");
  }

  @Test
  void aStandbyThatMayBeAwayLongerHoldsBackMoreOfTheLog() {
    var files =
        files(
            """
            load: {caseLifetime: 1m}
            postgresql: {standby: {absence: 1d}}
            """);
    // 1000 agents, 17 cases a second of 10 KiB, twice: 334 KiB a second, for a day: 27.5 GB
    assertThat(lines(files, "postgresql/postgresql.conf"))
        .contains("\nmax_slot_wal_keep_size = 28GB\n", "\nwal_keep_size = 1GB\n");
  }

  @Test
  void rolesBearTheirNamesEverywhere() {
    var files =
        files(
            """
            postgresql:
              database: cases
              network: 172.16.0.0/12
              roles:
                replication: copier
                application: {name: order, statementTimeout: 90s}
            """);
    assertThat(lines(files, "postgresql/pg_hba.conf"))
        .contains(
            "\nhost cases order 172.16.0.0/12 scram-sha-256\n",
            "\nhost replication copier 172.16.0.0/12 scram-sha-256\n");
    assertThat(lines(files, "postgresql/roles.sql"))
        .contains("ALTER ROLE \"order\"\n", "SET statement_timeout = '90s';")
        .contains("current_database() <> 'cases'");
    assertThat(lines(files, "postgresql/standby_1.conf")).contains(" user=copier ");
  }

  @Test
  void limitsHoldEveryConnectionAndStayBelowTheKernels() {
    assertThat(
            lines(
                files("pgbouncer: {clientsPerProcess: 100000}\n"), "kernel/limits.d/99-yawl.conf"))
        .contains("\nyawl - nofile 65536\n", "\npgbouncer - nofile 100132\n");
    assertThat(
            lines(
                files(
                    "pgbouncer: {clientsPerProcess: 1000000}\ncluster: {nodes: {memory: 128Gi}}\n"),
                "kernel/limits.d/99-yawl.conf"))
        .contains("\npgbouncer - nofile 1000132\n");
  }

  @Test
  void aStoreIsKeptAndACacheIsNot() {
    assertThat(files("")).doesNotContainKey("redis/redis.conf");
    assertThat(lines(files("artifacts: {redis: true}\n"), "redis/redis.conf"))
        .contains("\nmaxmemory 1536mb\n", "\nmaxmemory-policy allkeys-lru\n")
        .contains("\nsave \"\"\n", "\nappendonly no\n", "\nio-threads 1\n");
    var store =
        files(
            """
            artifacts: {redis: true}
            kernel: {settings: {net.core.somaxconn: 1024}}
            redis: {memory: 10Gi, cpus: 4, use: store, settings: {dir: /data, rename-command: FLUSHALL ""}}
            """);
    assertThat(lines(store, "redis/redis.conf"))
        .contains("\nmaxmemory 6gb\n", "\nmaxmemory-policy noeviction\n")
        .contains("\nsave 3600 1 300 100 60 10000\n", "\nappendonly yes\n", "\nio-threads 3\n")
        .contains("\ntcp-backlog 1024\n", "\ndir /data\n", "\nrename-command FLUSHALL \"\"\n");
  }

  private static Map<String, String> files(String more) {
    var tier = "tier: data\nagents: 1000\n" + more;
    var bundle = CONFIG.generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return bundle.files();
  }

  /** A file without our reasons. */
  private static String lines(Map<String, String> files, String path) {
    return Objects.requireNonNull(files.get(path), path)
        .lines()
        .filter(line -> !line.strip().startsWith("#") && !line.strip().startsWith("--"))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
