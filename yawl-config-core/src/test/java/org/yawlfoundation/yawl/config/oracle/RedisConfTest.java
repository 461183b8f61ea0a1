package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** Each real Redis here starts on our file, and says that it took every line of it. */
@Tag("oracle")
final class RedisConfTest {
  /** What it says in other words than it was told. */
  private static final Map<String, String> SAID =
      Map.of(
          "normal 0 0 0 replica 256mb 64mb 60 pubsub 32mb 8mb 60",
              "normal 0 0 0 slave 268435456 67108864 60 pubsub 33554432 8388608 60",
          "\"\"", "");

  static Stream<Arguments> tiers() {
    return RedisServer.PROGRAMS.stream()
        .flatMap(
            program ->
                Stream.of(
                    Arguments.of(program, 1_000_000, "use: cache", "1536mb"),
                    Arguments.of(program, 1_000_000, "use: store", "1228mb"),
                    Arguments.of(program, 137, "{use: store, memory: 64Mi, cpus: 1}", "38mb"),
                    Arguments.of(program, 100_000, "{memory: 1Ti, cpus: 64}", "768gb")));
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void takesEveryLine(
      String program, int agents, String redis, String maxMemory, @TempDir Path folder)
      throws IOException {
    var server = RedisServer.named(program);
    var users = Files.writeString(folder.resolve("users.acl"), "user default on nopass ~* +@all\n");
    var conf = conf(server.minor(), agents, redis, users);
    assertThat(conf).contains("\nmaxmemory " + maxMemory + "\n");
    server.whileRunning(
        conf,
        folder,
        running -> {
          assertThat(running.log().lines().filter(line -> line.contains("WARNING")))
              .allMatch(line -> line.contains("overcommit") || line.contains("somaxconn"));
          var said = running.settings(List.of("*"));
          conf.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(" ", 2))
              .forEach(
                  setting ->
                      assertThat(said.get(setting[0]))
                          .as(setting[0])
                          .isEqualTo(
                              setting[0].equals("maxmemory")
                                  ? String.valueOf(Memory.parseRedis(setting[1]).bytes())
                                  : SAID.getOrDefault(setting[1], setting[1])));
        });
  }

  private static String conf(String version, int agents, String redis, Path users) {
    var tier =
        """
        tier: proof
        agents: %d
        targets: {redis: "%s"}
        artifacts: {redis: true}
        redis:
          %s
          settings: {bind: 127.0.0.1, port: %d, aclfile: %s, maxmemory-samples: 7, oom-score-adj-values: 0 200 800}
        """
            .formatted(
                agents,
                version,
                redis.replaceAll("[{}]", "").replace(", ", "\n  "),
                PostgresServer.freePort(),
                users);
    var bundle =
        YawlConfig.create().generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return Objects.requireNonNull(bundle.files().get("redis/redis.conf"));
  }
}
