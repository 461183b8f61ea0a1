package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.oracle.PostgresServers;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;
import org.yawlfoundation.yawl.config.oracle.Result;
import org.yawlfoundation.yawl.config.plan.Pgbouncer;

/**
 * The commands of the pool's pods, run as they stand there: PgBouncer may open the files it needs,
 * and ends without losing a transaction.
 */
@Tag("oracle")
@RequiresProgram("pgbouncer")
class PgbouncerStopsTest {
  private static final String TIER =
      """
      tier: proof
      agents: 1000
      targets: {pgbouncer: "1.18"}
      pgbouncer: {preStop: 1s}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void itsOwnStopWaitsForATransaction() {
    whileRunning(
        (pool, process, client) -> {
          var stop = pool.stop().replace("kill -INT 1;", "kill -INT " + process.pid() + ";");
          assertThat(stop).isEqualTo("sleep 1; kill -INT %s; sleep 91", process.pid());
          var stopping = new ProcessBuilder("sh", "-c", stop).start();
          try {
            assertThat(process.waitFor(3, TimeUnit.SECONDS)).as("ended already").isFalse();
            assertThat(answer(client)).isEqualTo(1);
            client.commit();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("ended").isTrue();
            assertThat(process.exitValue()).isZero();
          } finally {
            stopping.destroyForcibly().waitFor();
          }
        });
  }

  /** Why Kubernetes' own signal will not do. */
  @Test
  void sigtermLosesIt() {
    whileRunning(
        (pool, process, client) -> {
          process.destroy();
          assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
          assertThatThrownBy(() -> answer(client)).isInstanceOf(SQLException.class);
        });
  }

  @Test
  void itsStartGivesItTheFilesItNeeds() {
    whileRunning(
        (pool, process, client) -> {
          var log = Files.readString(folder.resolve("log"));
          assertThat(log).contains("file descriptor limit: " + pool.openFiles() + " (hard:");
          var expected = log.replaceAll("(?s).*max expected fd use: (\\d+).*", "$1");
          assertThat(Long.parseLong(expected)).isBetween(10_000L, pool.openFiles());
        });
  }

  /** A pool with one client, which is within a transaction. */
  private interface Work {
    void with(Pgbouncer pool, Process process, Connection client) throws Exception;
  }

  private void whileRunning(Work work) {
    PostgresServers.major(17)
        .whileRunning(
            "",
            database -> {
              try {
                run(database.getMetaData().getURL(), work);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return true;
            });
  }

  private void run(String database, Work work) throws IOException {
    var bundle =
        YawlConfig.create().generate(TierSource.of("tier.yaml", TIER), LocalDate.of(2026, 11, 23));
    var pool = bundle.plan().orElseThrow().pgbouncer();
    int port = freePort();
    var server = database.replaceAll(".*:(\\d+)/.*", "$1");
    var ini =
        bundle
            .files()
            .getOrDefault("pgbouncer/pgbouncer.ini", "")
            .replaceAll(
                "(?m)^yawl = .*",
                "yawl = host=127.0.0.1 port=" + server + " dbname=postgres user=postgres")
            .replaceAll("(?m)^listen_addr = .*", "listen_addr = 127.0.0.1")
            .replaceAll("(?m)^listen_port = .*", "listen_port = " + port)
            .replaceAll("(?m)^auth_type = .*", "auth_type = any")
            .replaceAll("(?m)^auth_(file|user|query|dbname) = .*", "");
    var file = Files.writeString(folder.resolve("pgbouncer.ini"), ini);
    var program = RequiresProgram.Condition.find("pgbouncer").orElseThrow();
    var start =
        pool.start()
            .replace("exec pgbouncer", "exec " + program)
            .replace("/etc/pgbouncer/pgbouncer.ini", file.toString());
    var process =
        new ProcessBuilder(Result.unprivileged(List.of("sh", "-c", start)))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    var url = pool.url().replace("pgbouncer:6432", "127.0.0.1:" + port) + "&user=x";
    awaitPort(port, process);
    try (var client = DriverManager.getConnection(url)) {
      client.setAutoCommit(false);
      assertThat(answer(client)).isEqualTo(1);
      work.with(pool, process, client);
    } catch (SQLException e) {
      throw new AssertionError(Files.readString(folder.resolve("log")), e);
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static int answer(Connection client) throws SQLException {
    try (var statement = client.createStatement();
        var rows = statement.executeQuery("SELECT 1")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void awaitPort(int port, Process process) {
    for (int i = 0; i < 100 && process.isAlive(); i++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(socket.isConnected()).isTrue();
        return;
      } catch (IOException notYet) {
        try {
          TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new AssertionError("PgBouncer does not listen");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
