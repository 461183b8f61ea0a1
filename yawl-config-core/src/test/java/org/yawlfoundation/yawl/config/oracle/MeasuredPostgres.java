package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A primary with a standby, a table, a slot and a transaction that stays open, and what
 * postgres_exporter tells of them.
 */
public final class MeasuredPostgres {
  private static final Pattern COLLECTOR =
      Pattern.compile(
          "--(?:\\[no-\\])?(collector\\.\\w+)\\s[^(]*\\(default:\\s+(enabled|disabled)\\)");
  private static final String CONF =
      """
      wal_level = replica
      hot_standby = on
      shared_preload_libraries = 'pg_stat_statements'
      """;

  private MeasuredPostgres() {}

  /**
   * What it says with its own choice of collectors, under an empty name, and with each further one,
   * under the option that switches it on.
   */
  public static Map<String, List<String>> asked(PostgresServer server, Exporter exporter) {
    var more = new ArrayList<String>();
    COLLECTOR
        .matcher(exporter.help())
        .results()
        .filter(c -> c.group(2).equals("disabled"))
        .forEach(c -> more.add("--" + c.group(1)));
    try {
      return asked(server, exporter, more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> asked(
      PostgresServer server, Exporter exporter, List<String> more)
      throws IOException, SQLException {
    var conf = Files.writeString(Files.createTempFile("postgresql", ".conf"), CONF);
    int port = PostgresServer.freePort();
    Path primary = server.cluster();
    Path standby = server.temporary("standby");
    try {
      try (var running = started(server, primary, conf, port);
          var superuser = running.connect("postgres", "", "postgres")) {
        run(superuser, "create extension pg_stat_statements");
        run(superuser, "create extension if not exists pg_buffercache");
        run(superuser, "create table cases (id int primary key)");
        run(superuser, "insert into cases select generate_series(1, 100)");
        run(superuser, "select pg_create_physical_replication_slot('standby_1', true)");
      }
      PostgresServer.copy(primary, standby);
      Files.createFile(standby.resolve("standby.signal"));
      var follow = "primary_conninfo=host=127.0.0.1 user=postgres port=" + port;
      try (var first = started(server, primary, conf, port);
          var second =
              started(
                  server,
                  standby,
                  conf,
                  PostgresServer.freePort(),
                  follow,
                  "primary_slot_name=standby_1");
          var open = first.connect("postgres", "", "postgres")) {
        open.setAutoCommit(false);
        run(open, "update cases set id = -id where id = 1");
        var asked = new LinkedHashMap<String, List<String>>();
        asked.put("", List.of(told(exporter, first, ""), told(exporter, second, "")));
        more.forEach(
            flag ->
                asked.put(
                    flag, List.of(told(exporter, first, flag), told(exporter, second, flag))));
        open.rollback();
        return asked;
      }
    } finally {
      PostgresServer.delete(primary);
      PostgresServer.delete(standby);
      Files.delete(conf);
    }
  }

  private static RunningPostgres started(
      PostgresServer server, Path data, Path conf, int port, String... more) {
    var started = server.start(data, conf, port, more);
    if (!started.isReady()) {
      started.close();
      throw new IllegalStateException(String.join("\n", started.complaints()));
    }
    return started;
  }

  private static String told(Exporter exporter, RunningPostgres server, String flag) {
    int port = Exporter.freePort();
    var options = new ArrayList<>(List.of("--web.listen-address=127.0.0.1:" + port));
    if (!flag.isEmpty()) options.add(flag);
    return exporter.scraped(
        options,
        Map.of(
            "DATA_SOURCE_NAME",
            "postgresql://postgres@127.0.0.1:" + server.port() + "/postgres?sslmode=disable"),
        port,
        "pg_up 1");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
