package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.oracle.RunbookCommands.Asked;

/** Every command of the runbooks exists: the program that it is for says so. */
@Tag("oracle")
final class RunbookCommandsTest {
  private static final Pattern JCMD = Pattern.compile("jcmd 1 ([A-Za-z_.]+)(.*)");
  private static final String MILLION = "tier: one-million\nagents: 1000000\n";

  private static final String ALL_OF_POSTGRESQL =
      "postgresql: {tls: true, archive: {folder: /var/backups/yawl}}\n";

  static final List<String> TIERS =
      List.of(
          "tier: small\nagents: 1000\n",
          MILLION,
          "tier: cells\nagents: 20000000\n",
          """
          tier: other
          agents: 50000
          namespace: engines
          autoscaling: {keda: true}
          artifacts: {pgbouncer: false}
          postgresql: {host: db.example.org, port: 5433, database: cases, tls: true}
          """);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @FieldSource("TIERS")
  @RequiresProgram("shellcheck")
  void shellcheckSaysNothing(String tier) throws IOException {
    var command = new ArrayList<>(List.of("shellcheck", "--shell=sh"));
    for (var page : new RunbookCommands(tier).pages().values()) {
      var file = folder.resolve(command.size() + ".sh");
      Files.writeString(file, RunbookCommands.script(page));
      command.add(file.toString());
    }
    var said = Result.of(command);
    assertThat(said.succeeded()).as(said.output()).isTrue();
    assertThat(command).hasSizeGreaterThan(20);
  }

