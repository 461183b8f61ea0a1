package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.oracle.PostgresServers;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;
import org.yawlfoundation.yawl.config.oracle.Result;

/**
 * The proof of every file: the program that it is for takes it, and says nothing against it. The
 * JVM has a test of its own, {@code JvmTakesItsOptionsTest}.
 */
@Tag("oracle")
class ProgramsTakeTheirFilesTest {
  private static final List<Long> PRESETS = List.of(1_000L, 10_000L, 100_000L, 1_000_000L);
  private final YawlConfig config = YawlConfig.create();

  static Stream<Arguments> servers() {
    return Stream.of(14, 15, 16, 17, 18)
        .flatMap(major -> PRESETS.stream().map(agents -> Arguments.of(major, agents)));
  }

  @ParameterizedTest(name = "PostgreSQL {0} for {1} agents")
  @MethodSource("servers")
  void aPostgresqlServerStarts(int major, long agents) {
    var conf = file(agents, "targets: {postgresql: " + major + "}\n", "postgresql/postgresql.conf");
    var server = PostgresServers.major(major);
    assertThat(server.problemsOf(conf)).isEmpty();
    var start = server.startsWith(conf);
    assertThat(start.succeeded()).as(String.join("\n", start.log())).isTrue();
  }

  @ParameterizedTest(name = "PgBouncer for {0} agents")
  @ValueSource(longs = {1_000, 10_000, 100_000, 1_000_000})
  @RequiresProgram("pgbouncer")
  void aPgbouncerStarts(long agents, @TempDir Path folder) throws Exception {
    var program = RequiresProgram.Condition.find("pgbouncer").orElseThrow().toString();
    var version =
        Result.of(List.of(program, "--version"))
            .output()
            .replaceAll("(?s).*?PgBouncer (\\d+\\.\\d+).*", "$1");
    var ini =
        file(agents, "targets: {pgbouncer: \"" + version + "\"}\n", "pgbouncer/pgbouncer.ini");
    var users = Files.writeString(folder.resolve("userlist.txt"), "");
    var here =
        ini.replace("listen_addr = *", "listen_addr = 127.0.0.1")
            .replace("listen_port = 6432", "listen_port = " + freePort())
            .replace("/etc/pgbouncer/userlist.txt", users.toString());
    var file = Files.writeString(folder.resolve("pgbouncer.ini"), here);
    var log = folder.resolve("log").toFile();
    var process =
        new ProcessBuilder(Result.unprivileged(List.of(program, file.toString())))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      for (int i = 0;
          i < 100 && process.isAlive() && !Files.readString(log.toPath()).contains("process up");
          i++) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      assertThat(Files.readString(log.toPath()))
          .contains("process up")
          .doesNotContain("FATAL", "ERROR", "WARNING");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private String file(long agents, String more, String path) {
    var source = TierSource.of("tier.yaml", "tier: proof\nagents: " + agents + "\n" + more);
    var bundle = config.generate(source, LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return Objects.requireNonNull(bundle.files().get(path));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
