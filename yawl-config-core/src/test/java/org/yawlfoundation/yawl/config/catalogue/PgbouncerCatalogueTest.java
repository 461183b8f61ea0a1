package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yawlfoundation.yawl.config.oracle.Pgbouncers;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;
import org.yawlfoundation.yawl.config.oracle.Result;

class PgbouncerCatalogueTest {
  static final List<String> NAMES = Pgbouncers.NAMES;

  private static final Set<PgbouncerSetting.Type> NUMBERS =
      EnumSet.of(PgbouncerSetting.Type.INT, PgbouncerSetting.Type.UINT);

  private final PgbouncerCatalogue catalogue = PgbouncerCatalogue.of("1.24");

  @Test
  void findsTheFaultsOfTheGuide() {
    assertThat(catalogue.problemWith("reserve_pool_timeout", "3s"))
        .hasValue("`reserve_pool_timeout` takes seconds without a unit, not `3s`; write `3`.");
    assertThat(catalogue.problemWith("idle_in_transaction_session_timeout", "60s"))
        .hasValue("PgBouncer 1.24 has no setting `idle_in_transaction_session_timeout`.");
    assertThat(catalogue.problemWith("max_client_conn", "100000    # Max"))
        .hasValue(
            "`max_client_conn` takes a whole number, not `100000    # Max`, and a comment has a line of its own; write `100000`.");
    assertThat(catalogue.problemWith("pool_mode", "pooled"))
        .hasValue("`pool_mode` takes session, transaction, statement, not `pooled`.");
  }

  @Test
  void takesWhatPgbouncerTakes() {
    assertThat(catalogue.problemWith("reserve_pool_timeout", "2.5")).isEmpty();
    assertThat(catalogue.problemWith("auth_type", "scram-sha-256")).isEmpty();
    assertThat(catalogue.suggest("max_client_con")).hasValue("max_client_conn");
  }

  @Test
  void knowsWhatCameWhen() {
    assertThat(PgbouncerCatalogue.of("1.18").problemWith("max_prepared_statements", "200"))
        .hasValue("PgBouncer 1.18 has no setting `max_prepared_statements`; it came with 1.21.0.");
    assertThat(
            PgbouncerCatalogue.of("1.21")
                .setting("max_prepared_statements")
                .orElseThrow()
                .defaultValue())
        .isEqualTo("0");
    assertThat(catalogue.setting("max_prepared_statements").orElseThrow().defaultValue())
        .isEqualTo("200");
    assertThat(catalogue.problemWith("auth_type", "ldap")).isPresent();
    assertThat(PgbouncerCatalogue.of("1.25.2").problemWith("auth_type", "ldap")).isEmpty();
    assertThat(PgbouncerCatalogue.of("1.26").problemWith("suspend_timeout", "10"))
        .hasValue("PgBouncer 1.26 has no setting `suspend_timeout`; it is gone since 1.26.");
    assertThat(new PgbouncerLines("1.18").problemWith("databases", "host=h auth_dbname=x"))
        .hasValue(
            "PgBouncer 1.18 takes no `auth_dbname` in a line of [databases]; it came with 1.19.");
    assertThat(new PgbouncerLines("1.24").problemWith("users", "pool_szie=5"))
        .hasValue(
            "PgBouncer 1.24 takes no `pool_szie` in a line of [users]; the nearest is `pool_size`.");
    assertThat(new PgbouncerLines("1.24").problemWith("databases", "host='a b' port = 5 dbname=''"))
        .isEmpty();
    assertThat(catalogue.setting("so_reuseport").orElseThrow().changeCost())
        .isEqualTo(ChangeCost.RESTART);
  }

