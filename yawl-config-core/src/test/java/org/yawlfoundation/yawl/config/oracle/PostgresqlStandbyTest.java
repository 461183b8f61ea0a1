package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.rows;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real standby that reads our files streams from a real primary that reads ours. */
@Tag("oracle")
final class PostgresqlStandbyTest {
  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void aStandbyStreams(int major, @TempDir Path folder) throws SQLException, IOException {
    try (var cluster = DatabaseCluster.of(PostgresServers.major(major), folder)) {
      cluster.copyForStandby();
      try (var primary = cluster.startPrimary();
          var standby = cluster.startStandby();
          var superuser = primary.connect("postgres", "", "yawl");
          var engine = primary.connect("yawl", DatabaseCluster.PASSWORD, "yawl");
          var reader = standby.connect("yawl", DatabaseCluster.PASSWORD, "yawl")) {
        eventually(
            superuser,
            "SELECT application_name, usename, state FROM pg_stat_replication",
            "standby_1 yawl_replication streaming");
        assertThat(rows(superuser, "SELECT slot_name, active FROM pg_replication_slots ORDER BY 1"))
            .containsExactly("standby_1 t", "standby_2 f");
        run(engine, "CREATE TABLE cases (id bigint PRIMARY KEY)");
        run(engine, "INSERT INTO cases VALUES (42)");
        eventually(reader, "SELECT coalesce(to_regclass('cases')::text, '')", "cases");
        eventually(reader, "SELECT id FROM cases", "42");
        assertThat(rows(reader, "SELECT pg_is_in_recovery()")).containsExactly("t");
        for (var setting : List.of("max_connections", "max_worker_processes", "max_wal_senders")) {
          assertThat(rows(reader, "SHOW " + setting)).isEqualTo(rows(engine, "SHOW " + setting));
        }
        assertThat(rows(reader, "SHOW hot_standby_feedback")).containsExactly("on");
      }
    }
  }

  static void eventually(Connection connection, String query, String row) throws SQLException {
    for (int i = 0; i < 500 && !rows(connection, query).contains(row); i++) {
      RunningPostgres.pause();
    }
    assertThat(rows(connection, query)).containsExactly(row);
  }
}
