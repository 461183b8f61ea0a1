package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.rows;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each PgBouncer reads our file as it stands, before a real PostgreSQL that has our roles: the
 * engine comes through with its own password, and each line of the file is what PgBouncer works
 * with.
 */
@Tag("oracle")
@RequiresProgram("psql")
final class PgbouncerProofTest {
  private static final List<Long> PRESETS =
      List.of(
          1_000L, 10_000L, 100_000L, 1_000_000L, 2_000_000L, 5_000_000L, 10_000_000L, 20_000_000L);
  static final List<String> NAMES = Pgbouncers.NAMES;

  @TempDir private Path folder = Path.of("");

  /** Every program with every preset; the majors of PostgreSQL take turns. */
  static Stream<Arguments> all() {
    return IntStream.range(0, NAMES.size() * PRESETS.size())
        .mapToObj(
            i ->
                Arguments.of(
                    NAMES.get(i % NAMES.size()), PRESETS.get(i / NAMES.size()), 14 + i % 5));
  }

  @ParameterizedTest(name = "{0} for {1} agents, before PostgreSQL {2}")
  @MethodSource("all")
  void theEngineComesThroughEach(String name, long agents, int major) throws SQLException {
    try (var pooled = PooledPostgres.start(name, agents, major, folder)) {
      try (var engine = pooled.engine(PooledPostgres.PASSWORD)) {
        assertThat(rows(engine, "SELECT 1")).containsExactly("1");
        assertThat(rows(engine, "SELECT current_user")).containsExactly("yawl");
        assertThat(rows(engine, "SHOW statement_timeout")).containsExactly("30s");
      }
      preparedStatementsWork(pooled);
      assertThat(settings(pooled)).containsAllEntriesOf(pooled.lines());
      assertThat(pooled.console("pgbouncer_exporter", "SHOW STATS").succeeded()).isTrue();
      assertThat(pooled.console("pgbouncer_exporter", "RELOAD").errors()).contains("admin access");
      assertThat(pooled.console("pgbouncer_admin", "RELOAD").succeeded()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("NAMES")
  void aPasswordIsChangedInOnePlace(String name) throws SQLException {
    try (var pooled = PooledPostgres.start(name, 1_000, 17, folder);
        var superuser = pooled.superuser()) {
      pooled.engine(PooledPostgres.PASSWORD).close();
      run(superuser, "ALTER ROLE yawl PASSWORD 'another'");
      pooled.engine("another").close();
      assertThatThrownBy(() -> pooled.engine(PooledPostgres.PASSWORD).close())
          .hasMessageContaining("SASL authentication failed");
      run(superuser, "ALTER ROLE yawl VALID UNTIL '2001-01-01'");
      assertThatThrownBy(() -> pooled.engine("another").close())
          .hasMessageContaining("authentication failed");
    }
  }

  /** What the pooler's own password opens. */
  @ParameterizedTest(name = "{0}")
  @FieldSource("NAMES")
  void thePoolerMayOnlyAskForTheEnginesSecret(String name) throws SQLException {
    try (var pooled = PooledPostgres.start(name, 1_000, 14, folder);
        var pooler = pooled.pooler()) {
      assertThat(rows(pooler, "SELECT name, left(secret, 14) FROM pgbouncer.lookup('yawl')"))
          .containsExactly("yawl SCRAM-SHA-256$");
      assertThat(rows(pooler, "SELECT * FROM pgbouncer.lookup('postgres')")).isEmpty();
      assertThat(rows(pooler, "SELECT * FROM pgbouncer.lookup('yawl_replication')")).isEmpty();
      for (var query :
          List.of(
              "SELECT rolpassword FROM pg_authid",
              "CREATE TABLE public.mine (id int)",
              "CREATE TABLE pgbouncer.mine (id int)")) {
        assertThatThrownBy(() -> rows(pooler, query)).hasMessageContaining("permission denied");
      }
      try (var engine = pooled.engine(PooledPostgres.PASSWORD)) {
        assertThatThrownBy(() -> rows(engine, "SELECT * FROM pgbouncer.lookup('yawl')"))
            .hasMessageContaining("permission denied");
      }
    }
  }

  /** Nobody is let in without TLS, and nobody is taken for a server who cannot prove it. */
  @ParameterizedTest(name = "{0}")
  @FieldSource("NAMES")
  void bothSidesSpeakTlsAndNothingElse(String name) throws Exception {
    var stranger = Certificate.of("localhost", folder.resolve("stranger"));
    try (var pooled = PooledPostgres.startWithTls(name, 18, folder)) {
      assertThat(settings(pooled)).containsAllEntriesOf(pooled.lines());
      try (var engine = pooled.engine(PooledPostgres.PASSWORD)) {
        assertThat(
                rows(engine, "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
            .containsExactly("t TLSv1.3");
        assertThat(pooled.console("pgbouncer_exporter", "SHOW CLIENTS").output())
            .containsPattern("C\\|yawl\\|.*\\|TLSv1.3/");
      }
      assertThatThrownBy(() -> pooled.engineInTheClear().close()).hasMessageContaining("SSL");

      PooledPostgres.trustDatabase(stranger, folder);
      assertThat(pooled.console("pgbouncer_admin", "RELOAD").succeeded()).isTrue();
      assertThat(pooled.console("pgbouncer_admin", "RECONNECT").succeeded()).isTrue();
      assertThatThrownBy(() -> pooled.engine(PooledPostgres.PASSWORD).close())
          .hasMessageContaining("query_wait_timeout");
      assertThat(pooled.says("certificate verify failed")).isTrue();

      PooledPostgres.trustPool(stranger, folder);
      assertThatThrownBy(() -> pooled.engine(PooledPostgres.PASSWORD).close())
          .hasMessageContaining("SSL error");
    }
  }

  /** Clients who all come at once must not take more connections than PostgreSQL has for them. */
  @ParameterizedTest(name = "{0}")
  @FieldSource("NAMES")
  void lookupsKeepToTheirConnections(String name) throws Exception {
    try (var pooled = PooledPostgres.start(name, 1_000, 16, folder);
        var superuser = pooled.superuser()) {
      var clients = new ArrayList<Thread>();
      var failures = new ArrayList<String>();
      for (int i = 0; i < 40; i++) {
        var client =
            new Thread(
                () -> {
                  try (var engine = pooled.engine(PooledPostgres.PASSWORD)) {
                    rows(engine, "SELECT pg_sleep(0.2)");
                  } catch (SQLException e) {
                    synchronized (failures) {
                      failures.add(String.valueOf(e.getMessage()));
                    }
                  }
                });
        client.start();
        clients.add(client);
      }
      long most = 0;
      while (clients.stream().anyMatch(Thread::isAlive)) {
        var now =
            rows(superuser, "SELECT count(*) FROM pg_stat_activity WHERE usename = 'yawl_pooler'");
        most = Math.max(most, Long.parseLong(now.get(0)));
      }
      assertThat(failures).isEmpty();
      assertThat(most).isBetween(1L, 2L);
    }
  }

  /** The fourth time, pgjdbc's fifth, a statement is a prepared one; each runs on any server. */
  private static void preparedStatementsWork(PooledPostgres pooled) throws SQLException {
    try (var one = pooled.engine(PooledPostgres.PASSWORD);
        var two = pooled.engine(PooledPostgres.PASSWORD)) {
      for (var engine : List.of(one, two, one, two)) {
        engine.setAutoCommit(false);
        for (int i = 0; i < 10; i++) {
          try (var statement = engine.prepareStatement("SELECT ? + 1")) {
            statement.setInt(1, i);
            try (var answer = statement.executeQuery()) {
              answer.next();
              assertThat(answer.getInt(1)).isEqualTo(i + 1);
            }
          }
          engine.commit();
        }
      }
    }
  }

  private static Map<String, String> settings(PooledPostgres pooled) {
    var answer = pooled.console("pgbouncer_exporter", "SHOW CONFIG");
    assertThat(answer.succeeded()).as(answer.errors()).isTrue();
    return answer
        .output()
        .lines()
        .map(line -> line.split("\\|", -1))
        .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> b, LinkedHashMap::new));
  }
}
