package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles, and who may log in as them, on real servers that read our files. */
@Tag("oracle")
final class PostgresqlRolesTest {
  /** All that roles.sql may change. */
  private static final List<String> STATE =
      List.of(
          "SELECT rolname, rolsuper, rolcanlogin, rolreplication, rolcreatedb, rolcreaterole, rolconnlimit, rolconfig"
              + " FROM pg_roles ORDER BY 1",
          "SELECT roleid::regrole, member::regrole FROM pg_auth_members ORDER BY 1, 2",
          "SELECT datname, datdba::regrole, datacl FROM pg_database ORDER BY 1",
          "SELECT nspname, nspacl FROM pg_namespace WHERE nspname IN ('public', 'pgbouncer') ORDER BY 1",
          "SELECT proname, proowner::regrole, proacl, prosecdef FROM pg_proc WHERE proname = 'lookup'",
          "SELECT attname, attacl FROM pg_attribute WHERE attrelid = 'pg_authid'::regclass ORDER BY 1",
          "SELECT extname FROM pg_extension ORDER BY 1",
          "SELECT slot_name, slot_type FROM pg_replication_slots ORDER BY 1");

  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void rolesHoldAndASecondRunChangesNothing(int major, @TempDir Path folder) throws SQLException {
    try (var cluster = DatabaseCluster.of(PostgresServers.major(major), folder);
        var primary = cluster.startPrimary()) {
      List<String> first;
      try (var superuser = primary.connect("postgres", "", "yawl")) {
        first = state(superuser);
        superuser.setAutoCommit(false); // as psql --single-transaction does
        run(superuser, cluster.file("postgresql/roles.sql"));
        superuser.commit();
        assertThat(state(superuser)).isEqualTo(first);
        superuser.commit();
        assertThat(rows(superuser, "SELECT error FROM pg_hba_file_rules WHERE error IS NOT NULL"))
            .isEmpty();
      }
      assertThat(first)
          .contains(
              "yawl_owner f f f f f -1 null",
              "yawl f t f f f 96 {statement_timeout=30s,lock_timeout=10s}",
              "yawl_pooler f t f f f 6 null",
              "yawl_lookup f f f f f -1 null",
              "yawl_replication f t t f f -1 null",
              "yawl_backup f t t f f -1 null",
              "yawl_monitoring f t f f f 5 {statement_timeout=10s}",
              "pg_monitor yawl_monitoring",
              "pg_stat_statements",
              "standby_1 physical",
              "standby_2 physical");
      assertThat(first.contains("pg_use_reserved_connections yawl_monitoring"))
          .isEqualTo(major >= 16);
      theEngineWorks(primary);
      thoseWhoStreamComeIntoNoDatabase(primary);
      theExporterSees(primary);
    }
  }

  private static void theEngineWorks(RunningPostgres primary) throws SQLException {
    try (var engine = primary.connect("yawl", DatabaseCluster.PASSWORD, "yawl")) {
      run(engine, "CREATE TABLE cases (id bigint PRIMARY KEY)");
      run(engine, "INSERT INTO cases VALUES (1)");
      assertThat(rows(engine, "SHOW statement_timeout")).containsExactly("30s");
      assertThatThrownBy(() -> run(engine, "DROP DATABASE yawl")).hasMessageContaining("owner");
      assertThatThrownBy(() -> run(engine, "CREATE ROLE x")).hasMessageContaining("denied");
    }
    assertThatThrownBy(() -> primary.connect("yawl", "wrong", "yawl").close())
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(() -> primary.connect("yawl", DatabaseCluster.PASSWORD, "postgres").close())
        .hasMessageContaining("no pg_hba.conf entry");
    assertThatThrownBy(
            () -> primary.connect("yawl_owner", DatabaseCluster.PASSWORD, "yawl").close())
        .hasMessageContaining("no pg_hba.conf entry");
  }

  private static void thoseWhoStreamComeIntoNoDatabase(RunningPostgres primary)
      throws SQLException {
    for (var role : List.of("yawl_replication", "yawl_backup")) {
      var streams = Map.of("replication", "true", "assumeMinServerVersion", "14");
      try (var stream = primary.connect(role, DatabaseCluster.PASSWORD, "yawl", streams)) {
        assertThat(rows(stream, "IDENTIFY_SYSTEM")).hasSize(1);
      }
      assertThatThrownBy(() -> primary.connect(role, DatabaseCluster.PASSWORD, "yawl").close())
          .hasMessageContaining("no pg_hba.conf entry");
    }
  }

  private static void theExporterSees(RunningPostgres primary) throws SQLException {
    try (var engine = primary.connect("yawl", DatabaseCluster.PASSWORD, "yawl");
        var exporter = primary.connect("yawl_monitoring", DatabaseCluster.PASSWORD, "yawl")) {
      run(engine, "SELECT count(*) FROM cases");
      assertThat(
              rows(
                  exporter,
                  "SELECT count(*) > 0 FROM pg_stat_statements WHERE query LIKE '%FROM cases%'"))
          .containsExactly("t");
      assertThat(rows(exporter, "SELECT query FROM pg_stat_activity WHERE usename = 'yawl'"))
          .containsExactly("SELECT count(*) FROM cases");
      assertThatThrownBy(() -> run(exporter, "SELECT * FROM cases"))
          .hasMessageContaining("permission denied");
    }
    var open = new ArrayList<Connection>();
    try {
      for (int i = 0; i < 5; i++) {
        open.add(primary.connect("yawl_monitoring", DatabaseCluster.PASSWORD, "yawl"));
      }
      assertThatThrownBy(
              () -> primary.connect("yawl_monitoring", DatabaseCluster.PASSWORD, "yawl").close())
          .hasMessageContaining("too many connections for role");
    } finally {
      for (var connection : open) {
        connection.close();
      }
    }
  }

  private static List<String> state(Connection superuser) throws SQLException {
    var all = new ArrayList<String>();
    for (var query : STATE) {
      all.addAll(rows(superuser, query));
    }
    return all;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows, each with blanks between its columns. */
  static List<String> rows(Connection connection, String query) throws SQLException {
    var rows = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }
}
