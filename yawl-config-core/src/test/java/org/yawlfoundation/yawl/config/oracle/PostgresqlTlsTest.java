package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.rows;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlStandbyTest.eventually;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code postgresql.tls}, real servers take those who speak TLS, and nobody else. */
@Tag("oracle")
final class PostgresqlTlsTest {
  private static final String OWN_CONNECTION =
      "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
  private static final String STANDBYS =
      "SELECT application_name, usename, state, ssl, version"
          + " FROM pg_stat_replication JOIN pg_stat_ssl USING (pid)";

  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void onlyTlsComesIn(int major, @TempDir Path folder) throws Exception {
    var certificate = Certificate.of("localhost", folder.resolve("server"));
    var stranger = Certificate.of("localhost", folder.resolve("stranger"));
    var tls =
        """
        tls: true
        rootCertificate: %s
        settings:
          ssl_cert_file: %s
          ssl_key_file: %s
          ssl_min_protocol_version: TLSv1.3
        """
            .formatted(certificate.file(), certificate.file(), certificate.key());
    try (var cluster = DatabaseCluster.of(PostgresServers.major(major), folder, "", tls)) {
      cluster.copyForStandby();
      try (var primary = cluster.startPrimary();
          var standby = cluster.startStandby();
          var superuser = primary.connect("postgres", "", "yawl")) {
        for (var role : new String[] {"yawl", "yawl_monitoring"}) {
          try (var open = connect(primary, role, "verify-full", certificate)) {
            assertThat(rows(open, OWN_CONNECTION)).containsExactly("t TLSv1.3");
          }
          assertThatThrownBy(() -> connect(primary, role, "disable", certificate).close())
              .hasMessageContaining("no pg_hba.conf entry");
          assertThatThrownBy(() -> connect(primary, role, "verify-full", stranger).close())
              .hasMessageContaining("SSL error");
        }
        eventually(superuser, STANDBYS, "standby_1 yawl_replication streaming t TLSv1.3");
        try (var reader = connect(standby, "yawl", "verify-full", certificate)) {
          assertThat(rows(reader, "SELECT pg_is_in_recovery()")).containsExactly("t");
        }
        assertThatThrownBy(() -> connect(standby, "yawl", "disable", certificate).close())
            .hasMessageContaining("no pg_hba.conf entry");
      }
    }
  }

  private static Connection connect(
      RunningPostgres server, String role, String mode, Certificate root) throws SQLException {
    return server.connect(
        role,
        DatabaseCluster.PASSWORD,
        "yawl",
        Map.of("sslmode", mode, "sslrootcert", root.file().toString()));
  }
}
