package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;

/**
 * What a user writes below {@code settings} and its program would refuse: one finding for one
 * mistake, at its place in the document, in the program's own spelling, with a help that ends it.
 */
class UsersSettingsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final Pattern BAR = Pattern.compile(" +\\| +");

  /**
   * Targets; the line, with brackets around what is to be marked; the headline, in which a star is
   * the target; and what the line is once the first help is followed, or a dash where it goes. A
   * headline after a tilde is that of a warning.
   */
  private static final String POSTGRESQL =
      """
      14-18 | temp_buffers: [16gb]             | `temp_buffers` takes a number with one of the units B, kB, MB, GB, TB, not `16gb`. | temp_buffers: 16GB
      14-18 | temp_buffers: [16Gi]             | `temp_buffers` takes a number with one of the units B, kB, MB, GB, TB, not `16Gi`. | temp_buffers: 16GB
      14-18 | temp_buffers: [8]                | `temp_buffers` takes 800kB to 8589934584kB, not `8`, which is 64kB. | temp_buffers: 800kB
      14-18 | huge_page_size: [2M]             | `huge_page_size` takes a number with one of the units B, kB, MB, GB, TB, not `2M`. | huge_page_size: 2MB
      14-18 | logical_decoding_work_mem: [8]   | `logical_decoding_work_mem` takes 64kB to 2147483647kB, not `8`, which is 8kB. | logical_decoding_work_mem: 64kB
      14-18 | deadlock_timeout: [15m]          | `deadlock_timeout` takes a number with one of the units us, ms, s, min, h, d, not `15m`. | deadlock_timeout: 15min
      14-18 | wal_sender_timeout: [30 seconds] | `wal_sender_timeout` takes a number with one of the units us, ms, s, min, h, d, not `30 seconds`. | wal_sender_timeout: 30s
      14-18 | wal_sender_timeout: [1d1h]       | `wal_sender_timeout` takes a number with one of the units us, ms, s, min, h, d, not `1d1h`. | -
      14-18 | wal_writer_delay: [0]            | `wal_writer_delay` takes 1ms to 10000ms, not `0`. | wal_writer_delay: 1ms
      14-18 | idle_session_timeout: [-1]       | `idle_session_timeout` takes 0ms to 2147483647ms, not `-1`. | idle_session_timeout: 0ms
      14-18 | seq_page_cost: ['1,5']           | `seq_page_cost` takes a number without a unit, not `1,5`. | seq_page_cost: 1.5
      14-18 | max_files_per_process: [4k]      | `max_files_per_process` takes a number without a unit, not `4k`. | -
      14-18 | pg_stat_statements.max: [50]     | `pg_stat_statements.max` takes 100 to 1073741823, not `50`. | pg_stat_statements.max: 100
      14-18 | synchronous_commit: [remot_apply] | `synchronous_commit` takes local, remote_write, remote_apply, on, off, not `remot_apply`. | synchronous_commit: remote_apply
      14-18 | autovacuum: [2]                  | `autovacuum` takes on, off, not `2`. | -
      14-18 | full_page_writes: [onn]          | `full_page_writes` takes on, off, not `onn`. | full_page_writes: on
      14    | log_destination: ['stderr, cvslog'] | `log_destination` takes stderr, csvlog, syslog, with commas between, not `cvslog`. | log_destination: stderr, csvlog
      15-18 | log_destination: ['stderr, cvslog'] | `log_destination` takes stderr, csvlog, jsonlog, syslog, with commas between, not `cvslog`. | log_destination: stderr, csvlog
      14    | log_destination: [jsonlog]       | `log_destination` takes stderr, csvlog, syslog, with commas between, not `jsonlog`; PostgreSQL 15 takes it. | -
      14-17 | log_connections: [receipt]       | `log_connections` takes on, off, not `receipt`; PostgreSQL 18 takes it. | -
      18    | log_connections: [reciept]       | `log_connections` takes receipt, authentication, authorization, setup_durations, all, with commas between, not `reciept`. | log_connections: receipt
      14    | wal_compression: [lz4]           | `wal_compression` takes on, off, not `lz4`; PostgreSQL 15 takes it. | -
      15-18 | wal_compression: [lz4]           | ~`wal_compression` takes `lz4` only in a PostgreSQL that was built with it. | -
      18    | io_method: [io_uring]            | ~`io_method` takes `io_uring` only in a PostgreSQL that was built with it. | -
      14-17 | [io_method]: worker              | PostgreSQL * has no setting `io_method`; it came with 18. | -
      14-16 | [transaction_timeout]: 1d        | PostgreSQL * has no setting `transaction_timeout`; it came with 17. | -
      14-18 | [max_connection]: 500            | PostgreSQL * has no setting `max_connection`. | max_connections: 500
      14-18 | [Shared_Bufers]: 1GB             | PostgreSQL * has no setting `Shared_Bufers`. | shared_buffers: 1GB
      14-18 | [autovacuum_naptme]: never       | PostgreSQL * has no setting `autovacuum_naptme`. | -
      14-18 | [nothing_like_it]: 5             | PostgreSQL * has no setting `nothing_like_it`. | -
      14-18 | [block_size]: 8192               | `block_size` can be read, but not set. | -
      15-18 | [stats_temp_directory]: /tmp     | PostgreSQL * has no setting `stats_temp_directory`; it is gone since 15. | -
      17-18 | [old_snapshot_threshold]: 1h     | PostgreSQL * has no setting `old_snapshot_threshold`; it is gone since 17. | -
      16-18 | [promote_trigger_file]: /tmp/x   | PostgreSQL * has no setting `promote_trigger_file`; it is gone since 16: `pg_ctl promote` or `pg_promote()` promotes a standby. | -
      16-18 | [force_parallel_mode]: regress   | PostgreSQL * has no setting `force_parallel_mode`; it is gone since 16: `debug_parallel_query` is its name now. | debug_parallel_query: regress
      14-18 | [wal_keep_segments]: 100         | PostgreSQL * has no setting `wal_keep_segments`; it is gone since 13: `wal_keep_size` counts MB, and a segment has 16MB. | -
      14-18 | [pg_stat_statement.max]: 10000   | ~PostgreSQL * takes `pg_stat_statement.max` without a word, for an extension that we do not know. | pg_stat_statements.max: 10000
      14-18 | [pg_stat_statements.maxx]: 10000 | PostgreSQL * has no setting `pg_stat_statements.maxx`. | pg_stat_statements.max: 10000
      """;

  private static final String PGBOUNCER =
      """
      1.18-1.25 | query_timeout: [30s]          | `query_timeout` takes seconds without a unit, not `30s`; write `30`. | query_timeout: 30
      1.18-1.25 | query_timeout: [30m]          | `query_timeout` takes seconds without a unit, not `30m`. | -
      1.18-1.25 | [max_client_conns]: 20000     | PgBouncer * has no setting `max_client_conns`. | max_client_conn: 20000
      1.18-1.25 | [Query_Timeout]: 30           | PgBouncer * has no setting `Query_Timeout`. | query_timeout: 30
      1.18-1.25 | [idle_in_transaction_session_timeout]: 60 | PgBouncer * has no setting `idle_in_transaction_session_timeout`. | idle_transaction_timeout: 60
      1.18-1.25 | [idle_in_transaction_session_timeout]: 60s | PgBouncer * has no setting `idle_in_transaction_session_timeout`. | idle_transaction_timeout: 60
      1.18-1.20 | [max_prepared_statements]: 200 | PgBouncer * has no setting `max_prepared_statements`; it came with 1.21.0. | -
      1.18-1.24 | [transaction_timeout]: 5      | PgBouncer * has no setting `transaction_timeout`; it came with 1.25.0. | -
      """;

  private static final String KERNEL =
      """
      1 | [net.core.somaxcon]: 1024 | ~Linux 6.12 has no setting `net.core.somaxcon`. | net.core.somaxconn: 1024
      """;

  @TestFactory
  Stream<DynamicTest> ofPostgresql() {
    return rows(POSTGRESQL).flatMap(row -> row.tests("postgresql", "postgresql.settings"));
  }

  /** The same catalogue judges them; each standby has a file, and a mistake is told once. */
  @TestFactory
  Stream<DynamicTest> ofStandbys() {
    return rows(POSTGRESQL)
        .filter(row -> row.range().equals("14-18") && !row.line().contains("max_connection"))
        .map(row -> row.test("postgresql", "17", "postgresql.standby.settings"));
  }

  @TestFactory
  Stream<DynamicTest> ofPgbouncer() {
    return rows(PGBOUNCER).flatMap(row -> row.tests("pgbouncer", "pgbouncer.settings"));
  }

  @TestFactory
  Stream<DynamicTest> ofTheKernel() {
    return rows(KERNEL).flatMap(row -> row.tests("", "kernel.settings"));
  }

  /** The place is in the document that has the mistake, whoever extends it. */
  @Test
  void inADocumentThatIsExtended(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("base.yaml"),
        """
        tier: base
        agents: 10000
        postgresql:
          settings:
            temp_buffers: 16gb
            io_workers: 5
        """);
    var file =
        Files.writeString(
            folder.resolve("tier.yaml"), "tier: over\nextends: base.yaml\nagents: 20000\n");
    var findings = CONFIG.generate(TierSource.read("tier.yaml", file), TODAY).findings();
    assertThat(findings).extracting(Finding::id).containsExactly("YC303", "YC303");
    assertThat(findings)
        .extracting(f -> f.at().map(at -> at.file() + ":" + at.line() + ":" + at.column()))
        .allSatisfy(at -> assertThat(at.orElse("")).contains("base.yaml:"))
        .anySatisfy(at -> assertThat(at.orElse("")).endsWith("base.yaml:5:19"))
        .anySatisfy(at -> assertThat(at.orElse("")).endsWith("base.yaml:6:5"));
  }

  /** What is right in every version must not be called wrong. */
  @TestFactory
  Stream<DynamicTest> whatIsRightStays() {
    var lines =
        List.of(
            "Temp_Buffers: 16MB",
            "log_line_prefix: '%m [%p] '",
            "search_path: '\"$user\", public'",
            "my_extension.anything: 5",
            "pg_stat_statements.track: all",
            "wal_buffers: 16 MB",
            "autovacuum: yes",
            "log_connections: on",
            "log_destination: 'stderr, csvlog'",
            "archive_command: test ! -f '/x/%f'",
            "default_statistics_target: 100.5",
            "temp_file_limit: -1");
    return versions("14-18")
        .map(
            v ->
                DynamicTest.dynamicTest(
                    v,
                    () ->
                        assertThat(
                                findings(
                                    document(
                                        "postgresql",
                                        v,
                                        "postgresql.settings",
                                        String.join("\n    ", lines))))
                            .isEmpty()));
  }

  /** One line of a table. */
  private record Row(String range, String line, String headline, String then) {
    Stream<DynamicTest> tests(String program, String group) {
      return versions(range).map(version -> test(program, version, group));
    }

    DynamicTest test(String program, String version, String group) {
      return DynamicTest.dynamicTest(
          version + " " + group + " " + line, () -> check(program, version, group));
    }

    private void check(String program, String version, String group) {
      var text = document(program, version, group, line.replaceAll("[\\[\\]]", ""));
      var found = findings(text);
      assertThat(found).as(text).hasSize(1);
      var finding = found.get(0);
      boolean isWarning = headline.startsWith("~");
      assertThat(finding.headline())
          .isEqualTo(headline.replace("~", "").replace(" * ", " " + version + " "));
      assertThat(finding.isError()).isEqualTo(!isWarning);
      assertThat(finding.at()).contains(place(text, group));
      followed(finding, text);
    }

    private Location place(String text, String group) {
      int depth = group.split("\\.", -1).length;
      return new Location(
          "tier.yaml", (int) text.lines().count(), 2 * depth + line.indexOf('[') + 1);
    }

    /** Whoever does what a help says, and nothing else, is rid of the finding and gets no other. */
    private void followed(Finding finding, String text) {
      var ways = finding.help().stream().filter(help -> !help.changes().isEmpty()).toList();
      assertThat(ways).as(finding.toString()).isNotEmpty();
      for (var way : ways) {
        var edited = TierEdit.apply(text, way.changes());
        assertThat(findings(edited)).as(way.text() + " in\n" + edited).isEmpty();
      }
      var first = TierEdit.apply(text, ways.get(0).changes());
      assertThat(first.lines().map(String::strip))
          .as(ways.get(0).text())
          .anyMatch(then.equals("-") ? l -> l.endsWith("{}") : then::equals);
    }
  }

  private static Stream<Row> rows(String table) {
    return table
        .lines()
        .map(line -> BAR.splitAsStream(line).toList())
        .map(cells -> new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3).strip()));
  }

  /** Each version of a range such as {@code 14-18} or {@code 1.18-1.25}. */
  private static Stream<String> versions(String range) {
    var ends = range.strip().split("-", 2);
    var start = ends[0].startsWith("1.") ? "1." : "";
    int from = Integer.parseInt(ends[0].substring(start.length()));
    int to = Integer.parseInt(ends[ends.length - 1].substring(start.length()));
    return Stream.iterate(from, n -> n <= to, n -> n + 1).map(n -> start + n);
  }

  private static String document(String program, String version, String group, String line) {
    var text = new StringBuilder("tier: t\nagents: 10000\n");
    if (!program.isEmpty()) {
      text.append("targets: {").append(program).append(": ").append(version(version)).append("}\n");
    }
    var indent = "";
    for (var step : List.of(group.split("\\.", -1))) {
      text.append(indent).append(step).append(":\n");
      indent += "  ";
    }
    return text.append(indent).append(line).append('\n').toString();
  }

  private static String version(String text) {
    return text.contains(".") ? '"' + text + '"' : text;
  }

  private static List<Finding> findings(String text) {
    var bundle = CONFIG.generate(TierSource.of("tier.yaml", text), TODAY);
    assertThat(bundle.tier()).as(text + bundle.printFindings()).isPresent();
    return bundle.findings();
  }

  /** PostgreSQL: WAL streaming (max_wal_senders > 0) requires wal_level "replica" or "logical". */
  @Test
  void aLogThatNoStandbyCanReadIsRefused() {
    var tier = "tier: t\nagents: 1000\npostgresql: {settings: {wal_level: minimal}}\n";
    var bundle = CONFIG.generate(TierSource.of("t.yaml", tier), TODAY);
    assertThat(bundle.printFindings())
        .startsWith("error YC102  `postgresql.settings.wal_level` is `minimal`")
        .contains("t.yaml:3:36", "help: write one of `replica`, `logical`");
  }
}