  /** As a shell at a terminal does, which goes on with the next line after one that fails. */
  @ParameterizedTest
  @FieldSource("TIERS")
  @RequiresProgram("sh")
  void nothingRunsOnWhatNobodyHasNamed(String tier) {
    var lines =
        new RunbookCommands(tier)
            .blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> line.contains(":?}"))
                .distinct()
                .toList();
    assertThat(lines).hasSizeGreaterThan(10);
    for (var line : lines) {
      var programs = "kubectl() { echo ran >&2; }; psql() { echo ran >&2; }; ";
      var left = Result.of(List.of("sh", "-c", programs + "pod='' node=''; " + line));
      assertThat(left.errors()).as(line).contains("parameter").doesNotContain("ran");
      var named =
          Result.of(
              List.of(
                  "sh",
                  "-c",
                  programs + "pod=a node=b secret=c certificate=d standby=e pooler=f; " + line));
      assertThat(named.errors()).as(line).contains("ran").doesNotContain("parameter");
    }
  }

  @ParameterizedTest
  @FieldSource("TIERS")
  @RequiresProgram("kubectl")
  void kubectlTakesEachCall(String tier) {
    var calls = new RunbookCommands(tier).kubectl();
    assertThat(calls).hasSizeGreaterThan(15).allSatisfy(this::isTaken);
  }

  @Test
  @RequiresProgram("kubectl")
  void kubectlDoesNotTakeWhatIsNotThere() {
    assertThat(kubectl("kubectl rename namespace a b")).contains("unknown command");
    assertThat(kubectl("kubectl version --short")).contains("unknown flag");
    assertThat(kubectl("kubectl -n a top pods --sort-by=latency")).doesNotContain("refused");
  }

  private void isTaken(String call) {
    assertThat(kubectl(call)).as(call).contains("127.0.0.1:1").containsAnyOf("refused", "connect");
  }

  /** Nobody listens there: what kubectl says before it asks is about the call itself. */
  private String kubectl(String call) {
    var config = folder.resolve("nobody.yaml");
    try {
      Files.writeString(
          config,
          """
          apiVersion: v1
          kind: Config
          clusters: [{name: nobody, cluster: {server: "http://127.0.0.1:1"}}]
          contexts: [{name: nobody, context: {cluster: nobody}}]
          current-context: nobody
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var said = Result.of(List.of("sh", "-c", "KUBECONFIG=" + config + " " + call));
    return said.errors() + said.output();
  }

  /**
   * Run for good, at the server and as the role that the page names, on a session of the engine.
   */
  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void whoeverAPageNamesMayRunItsStatements(int major, @TempDir Path folder)
      throws SQLException, IOException {
    var tier = MILLION + "targets: {postgresql: " + major + "}\n" + ALL_OF_POSTGRESQL;
    var statements = new ArrayList<>(new RunbookCommands(tier).statements());
    statements.sort(Comparator.comparing(asked -> asked.sql().contains("pg_promote")));
    assertThat(statements).hasSizeGreaterThan(20);
    assertThat(statements)
        .extracting(asked -> asked.server() + " " + asked.role())
        .containsOnly(
            "primary yawl_monitoring",
            "standby yawl_monitoring",
            "primary postgres",
            "standby postgres");
    try (var cluster = DatabaseCluster.of(PostgresServers.major(major), folder)) {
      cluster.copyForStandby();
      try (var primary = cluster.startPrimary();
          var standby = cluster.startStandby()) {
        for (var asked : statements) {
          run(asked, asked.server().equals("standby") ? standby : primary);
        }
      }
    }
  }

  private static void run(Asked asked, RunningPostgres server) throws SQLException {
    boolean ends = asked.sql().contains("_backend(pid) FROM");
    var sql =
        asked
            .sql()
            .replaceAll("interval '\\d+ min'", "interval '0'")
            .replace("state = 'active' AND pid", "state = 'idle in transaction' AND pid");
    try (var engine = server.connect("yawl", DatabaseCluster.PASSWORD, "yawl");
        var session = server.connect(asked.role(), DatabaseCluster.PASSWORD, "yawl");
        var statement = session.createStatement()) {
      engine.setAutoCommit(false);
      PostgresqlRolesTest.run(engine, "SELECT 1");
      if (ends) {
        assertThat(PostgresqlRolesTest.rows(session, sql)).as(sql).isNotEmpty();
      } else {
        statement.execute(sql);
        // ANALYZE by somebody who may not is no error: it passes each table over.
        assertThat((Object) statement.getWarnings()).as(sql).isNull();
      }
    } catch (SQLException e) {
      throw new AssertionError(asked.toString(), e);
    }
  }

  @Test
  @RequiresProgram({"pgbouncer", "psql"})
  void pgbouncerTakesEachCommand() throws SQLException {
    var commands =
        new RunbookCommands(MILLION)
            .blocks("pgbouncer").stream().flatMap(String::lines).distinct().toList();
    assertThat(commands).contains("SHOW POOLS;");
    try (var pooled = PooledPostgres.start("pgbouncer", 1_000, 17, folder)) {
      for (var command : commands) {
        var said = pooled.console("pgbouncer_exporter", command);
        assertThat(said.succeeded()).as(command + said.errors()).isTrue();
      }
      assertThat(pooled.console("pgbouncer_exporter", "SHOW QUEUE").succeeded()).isFalse();
    }
  }

  @ParameterizedTest(name = "JDK {0}")
  @ValueSource(ints = {17, 21, 25})
  void theJvmKnowsEachCommand(int major) throws IOException, InterruptedException {
    var home = Jdks.trueHome(major);
    Assumptions.assumeTrue(
        Files.isExecutable(home.resolve("bin/jcmd")), "JDK " + major + " has no jcmd");
    var commands = new TreeSet<String>();
    new RunbookCommands(MILLION + "targets: {jdk: " + major + "}\n")
        .blocks("sh")
        .forEach(
            block ->
                JCMD.matcher(block)
                    .results()
                    .forEach(call -> commands.add(call.group(1) + call.group(2))));
    assertThat(commands).hasSizeGreaterThan(2);
    var java = home.resolve("bin/java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-XX:NativeMemoryTracking=summary",
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(process.getInputStream().read()).isEqualTo('!');
      for (var command : commands) {
        // Where it writes a file, that is the engine's own folder.
        var here = command.replace("/app/logs", folder.toString());
        var call =
            Stream.concat(
                Stream.of(home.resolve("bin/jcmd").toString(), String.valueOf(process.pid())),
                Stream.of(here.split(" ", -1)));
        var said = Result.of(call.toList());
        assertThat(said.succeeded()).as(command + said.output() + said.errors()).isTrue();
        assertThat(said.output()).as(command).doesNotContain("not enabled");
      }
      var unknown =
          Result.of(
              List.of(
                  home.resolve("bin/jcmd").toString(),
                  String.valueOf(process.pid()),
                  "GC.heap_information"));
      assertThat(unknown.succeeded()).isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Says one sign, and waits. */
  static final class Waiting {
    private Waiting() {}

    public static void main(String[] arguments) throws InterruptedException {
      System.out.print('!');
      System.out.flush();
      Thread.sleep(60_000);
    }
  }

  @ParameterizedTest
  @FieldSource("TIERS")
  @RequiresProgram("promtool")
  void prometheusReadsEachExpression(String tier) throws Exception {
    var rules = new StringBuilder("groups:\n  - name: runbooks\n    rules:\n");
    var expressions = new RunbookCommands(tier).blocks("promql");
    for (int i = 0; i < expressions.size(); i++) {
      rules
          .append("      - record: runbook:" + i + "\n        expr: '")
          .append(expressions.get(i).strip().replace("'", "''") + "'\n");
    }
    Files.writeString(folder.resolve("runbooks.yaml"), rules);
    var checked = new Promtool(folder).checkRules("runbooks.yaml");
    assertThat(checked.exit()).as(checked.said()).isZero();
    assertThat(checked.said()).contains(expressions.size() + " rules found");
  }

  @Test
  @RequiresProgram("amtool")
  void amtoolTakesEachCall() {
    var calls =
        new RunbookCommands(MILLION).calls("amtool --alertmanager.url=http://localhost:9093");
    assertThat(calls).isNotEmpty();
    for (var call : calls) {
      var said = Result.of(List.of("sh", "-c", call.replace("localhost:9093", "127.0.0.1:1")));
      assertThat(said.errors()).as(call).contains("refused");
    }
  }
}
