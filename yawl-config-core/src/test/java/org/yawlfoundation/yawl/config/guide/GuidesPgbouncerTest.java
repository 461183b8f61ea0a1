package org.yawlfoundation.yawl.config.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.oracle.Pgbouncers;
import org.yawlfoundation.yawl.config.oracle.Result;

/**
 * The deployment guide's pgbouncer.ini (1.4), as it stands: no PgBouncer starts on it, we say why
 * of each line, and whoever follows what we say has a file that each takes.
 */
class GuidesPgbouncerTest {
  static final List<String> NAMES = Pgbouncers.NAMES;

  private static final Checker CHECKER =
      new Checker(
          ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
              .map(ServiceLoader.Provider::get)
              .sorted(Comparator.comparing(Rule::id))
              .toList());
  private static final Pattern HELP = Pattern.compile("write `([^`]+)`( on a line above it)?");

  @ParameterizedTest
  @ValueSource(strings = {"1.18", "1.24", "1.26"})
  void eachLineIsAtFault(String version) throws IOException {
    assertThat(findings(guides(version)).stream().map(f -> said(f).replace(version, "1.x")))
        .containsExactly(
            "2:1 `max_client_conn` stands before any section. -> write `[pgbouncer]` on a line above it",
            "2:19 `max_client_conn` takes a whole number -> write `max_client_conn = 100000`",
            "3:21 `default_pool_size` takes a whole number -> write `default_pool_size = 25`",
            "4:17 `min_pool_size` takes a whole number -> write `min_pool_size = 10`",
            "5:21 `reserve_pool_size` takes a whole number -> write `reserve_pool_size = 5`",
            "6:24 `reserve_pool_timeout` takes seconds without a unit -> write `reserve_pool_timeout = 3`",
            "7:22 `max_db_connections` takes a whole number -> write `max_db_connections = 1000`",
            "8:24 `max_user_connections` takes a whole number -> write `max_user_connections = 5000`",
            "9:1 PgBouncer 1.x has no setting `idle_in_transaction_session_timeout`. -> write `idle_transaction_timeout = 60`",
            "10:13 `pool_mode` takes session, transaction, statement -> write `pool_mode = transaction`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.18", "1.24", "1.26"})
  void itsHelpsLeaveNothingToSay(String version) throws IOException {
    var mended = mended(version);
    assertThat(findings(mended)).isEmpty();
    assertThat(mended)
        .isEqualTo(
            """
            ; for PgBouncer %s
            [pgbouncer]
            max_client_conn = 100000
            default_pool_size = 25
            min_pool_size = 10
            reserve_pool_size = 5
            reserve_pool_timeout = 3
            max_db_connections = 1000
            max_user_connections = 5000
            idle_transaction_timeout = 60
            pool_mode = transaction
            """,
            version);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  @Tag("oracle")
  void theProgramStartsOnceTheHelpIsTaken(String name, @TempDir Path folder) throws IOException {
    var program = Pgbouncers.find(name);
    var version = Pgbouncers.target(program);
    var nowhere = "unix_socket_dir =\n";
    Path file = folder.resolve("pgbouncer.ini");
    Files.writeString(file, guides(version));
    var refused = Result.of(Result.unprivileged(List.of(program, file.toString())));
    assertThat(refused.errors()).contains("cannot load config file");

    // With no address and no folder for a socket, it reads its file and stops.
    Files.writeString(file, mended(version) + nowhere);
    var taken = Result.of(Result.unprivileged(List.of(program, file.toString())));
    assertThat(taken.errors())
        .doesNotContain("cannot load config file", "invalid value", "unknown parameter")
        .contains("max_client_conn: 100000", "nowhere to listen on");
  }

  /** Does what the first help of each finding says, once, and nothing else. */
  private static String mended(String version) throws IOException {
    var text = guides(version);
    var lines = new ArrayList<>(text.lines().toList());
    // From below, so that a line that is put in moves none that is still to be mended.
    findings(text).stream()
        .sorted(Comparator.comparing((Finding f) -> f.at().orElseThrow()).reversed())
        .forEach(f -> follow(f, lines));
    return String.join("\n", lines) + "\n";
  }

  private static void follow(Finding finding, List<String> lines) {
    int at = finding.at().orElseThrow().line() - 1;
    var help = HELP.matcher(finding.help().get(0).text());
    assertThat(help.matches()).as(finding.help().get(0).text()).isTrue();
    var written = help.group(1);
    if (help.group(2) != null) {
      lines.add(at, written);
    } else {
      lines.set(at, written);
    }
  }

  /** What PgBouncer refuses; that it would let nobody in once it takes it all is another matter. */
  private static List<Finding> findings(String text) {
    return CHECKER
        .check(List.of(FileParser.parse("pgbouncer.ini", text).orElseThrow()), Trail.NONE)
        .stream()
        .filter(finding -> finding.id().equals("YC303"))
        .toList();
  }

  private static String said(Finding finding) {
    var at = finding.at().orElseThrow();
    return "%s:%s %s -> %s"
        .formatted(
            at.line(),
            at.column(),
            finding.headline().replaceFirst(", not `.*", ""),
            finding.help().get(0).text());
  }

  /** The guide's file, whose first line names the version that it is for. */
  private static String guides(String version) throws IOException {
    try (var in = GuidesPgbouncerTest.class.getResourceAsStream("pgbouncer.ini")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceFirst("# .*", "; for PgBouncer " + version);
    }
  }
}
