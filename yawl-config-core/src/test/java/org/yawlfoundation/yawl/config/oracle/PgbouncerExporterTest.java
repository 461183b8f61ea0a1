package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The exporter beside a PgBouncer gets in with our connection string, and tells what we read. */
@Tag("oracle")
@RequiresProgram("psql")
final class PgbouncerExporterTest {
  static final List<String> RELEASES = List.of("0.10", "0.12");

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> all() {
    return RELEASES.stream()
        .flatMap(release -> Pgbouncers.NAMES.stream().map(name -> Arguments.of(release, name)));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("all")
  void tellsWhatRulesAndDashboardsRead(String release, String name) throws Exception {
    var exporter = exporter(release);
    try (var pooled = PooledPostgres.start(name, 1_000, 16, folder)) {
      tells(exporter, pooled);
    }
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("RELEASES")
  void getsInWhereClientsMustSpeakTls(String release) throws Exception {
    var exporter = exporter(release);
    try (var pooled = PooledPostgres.startWithTls("pgbouncer", 16, folder)) {
      assertThat(pooled.console()).endsWith(" sslmode=require");
      tells(exporter, pooled);
    }
  }

  /** Then nothing else is told: the alerts on PgBouncer are silent, but for the one on this. */
  @Test
  void saysThatItIsTurnedAway() throws Exception {
    var exporter = exporter("0.12");
    try (var pooled = PooledPostgres.start("pgbouncer", 1_000, 16, folder)) {
      var told = told(exporter, pooled, "another", "pgbouncer_up 0\n");
      assertThat(pooled.read("pgbouncer"))
          .filteredOn(metric -> !metric.equals("pgbouncer_up"))
          .isNotEmpty()
          .noneMatch(metric -> has(told, metric));
    }
  }

  private static void tells(Exporter exporter, PooledPostgres pooled) throws Exception {
    try (var engine = pooled.engine(PooledPostgres.PASSWORD)) {
      assertThat(rows(engine, "SELECT 1")).containsExactly("1");
      var told = told(exporter, pooled, PooledPostgres.PASSWORD, "pgbouncer_up 1\n");
      assertThat(pooled.read("pgbouncer"))
          .contains("pgbouncer_pools_client_waiting_connections", "pgbouncer_used_clients")
          .allMatch(metric -> has(told, metric));
      assertThat(told)
          .contains("pgbouncer_pools_client_maxwait_seconds{database=\"yawl\",user=\"yawl\"}");
    }
  }

  private static boolean has(String told, String metric) {
    return told.contains("\n" + metric + " ") || told.contains("\n" + metric + "{");
  }

  private static String told(
      Exporter exporter, PooledPostgres pooled, String password, String... words) {
    int port = Exporter.freePort();
    return exporter.scraped(
        List.of("--web.listen-address=127.0.0.1:" + port),
        Map.of("PGBOUNCER_EXPORTER_CONNECTION_STRING", pooled.console(), "PGPASSWORD", password),
        port,
        words);
  }

  private static Exporter exporter(String release) {
    var name = "prometheus-pgbouncer-exporter-" + release;
    var program = RequiresProgram.Condition.find(name);
    assumeThat(program).as("`" + name + "` is not on the PATH").isPresent();
    return new Exporter(program.orElseThrow());
  }
}
