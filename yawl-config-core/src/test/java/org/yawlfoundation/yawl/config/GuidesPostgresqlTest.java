package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.oracle.PostgresServers;

/**
 * The numbers of the deployment guide's postgresql.conf (its section 1.4), given as they stand: a
 * server takes them, we say what is wrong, and whoever follows what we say has a good file.
 */
class GuidesPostgresqlTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));
  private static final String SETTINGS =
      """
      max_connections = 5000                    # Allow 5K concurrent, 1M queue via connection pool
      shared_buffers = 16GB                     # 25% of RAM (64GB total for 1M scale)
      effective_cache_size = 48GB               # 75% of RAM
      work_mem = 8MB                            # Per-operation memory (shared_buffers / max_connections)
      maintenance_work_mem = 2GB                # VACUUM/ANALYZE memory
      checkpoint_timeout = 15min                # Full checkpoint every 15 min
      max_wal_size = 8GB                        # WAL files allowed (4 checkpoints)
      shared_preload_libraries = 'pg_stat_statements,pg_trgm,btree_gin'
      """;

  @Test
  void asAFileOfItsOwn() {
    var found =
        findings(
            "# for PostgreSQL 17 on a host with 64Gi of memory and 16 processors\n" + SETTINGS);
    assertThat(found).extracting(Finding::id).containsExactlyInAnyOrder("YC204", "YC216");
    assertThat(found)
        .filteredOn(f -> f.id().equals("YC216"))
        .singleElement()
        .satisfies(f -> assertThat(f.at().orElseThrow()).hasToString("postgresql.conf:9:28"))
        .satisfies(
            f ->
                assertThat(f.help().get(0).text())
                    .isEqualTo("write `shared_preload_libraries = pg_stat_statements`"));
  }

  /** The spellings that a reader of the guide would take from its Kubernetes files. */
  @Test
  void inOtherUnits() {
    var found =
        findings(
            """
            # for PostgreSQL 17
            shared_buffers = 16Gi
            work_mem = 8M
            checkpoint_timeout = 15m
            maintenance_work_mem = 2
            idle_in_transaction_session_timeout = 60
            wal_buffers = 16
            lock_timeout = 60s
            deadlock_timeout = 1000
            max_wal_size = 1024
            temp_buffers = 1024
            """);
    assertThat(found.stream().map(f -> f.id() + " " + f.help().get(0).text()))
        .containsExactly(
            "YC303 write `shared_buffers = 16GB`",
            "YC303 write `work_mem = 8MB`",
            "YC303 write `checkpoint_timeout = 15min`",
            "YC303 write `maintenance_work_mem = 64kB`",
            "YC214 write `idle_in_transaction_session_timeout = 60s`",
            "YC214 write `wal_buffers = 16MB`");
  }

  @Test
  void asSettingsOfATier() {
    var text = tier(17);
    assertThat(CONFIG.generate(TierSource.of("tier.yaml", text), TODAY).findings())
        .extracting(Finding::id)
        .contains("YC204", "YC216");
    assertThat(followed(text)).contains("shared_preload_libraries: pg_stat_statements\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  @Tag("oracle")
  void theServerTakesBothAndTheExtensionsWorkUnloaded(int major) throws Exception {
    var server = PostgresServers.major(major);
    assertThat(server.problemsOf(SETTINGS)).isEmpty();
    var mended = CONFIG.generate(TierSource.of("tier.yaml", followed(tier(major))), TODAY).files();
    assertThat(server.problemsOf(Objects.requireNonNull(mended.get("postgresql/postgresql.conf"))))
        .isEmpty();
    var similarity =
        server.whileRunning(
            "",
            connection -> {
              try (var statement = connection.createStatement()) {
                statement.execute("create extension pg_trgm");
                statement.execute("create extension btree_gin");
                statement.execute("create table t (i int)");
                statement.execute("create index on t using gin (i)");
                try (var rows = statement.executeQuery("select similarity('case', 'cases')")) {
                  rows.next();
                  return rows.getDouble(1);
                }
              }
            });
    assertThat(similarity).isPositive();
  }

  /** Does what the first help says that can be done in the document, until nothing is found. */
  private static String followed(String document) {
    var text = document;
    for (int i = 0; i < 10; i++) {
      var ways =
          CONFIG.generate(TierSource.of("tier.yaml", text), TODAY).findings().stream()
              .flatMap(finding -> finding.help().stream())
              .filter(help -> !help.changes().isEmpty())
              .toList();
      if (ways.isEmpty()) {
        return text;
      }
      text = TierEdit.apply(text, ways.get(0).changes());
    }
    throw new AssertionError("The helps do not end:\n" + text);
  }

  private static String tier(int major) {
    return SETTINGS
        .lines()
        .map(line -> "    " + line.replaceFirst(" = ", ": ").replaceFirst(" +#.*", "") + "\n")
        .collect(
            Collectors.joining(
                "",
                "tier: guide\nagents: 1000000\ntargets: {postgresql: "
                    + major
                    + "}\npostgresql:\n  memory: 64Gi\n  settings:\n",
                ""));
  }

  private static List<Finding> findings(String text) {
    return CHECKER.check(
        List.of(FileParser.parse("postgresql.conf", text).orElseThrow()), Trail.NONE);
  }
}
