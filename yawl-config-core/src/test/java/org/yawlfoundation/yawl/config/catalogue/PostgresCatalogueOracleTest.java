package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.oracle.PostgresServers;

/** Asks the servers again: the catalogue must say what they say. */
@Tag("oracle")
class PostgresCatalogueOracleTest {
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void saysWhatTheServerSays(int major) throws IOException {
    var server = PostgresServers.major(major);
    try (var in = PostgresCatalogue.class.getResourceAsStream("postgresql-" + major + ".psv")) {
      var committed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(PostgresSettingsRecorder.record(server))
          .as("what PostgreSQL %d says; PostgresSettingsRecorder writes it", major)
          .isEqualTo(committed);
    }
  }

  /**
   * Each file holds one value for every number, bool and enum, so the server is asked twenty times,
   * not six thousand.
   */
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void judgesValuesAsTheServerDoes(int major) {
    var server = PostgresServers.major(major);
    var catalogue = PostgresCatalogue.of(major);
    var differences = new ArrayList<String>();
    for (var value :
        List.of(
            "8kB",
            "16Gi",
            "'16 MB'",
            "'1.5GB'",
            "60s",
            "15m",
            "-1",
            "-2",
            "0x40",
            "010",
            "on",
            "of",
            "o",
            "5000",
            "99999999999",
            "'1e3'",
            "'.5'",
            "2d",
            "0",
            "'1 000'")) {
      var names =
          catalogue.names().stream()
              .filter(name -> isJudged(catalogue.setting(name).orElseThrow()))
              .toList();
      var refusals =
          String.join(
              "\n",
              server.problemsOf(
                  String.join(
                      "", names.stream().map(name -> name + " = " + value + "\n").toList())));
      for (var name : names) {
        boolean ours = catalogue.problemWith(name, value).isPresent();
        boolean theirs =
            refusals.contains("\"" + name + "\"")
                || refusals.contains("parameter " + name)
                || refusals.matches("(?s).* " + name + " .*")
                || refusals.contains(" (" + name + ")");
        if (ours != theirs)
          differences.add(
              name
                  + " = "
                  + value
                  + (theirs ? " is refused by the server" : " is taken by the server"));
      }
    }
    assertThat(differences).filteredOn(d -> !d.matches(HOOKED)).isEmpty();
  }

  /** Of a sum over several settings, only a start tells. */
  @Test
  void startsOnAFileAsItStands() {
    var server = PostgresServers.major(17);
    assertThat(server.startsWith("max_connections = 50\nshared_buffers = '64MB'\n").succeeded())
        .isTrue();
    var sum = "max_connections = 5\nsuperuser_reserved_connections = 10\n";
    assertThat(server.problemsOf(sum)).isEmpty();
    assertThat(server.startsWith(sum).succeeded()).isFalse();
    assertThat(server.startsWith(sum).log())
        .anySatisfy(line -> assertThat(line).contains("must be less than"));
  }

  /**
   * These look at more than their range: at the machine, at the build, or at steps between numbers.
   */
  private static final String HOOKED =
      "(max_stack_depth|log_statement_stats|vacuum_buffer_usage_limit|io_max_concurrency|(transaction|subtransaction|serializable|notify"
          + "|multixact_offset|multixact_member|commit_timestamp)_buffers) = .* is refused by the server";

  private static boolean isJudged(PostgresSetting setting) {
    return setting.changeCost() != ChangeCost.FIXED
        && setting.type() != PostgresSetting.Type.STRING
        && !setting.name().contains(".")
        && !setting.name().startsWith("log_min_");
  }
}
