package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yawlfoundation.yawl.config.oracle.RedisServer;

/** Asks the servers again: the catalogue must say what they say. */
@Tag("oracle")
class RedisCatalogueOracleTest {
  static final List<String> PROGRAMS = RedisServer.PROGRAMS;

  /** What a sample holds of the values of each directive that has several arguments. */
  private static final List<String> FORMS =
      List.of(
          "3600 1 300 100",
          "\"3600 1\"",
          "3600",
          "0 1",
          "1 0",
          "+1 007",
          "1 -1",
          "normal 0 0 0 pubsub 32mb 8mb 60",
          "Slave 1k 1kb 0",
          "master 0 0 0",
          "normal 0 0 1s",
          "0 200 800",
          "-2000 0 2000",
          "0 200 2001",
          "no one",
          "10.0.0.1 6379",
          "10.0.0.1 70000",
          "50 99 99.9",
          "50 100.1",
          "\"\"");

  /** Spellings of which each is good for some directive and bad for another. */
  private static final List<String> VALUES =
      List.of(
          "yes",
          "No",
          "true",
          "1",
          "0",
          "-1",
          "+1",
          "01",
          "-0",
          "1k",
          "1kb",
          "1Mb",
          "2Gi",
          "2gb",
          "1.5gb",
          "-1mb",
          "10%",
          "100%",
          "101%",
          "99",
          "100",
          "128",
          "129",
          "777",
          "1000",
          "65535",
          "65536",
          "1048575",
          "1048576",
          "2147483647",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "18446744073709551615",
          "18446744073709551616gb",
          "60s",
          "allkeys-lru",
          "ALLKEYS-LFU",
          "everysec",
          "notice",
          "save",
          "AKE",
          "Q",
          "a/b",
          "a_b",
          "a.b",
          "\"\"",
          "a b",
          "'a b'",
          "\"a b\"c",
          "\"1\"",
          "'no'",
          "\"\\x31\"",
          "\"un",
          "don't");

  @ParameterizedTest
  @FieldSource("PROGRAMS")
  void saysWhatTheServerSays(String program) throws IOException {
    var server = RedisServer.named(program);
    try (var in = RedisCatalogue.class.getResourceAsStream("redis-" + server.minor() + ".tsv")) {
      var committed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(RedisSettingsRecorder.record(server))
          .as("what Redis %s says; RedisSettingsRecorder writes it", server.version())
          .isEqualTo(committed);
    }
  }

  @ParameterizedTest
  @FieldSource("PROGRAMS")
  void judgesValuesAsTheServerDoes(String program) {
    var server = RedisServer.named(program);
    var catalogue = RedisCatalogue.of(server.minor());
    var lines = new ArrayList<List<String>>();
    for (var name : catalogue.names()) {
      var setting = catalogue.setting(name).orElseThrow();
      if (isJudged(setting)) {
        var values = setting.type() == RedisSetting.Type.WORDS ? FORMS : VALUES;
        values.forEach(value -> lines.add(List.of(name, value)));
      }
    }
    Collections.shuffle(lines, new Random(8));
    var differences = new ArrayList<String>();
    int refusals = 0;
    for (var line : lines.subList(0, Integer.getInteger("yawl-config.redis", 600))) {
      var ours = catalogue.problemWith(line.get(0), line.get(1));
      var theirs = server.refusal(String.join(" ", line));
      refusals += theirs.isPresent() ? 1 : 0;
      if (ours.isPresent() != theirs.isPresent()) {
        differences.add(String.join(" ", line) + ": " + ours + " but " + theirs);
      }
    }
    assertThat(differences).isEmpty();
    assertThat(refusals).isBetween(300, 595);
  }

  @ParameterizedTest
  @FieldSource("PROGRAMS")
  void knowsTheNamesThatTheServerKnows(String program) {
    var server = RedisServer.named(program);
    var catalogue = RedisCatalogue.of(server.minor());
    for (var line :
        List.of(
            "maxmemmory 1gb",
            "MaxMemory 1gb",
            "set-max-listpack-entries 128",
            "slave-read-only yes",
            "lua-replicate-commands yes",
            "vm.overcommit_memory 1",
            "hide-user-data-from-log yes",
            "io-threads-do-reads yes")) {
      var pair = line.split(" ", 2);
      boolean theirs = server.refusal(line).isEmpty() && server.knows(line);
      assertThat(catalogue.problemWith(pair[0], pair[1]).isEmpty())
          .as("Redis %s: %s", server.version(), line)
          .isEqualTo(theirs || pair[0].contains("."));
    }
  }

  /** These look at the machine, at the build, or at a grammar of their own. */
  private static boolean isJudged(RedisSetting setting) {
    return setting.type() != RedisSetting.Type.DIRECTIVE
        && !List.of("activedefrag", "dir", "jemalloc-bg-thread", "proc-title-template")
            .contains(setting.name());
  }
}
