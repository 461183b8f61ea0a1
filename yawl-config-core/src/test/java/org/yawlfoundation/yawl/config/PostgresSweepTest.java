package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.oracle.PostgresServers;
import org.yawlfoundation.yawl.config.tier.Presets;

/** Real servers read the files of every preset and of many odd tiers, and say what we say. */
@Tag("oracle")
class PostgresSweepTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final String TOO_MANY_PROCESSES =
      "invalid value for parameter \"(max_connections|max_worker_processes|max_wal_senders"
          + "|autovacuum_max_workers|autovacuum_worker_slots)\": [0-9]{6}";
  private static final Pattern SETTING = Pattern.compile("(?m)^([A-Za-z_.]+) = ");
  private static final int TIERS = Integer.getInteger("yawl-config.sweep", 40);

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void takesTheFilesOfEveryPreset(int major) {
    var server = PostgresServers.major(major);
    for (var preset : Presets.all().keySet()) {
      var bundle =
          bundle("tier: t\nextends: " + preset + "\ntargets: {postgresql: " + major + "}\n");
      assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
      assertThat(server.problemsOf(primary(bundle))).as(preset).isEmpty();
      assertThat(server.problemsOf(standby(bundle))).as(preset + ", a standby").isEmpty();
    }
  }

  /**
   * Whatever a legal document gives, the server refuses the file exactly where we do, but for one
   * sum: all its processes together may be 262,143, which no host can hold.
   */
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void refusesTheFilesOfOddTiersWhereWeDo(int major) {
    var server = PostgresServers.major(major);
    long seed = Long.getLong("yawl-config.seed", 20261123L) + major;
    var random = new Random(seed);
    var differences = new ArrayList<String>();
    int refused = 0;
    for (int i = 0; i < TIERS; i++) {
      var text = RandomTiersTest.document(random, major);
      var bundle = bundle(text);
      var theirs =
          server.problemsOf(standby(bundle)).stream()
              .filter(problem -> !problem.matches(TOO_MANY_PROCESSES))
              .toList();
      var ours = bundle.findings().stream().filter(PostgresSweepTest::isRefusal).toList();
      refused += theirs.isEmpty() ? 0 : 1;
      if (theirs.isEmpty() != ours.isEmpty()) {
        differences.add(theirs + " beside " + ours + " of\n" + text);
      }
    }
    System.out.printf(
        "PostgresSweepTest: PostgreSQL %d, %d tiers, seed %d: %d refused%n",
        major, TIERS, seed, refused);
    assertThat(differences).isEmpty();
  }

  /**
   * A server that runs on our file has each of our values from it, and waits for no restart. Its
   * address and port are the test's, and its time zone that of the driver.
   */
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void runsWithEachOfOurValues(int major) {
    var bundle =
        bundle(
            "tier: t\nagents: 100000\ntargets: {postgresql: %d}\npostgresql: {memory: 4Gi, cpus: 2}\n"
                .formatted(major));
    var conf = primary(bundle);
    var given =
        SETTING
            .matcher(conf)
            .results()
            .map(line -> line.group(1))
            .filter(name -> !List.of("port", "listen_addresses", "timezone").contains(name))
            .toList();
    var wrong = PostgresServers.major(major).whileRunning(conf, c -> notFromTheFile(c, given));
    assertThat(given).hasSizeGreaterThan(30);
    assertThat(wrong).isEmpty();
  }

  /** The settings that the server has from elsewhere, or not as the file says. */
  private static List<String> notFromTheFile(Connection connection, List<String> names)
      throws SQLException {
    var found = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select s.name, s.source = 'configuration file' and not s.pending_restart and f.applied"
                    + " and f.error is null from pg_settings s join pg_file_settings f"
                    + " on lower(f.name) = lower(s.name) and f.sourcefile = s.sourcefile"
                    + " where s.sourcefile = current_setting('config_file')")) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getBoolean(2) ? "" : " is not in force");
      }
    }
    return names.stream()
        .map(name -> name + found.getOrDefault(name, " is not from the file"))
        .filter(told -> told.contains(" "))
        .toList();
  }

  private static boolean isRefusal(Finding finding) {
    return finding.id().equals("YC303")
        && finding.gives().filter(at -> at.file().startsWith("postgresql/")).isPresent();
  }

  private static Bundle bundle(String text) {
    return CONFIG.generate(TierSource.of("tier.yaml", text), TODAY);
  }

  private static String primary(Bundle bundle) {
    return Objects.requireNonNull(
        bundle.files().get("postgresql/postgresql.conf"), bundle::printFindings);
  }

  /** A standby reads the primary's file, and then its own. */
  private static String standby(Bundle bundle) {
    var own = bundle.files().getOrDefault("postgresql/standby_1.conf", "");
    return primary(bundle) + own.replaceAll("(?m)^include .*$", "");
  }
}
