package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.rows;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/**
 * A real server archives its log, our scripts back it up and bring it back, and see when they
 * cannot.
 */
@Tag("oracle")
final class PostgresqlRestoreDrillTest {
  private static final String COUNT = "SELECT count(*) FROM cases";

  @TempDir private Path folder;

  @ParameterizedTest(name = "PostgreSQL {0}")
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void whatWasWrittenComesBack(int major) throws Exception {
    var programs = Path.of("/usr/lib/postgresql", String.valueOf(major), "bin");
    Assumptions.assumeTrue(
        Files.isExecutable(programs.resolve("pg_verifybackup")),
        "pg_verifybackup of PostgreSQL " + major + " is not in " + programs);
    var archive = Files.createDirectory(folder.resolve("archive"));
    var backups = Files.createDirectory(folder.resolve("backups"));
    var certificate = Certificate.of("localhost", folder.resolve("server"));
    var keys =
        """
        tls: true
        rootCertificate: %s
        settings: {ssl_cert_file: %s, ssl_key_file: %s}
        archive: {folder: %s}
        backup: {folder: %s, keep: 1}
        """
            .formatted(certificate.file(), certificate.file(), certificate.key(), archive, backups);
    try (var cluster = DatabaseCluster.of(PostgresServers.major(major), folder, "", keys);
        var primary = cluster.startPrimary();
        var superuser = primary.connect("postgres", "", "yawl")) {
      var scripts = new Scripts(cluster, folder, programs);
      assertThat(scripts.drill(Map.of()))
          .matches(r -> !r.succeeded())
          .extracting(Result::errors)
          .asString()
          .contains("there is no base backup in " + backups);

      run(superuser, "CREATE TABLE cases AS SELECT generate_series(1, 1000) AS id");
      var backup = scripts.backup();
      assertThat(backup.succeeded()).as(backup.errors()).isTrue();
      run(superuser, "INSERT INTO cases SELECT generate_series(1001, 2000)");
      var moment = rows(superuser, "SELECT clock_timestamp()").get(0);
      switchLog(superuser);
      run(superuser, "INSERT INTO cases VALUES (2001)");
      switchLog(superuser);
      run(superuser, "INSERT INTO cases VALUES (2002)");
      switchLog(superuser);
      run(superuser, "INSERT INTO cases VALUES (2003)"); // in no archived segment

      var good = scripts.drill(Map.of("DRILL_QUERY", COUNT, "DRILL_EXPECT", "2002"));
      assertThat(good.succeeded()).as(good.errors()).isTrue();
      assertThat(good.output())
          .contains("2002 = " + COUNT, "the objective is 120 s", "restore drill: all is well");
      var earlier =
          scripts.drill(
              Map.of("DRILL_UNTIL", moment, "DRILL_QUERY", COUNT, "DRILL_EXPECT", "2000"));
      assertThat(earlier.succeeded()).as(earlier.errors()).isTrue();
      var wrong = scripts.drill(Map.of("DRILL_QUERY", COUNT, "DRILL_EXPECT", "2003"));
      assertThat(wrong.succeeded()).isFalse();
      assertThat(wrong.errors()).contains("the answer should be 2003");

      seesAGap(scripts, archive);
      seesADamagedBackup(scripts, only(backups));

      var first = only(backups);
      var again = scripts.backup();
      assertThat(again.succeeded()).as(again.errors()).isTrue();
      assertThat(only(backups)).isNotEqualTo(first);
      assertThat(segments(archive)).as("older than the only backup").hasSizeLessThan(3);
      var afresh =
          scripts.drill(Map.of("DRILL_IDLE", "yes", "DRILL_QUERY", COUNT, "DRILL_EXPECT", "2003"));
      assertThat(afresh.succeeded()).as(afresh.errors()).isTrue();
    }
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.matches("restore-drill[.]\\w{6}"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"tls: true", "archive: {folder: /mnt/archive}"})
  @RequiresProgram("shellcheck")
  void shellcheckSaysNothing(String key) throws IOException {
    var tier = "tier: t\nagents: 1000\npostgresql: {" + key + "}\n";
    var files =
        YawlConfig.create()
            .generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23))
            .files();
    for (var name : List.of("backup.sh", "restore-drill.sh")) {
      var script =
          Files.writeString(
              folder.resolve(name), Objects.requireNonNull(files.get("postgresql/" + name)));
      var told = Result.of(List.of("shellcheck", script.toString()));
      assertThat(told.succeeded()).as(told.output()).isTrue();
    }
  }

  private static void seesAGap(Scripts scripts, Path archive) throws IOException {
    var segments = segments(archive);
    var middle = segments.get(segments.size() - 2);
    var aside = archive.resolveSibling("aside");
    Files.move(middle, aside);
    var missing = scripts.drill(Map.of());
    assertThat(missing.succeeded()).isFalse();
    assertThat(missing.errors()).contains("the segment after it is missing or broken");
    Files.write(middle, new byte[1_000]);
    var cut = scripts.drill(Map.of());
    assertThat(cut.succeeded()).isFalse();
    assertThat(cut.errors()).contains("has wrong size: 1000 instead of 16777216");
    Files.delete(middle);
    Files.move(aside, middle);
  }

  private static void seesADamagedBackup(Scripts scripts, Path backup) throws IOException {
    var file = backup.resolve("PG_VERSION");
    var before = Files.readAllBytes(file);
    Files.writeString(file, "1\n");
    var damaged = scripts.drill(Map.of());
    assertThat(damaged.succeeded()).isFalse();
    assertThat(damaged.errors()).contains("does not agree with its own manifest");
    Files.write(file, before);
  }

  /** Ends the log's segment, and waits until it is archived. */
  private static void switchLog(Connection superuser) throws SQLException {
    var segment = rows(superuser, "SELECT pg_walfile_name(pg_switch_wal())").get(0);
    var archived = "SELECT coalesce(max(last_archived_wal), '') >= '%s' FROM pg_stat_archiver";
    for (int i = 0; i < 1_500; i++) {
      if (rows(superuser, archived.formatted(segment)).contains("t")) return;
      RunningPostgres.pause();
    }
    throw new AssertionError(rows(superuser, "SELECT * FROM pg_stat_archiver").toString());
  }

  private static Path only(Path backups) throws IOException {
    try (var all = Files.list(backups)) {
      var list = all.toList();
      assertThat(list).hasSize(1);
      return list.get(0);
    }
  }

  private static List<Path> segments(Path archive) throws IOException {
    try (var all = Files.list(archive)) {
      return all.filter(path -> path.getFileName().toString().matches("[0-9A-F]{24}"))
          .sorted()
          .toList();
    }
  }

  /** Our scripts, run by an account that is not root, with one major's own programs. */
  private record Scripts(DatabaseCluster cluster, Path folder, Path programs) {
    Result backup() throws IOException {
      return run("backup.sh", Map.of("CHECKPOINT", "fast"));
    }

    Result drill(Map<String, String> variables) throws IOException {
      return run("restore-drill.sh", variables);
    }

    private Result run(String name, Map<String, String> variables) throws IOException {
      var script = Files.writeString(folder.resolve(name), cluster.file("postgresql/" + name));
      var command =
          new ArrayList<>(
              List.of(
                  "env",
                  "PATH=" + programs + ":/usr/bin:/bin",
                  "TMPDIR=" + folder,
                  "PGPASSFILE=" + folder.resolve("pgpass")));
      variables.forEach((variable, value) -> command.add(variable + "=" + value));
      command.addAll(List.of("sh", script.toString()));
      return Result.of(Result.unprivileged(command));
    }
  }
}