  /**
   * With no listener and no folder for a socket, PgBouncer reads its file and stops, whatever the
   * file says.
   */
  @ParameterizedTest
  @FieldSource("NAMES")
  @Tag("oracle")
  void judgesAsTheProgram(String name, @TempDir Path folder) throws IOException {
    var program = Pgbouncers.find(name);
    var mine = PgbouncerCatalogue.of(Pgbouncers.version(program));
    for (var line :
        List.of(
            "reserve_pool_timeout=3s",
            "reserve_pool_timeout=2.5",
            "reserve_pool_timeout=-1",
            "max_client_conn=-1",
            "max_client_conn=0x10",
            "max_client_conn=1k",
            "max_client_conn=100000 # clients",
            "max_client_conn=100000 ; clients",
            "auth_file=/dev/null # nobody",
            "pool_mode=pooled",
            "pool_mode=transaction",
            "pool_mode=Transaction",
            "auth_type=ldap",
            "auth_type=any",
            "auth_type=peer",
            "client_tls_sslmode=on",
            "server_tls_sslmode=verify-full",
            "max_packet_size=-1",
            "max_prepared_statements=200",
            "idle_in_transaction_session_timeout=60",
            "tcp_defer_accept=1",
            "unix_socket_mode=0777",
            "peer_id=1",
            "transaction_timeout=5",
            "log_connections=yes",
            "syslog=on")) {
      var pair = line.split("=", 2);
      Path file =
          Files.writeString(
              folder.resolve("pgbouncer.ini"),
              "[databases]\n[pgbouncer]\n"
                  + line
                  + "\nlisten_addr=\nunix_socket_dir=\nauth_file=/dev/null\n");
      var answer = Result.of(Result.unprivileged(List.of(program, file.toString())));
      var refused =
          answer.errors().contains("invalid value")
              || answer.errors().contains("unknown parameter");
      assertThat(mine.problemWith(pair[0], pair[1]).isPresent())
          .as("%s: %s", line, answer.errors())
          .isEqualTo(refused);
    }
  }

  /** It looks at a number's form alone, not at its size. */
  @ParameterizedTest
  @FieldSource("NAMES")
  @Tag("oracle")
  void noWholeNumberHasARange(String name, @TempDir Path folder) throws IOException {
    var program = Pgbouncers.find(name);
    var mine = PgbouncerCatalogue.of(Pgbouncers.version(program));
    var numbers =
        mine.names().stream()
            .map(setting -> mine.setting(setting).orElseThrow())
            .filter(s -> NUMBERS.contains(s.type()))
            .map(PgbouncerSetting::name)
            .toList();
    assertThat(numbers).contains("listen_port", "max_client_conn", "max_packet_size");
    for (var value : List.of("-1", "99999999999")) {
      var lines = new StringBuilder("[databases]\n[pgbouncer]\nlisten_addr=\nunix_socket_dir=\n");
      for (var number : numbers) {
        assertThat(mine.problemWith(number, value)).isEmpty();
        lines.append(number).append('=').append(value).append('\n');
      }
      Path file = Files.writeString(folder.resolve("pgbouncer.ini"), lines);
      assertThat(Result.of(Result.unprivileged(List.of(program, file.toString()))).errors())
          .as(value)
          .doesNotContain("invalid value", "cannot load config file")
          .contains("nowhere to listen on");
    }
  }

  /** Names, defaults and what RELOAD applies, as the program tells them. */
  @ParameterizedTest
  @FieldSource("NAMES")
  @RequiresProgram("psql")
  void saysWhatTheProgramSays(String name, @TempDir Path folder) {
    var program = Pgbouncers.find(name);
    var mine = PgbouncerCatalogue.of(Pgbouncers.version(program));
    var expected =
        mine.names().stream()
            .filter(setting -> !setting.equals("service_name")) // another name of job_name
            .map(setting -> mine.setting(setting).orElseThrow())
            .map(s -> List.of(s.name(), s.defaultValue(), s.changeCost().name()))
            .toList();
    assertThat(PgbouncerSettingsRecorder.ask(program, folder)).isEqualTo(expected);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  @Tag("oracle")
  void judgesLinesAsTheProgram(String name, @TempDir Path folder) throws IOException {
    var program = Pgbouncers.find(name);
    var version = Pgbouncers.version(program);
    var mine = new PgbouncerLines(version);
    for (var row : Rows.of("pgbouncer-lines.tsv", '\t')) {
      for (var wrong : List.of("", "z")) {
        var section = row.get(0);
        if (section.equals("peers") && !mine.judges(section)) continue;
        var pair =
            row.get(1)
                + wrong
                + "="
                + (row.get(1).equals("load_balance_hosts") ? "disable" : value(row.get(1)));
        var line = section.equals("peers") ? "host=h " + pair : pair;
        Path file =
            Files.writeString(
                folder.resolve("pgbouncer.ini"),
                "[%s]\n1 = %s\n[pgbouncer]\nlisten_addr=\nunix_socket_dir=\nauth_file=/dev/null\n"
                    .formatted(section, line));
        var answer = Result.of(Result.unprivileged(List.of(program, file.toString())));
        assertThat(mine.problemWith(section, line).isPresent())
            .as("[%s] %s: %s", section, line, answer.errors())
            .isEqualTo(answer.errors().contains("cannot load config file"));
      }
    }
  }

  private static String value(String name) {
    return name.equals("pool_mode") ? "session" : "5";
  }
}
