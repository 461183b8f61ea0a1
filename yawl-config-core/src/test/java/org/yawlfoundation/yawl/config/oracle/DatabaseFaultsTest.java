package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say of PostgreSQL and PgBouncer, asked of the programs themselves. */
@Tag("oracle")
final class DatabaseFaultsTest {
  static final List<String> NAMES = Pgbouncers.NAMES;

  @TempDir private Path folder = Path.of("");

  /** YC217. */
  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void aStandbyWithLessRoomStops(int major) throws SQLException, IOException {
    try (var cluster = DatabaseCluster.of(PostgresServers.major(major), folder)) {
      cluster.copyForStandby();
      Files.writeString(
          folder.resolve("standby_1.conf"), "max_connections = 20\n", StandardOpenOption.APPEND);
      assertThatThrownBy(() -> cluster.startStandby().close())
          .hasMessageContaining("recovery aborted because of insufficient parameter settings");
    }
  }

  /** YC215. */
  @ParameterizedTest(name = "{0}")
  @FieldSource("NAMES")
  @RequiresProgram("psql")
  void ofTwoLinesTheLaterCounts(String name) {
    var more = "auth_type = any\ndefault_pool_size = 7\ndefault_pool_size = 9\n";
    try (var pool = start(name, "listen_addr = 127.0.0.1\n" + more)) {
      var told =
          Result.of(
              List.of(
                  "psql",
                  "--host=127.0.0.1",
                  "--port=" + pool.port(),
                  "--username=anybody",
                  "--dbname=pgbouncer",
                  "--tuples-only",
                  "--command=SHOW CONFIG"));
      assertThat(told.output()).containsPattern("default_pool_size +\\| 9 ");
    }
  }

  /** YC250: a file for each client, for each connection of its one pool of 20, and 12. */
  @ParameterizedTest(name = "{0}")
  @FieldSource("NAMES")
  void itStartsWithFewerFilesThanItNeeds(String name) {
    try (var pool =
        start(name, "listen_addr = 127.0.0.1\nauth_type = any\nmax_client_conn = 4000000\n")) {
      assertThat(pool.says("max expected fd use: 4000032")).isTrue();
    }
  }

  /** YC251. */
  @ParameterizedTest(name = "{0}")
  @FieldSource("NAMES")
  void withoutAnAddressItHearsNobody(String name) {
    try (var pool = start(name, "auth_type = any\n")) {
      assertThat(pool.says("listening on unix:")).isTrue();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), pool.port()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  /** YC251: it starts without users, and knows none. */
  @ParameterizedTest(name = "{0}")
  @FieldSource("NAMES")
  void withoutUsersItLetsNobodyIn(String name) {
    try (var pool = start(name, "listen_addr = 127.0.0.1\n")) {
      assertThatThrownBy(() -> pool.connect("yawl", "secret", "yawl").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("authentication failed");
    }
  }

  /** YC260: the hash is of this very password. */
  @ParameterizedTest(name = "{0}")
  @FieldSource("NAMES")
  void anMd5HashDoesNotAnswerScram(String name) throws IOException {
    var users = folder.resolve("users.txt");
    Files.writeString(users, "\"yawl\" \"md566edeae62d6e452df9625cf08b2ba6d7\"\n");
    var more = "listen_addr = 127.0.0.1\nauth_type = scram-sha-256\nauth_file = " + users + "\n";
    try (var pool = start(name, more)) {
      assertThatThrownBy(() -> pool.connect("yawl", "secret", "yawl").close())
          .hasMessageContaining("authentication failed");
    }
  }

  private RunningPostgres start(String name, String settings) {
    int port = PostgresServer.freePort();
    var ini =
        "[databases]\nyawl = host=127.0.0.1 port=1 user=yawl\n[pgbouncer]\n"
            + ("listen_port = " + port + "\nunix_socket_dir = " + folder + "\n")
            + settings;
    return Pgbouncers.start(Pgbouncers.find(name), folder, ini, port);
  }
}
