package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/** A real Redis starts on our file, and says that it took every line of it. */
@RequiresProgram({"redis-server", "redis-cli"})
final class RedisConfTest {
  /** What it says in other words than it was told. */
  private static final Map<String, String> SAID =
      Map.of(
          "normal 0 0 0 replica 256mb 64mb 60 pubsub 32mb 8mb 60",
              "normal 0 0 0 slave 268435456 67108864 60 pubsub 33554432 8388608 60",
          "\"\"", "");

  @ParameterizedTest
  @CsvSource({"cache, 1536mb, 1610612736", "store, 1228mb, 1287651328"})
  void takesEveryLine(String use, String maxMemory, String bytes, @TempDir Path folder)
      throws IOException, InterruptedException {
    var users = Files.writeString(folder.resolve("users.acl"), "user default on nopass ~* +@all\n");
    int port = PostgresServer.freePort();
    var conf = conf(use, port, users);
    assertThat(conf).contains("\nmaxmemory " + maxMemory + "\n");
    var file = Files.writeString(folder.resolve("redis.conf"), conf);
    var log = folder.resolve("log");
    var process =
        new ProcessBuilder(program("redis-server"), file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      for (int i = 0; i < 250 && process.isAlive() && !isReady(log); i++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      assertThat(isReady(log)).as(Files.readString(log)).isTrue();
      assertThat(Files.readString(log).lines().filter(line -> line.contains("WARNING")))
          .allMatch(line -> line.contains("overcommit") || line.contains("somaxconn"));
      var said = settings(port);
      conf.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(
              setting ->
                  assertThat(said.get(setting[0]))
                      .as(setting[0])
                      .isEqualTo(
                          setting[0].equals("maxmemory")
                              ? bytes
                              : SAID.getOrDefault(setting[1], setting[1])));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static boolean isReady(Path log) throws IOException {
    return Files.readString(log).contains("Ready to accept connections");
  }

  private static Map<String, String> settings(int port) {
    var answer =
        Result.of(List.of(program("redis-cli"), "-p", String.valueOf(port), "CONFIG", "GET", "*"));
    assertThat(answer.exitCode()).as(answer.errors()).isZero();
    var lines = answer.output().lines().toList();
    var settings = new LinkedHashMap<String, String>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      settings.put(lines.get(i), lines.get(i + 1));
    }
    return settings;
  }

  private static String conf(String use, int port, Path users) {
    var tier =
        """
        tier: proof
        agents: 1000000
        targets: {redis: 7.0}
        artifacts: {redis: true}
        redis:
          use: %s
          settings: {bind: 127.0.0.1, port: %s, aclfile: %s, maxmemory-samples: 7, oom-score-adj-values: 0 200 800}
        """
            .formatted(use, port, users);
    var bundle =
        YawlConfig.create().generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return Objects.requireNonNull(bundle.files().get("redis/redis.conf"));
  }

  private static String program(String name) {
    return RequiresProgram.Condition.find(name).orElseThrow().toString();
  }
}
