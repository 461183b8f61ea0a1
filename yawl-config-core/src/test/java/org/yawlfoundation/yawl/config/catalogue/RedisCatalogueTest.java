package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisCatalogueTest {
  private final RedisCatalogue catalogue = RedisCatalogue.of("8.0");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "maxmemory | 2Gi | `maxmemory` takes an amount of memory, not `2Gi`; write `2gb`.",
        "maxmemory | -1 | `maxmemory` takes an amount of memory, not `-1`.",
        "maxmemory-clients | 101% | `maxmemory-clients` takes at most 100% or 9223372036854775807, not `101%`.",
        "repl-backlog-size | 0 | `repl-backlog-size` takes 1 to 9223372036854775807, not `0`.",
        "maxmemory-samples | 65 | `maxmemory-samples` takes 1 to 64, not `65`.",
        "tcp-keepalive | 60s | `tcp-keepalive` takes a whole number, not `60s` with a unit; write `60`.",
        "unixsocketperm | 1777 | `unixsocketperm` takes 0 to 777, not `1777`.",
        "appendonly | true | `appendonly` takes yes or no, not `true`.",
        "appendfsync | everysecond | `appendfsync` takes everysec, always, no, not `everysecond`.",
        "logfile | /a b | `logfile` takes one argument; put quotes around one with blanks.",
        "logfile | ^\"/a\"b^ | The quotes of `logfile \"/a\"b` do not end, or more follows them without a blank.",
        "dbfilename | /a/b | `dbfilename` takes a name without a folder, not `/a/b`.",
        "appendfilename | ^\"\"^ | `appendfilename` may not be empty.",
        "notify-keyspace-events | Q | `notify-keyspace-events` takes the characters Ag$lshzxeKEtmdn, not `Q`.",
        "save | 60 | `save` takes pairs of seconds (1 or more) and changes, not `60`.",
        "client-output-buffer-limit | normal 0 0 | `client-output-buffer-limit` takes for each of normal, replica and pubsub a limit, a lower limit and seconds, not `normal 0 0`.",
        "maxmemmory | 1gb | Redis 8.0 has no directive `maxmemmory`.",
      })
  void saysWhyTheServerWouldRefuse(String name, String value, String problem) {
    assertThat(catalogue.problemWith(name, value)).hasValue(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "MaxMemory | 1g",
        "maxmemory | ^\"2gb\"^",
        "maxmemory-clients | 10%",
        "save | ^\"\"^",
        "save | ^\"3600 1\"^",
        "appendonly | YES",
        "logfile | ^'/a b'^",
        "slave-read-only | yes",
        "shutdown-on-sigterm | now force",
        "rename-command | FLUSHALL x",
        "search-threads | 4",
        "anything.of-a-module | 4",
        "oom-score-adj-values | 0 200 800",
      })
  void takesWhatTheServerTakes(String name, String value) {
    assertThat(catalogue.problemWith(name, value)).isEmpty();
  }

  @Test
  void knowsWhatCameWhen() {
    assertThat(RedisCatalogue.of("7.0").problemWith("set-max-listpack-value", "64"))
        .hasValue("Redis 7.0 has no directive `set-max-listpack-value`; it came with 7.2.");
    assertThat(RedisCatalogue.of("7.2").problemWith("set-max-listpack-value", "64")).isEmpty();
    assertThat(RedisCatalogue.of("7.2").problemWith("maxmemory-samples", "65")).isEmpty();
    assertThat(RedisCatalogue.of("7.0").problemWith("search-threads", "4")).isPresent();
    assertThat(catalogue.suggest("maxmemmory")).hasValue("maxmemory");
  }

  @Test
  void saysOfLaterVersionsThatTheyWereNotAsked() {
    var later = RedisCatalogue.of("8.4");
    assertThat(catalogue.isWhole()).isTrue();
    assertThat(later.isWhole()).isFalse();
    assertThat(later.problemWith("from-the-future", "1"))
        .hasValue(
            "Redis 8.0, the last version that was asked, has no directive `from-the-future`; 8.4 may have one.");
    assertThat(later.problemWith("maxmemory-samples", "65")).isPresent();
  }

  /** A patch of 7.2 and 7.4 later than those that were asked brought it, as of 7.0 and 8.0. */
  @Test
  void takesWhatTheVersionsOnBothSidesTake() {
    assertThat(RedisCatalogue.of("7.2").setting("lua-enable-deprecated-api")).isEmpty();
    assertThat(RedisCatalogue.of("7.2").problemWith("lua-enable-deprecated-api", "no")).isEmpty();
  }

  @Test
  void knowsWhatAChangeCosts() {
    assertThat(catalogue.setting("maxmemory").orElseThrow().changeCost())
        .isEqualTo(ChangeCost.LIVE);
    assertThat(catalogue.setting("io-threads").orElseThrow().changeCost())
        .isEqualTo(ChangeCost.RESTART);
    assertThat(catalogue.setting("appendfsync").orElseThrow().defaultValue()).isEqualTo("everysec");
  }
}
