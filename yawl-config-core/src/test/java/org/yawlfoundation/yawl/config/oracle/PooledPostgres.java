package org.yawlfoundation.yawl.config.oracle;

import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.rows;
import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/**
 * A PgBouncer on the loopback address that reads a tier's file, of which only the address and the
 * places of files are changed, before a small PostgreSQL with the tier's roles and doors.
 */
final class PooledPostgres implements AutoCloseable {
  static final String PASSWORD = "one for all, since it opens nothing";

  private final Bundle bundle;
  private final Path folder;
  private final Path data;
  private final int databasePort = PostgresServer.freePort();
  private final int port = PostgresServer.freePort();
  private final RunningPostgres database;
  private final String ini;
  private final RunningPostgres pool;

  private PooledPostgres(String name, long agents, int major, boolean tls, Path folder)
      throws SQLException {
    var program = Pgbouncers.find(name);
    var server = PostgresServers.major(major);
    this.folder = folder;
    this.bundle = generate(Pgbouncers.target(program), agents, major, tls);
    this.data = server.cluster();
    var ssl =
        file("postgresql/postgresql.conf").lines().filter(line -> line.startsWith("ssl")).toList();
    write("postgresql.conf", "max_connections = 200\n" + String.join("\n", ssl));
    var doors =
        write(
            "pg_hba.conf",
            "host all postgres 127.0.0.1/32 trust\n" + file("postgresql/pg_hba.conf"));
    this.database =
        server.start(data, folder.resolve("postgresql.conf"), databasePort, "hba_file=" + doors);
    if (!database.isReady()) throw new AssertionError(String.join("\n", database.complaints()));
    var users = write("userlist.txt", roles());
    this.ini =
        file("pgbouncer/pgbouncer.ini")
            .replace("\nlisten_addr = *\n", "\nlisten_addr = 127.0.0.1\n")
            .replace("\nlisten_port = 6432\n", "\nlisten_port = " + port + "\n")
            .replace("= /etc/pgbouncer/userlist.txt\n", "= " + users + "\n")
            .replace("= /etc/pgbouncer/", "= " + folder + "/");
    this.pool = Pgbouncers.start(program, folder, ini, port);
  }

  /**
   * Starts both.
   *
   * @param name of the PgBouncer
   * @param major of the PostgreSQL
   * @param folder for the files
   */
  static PooledPostgres start(String name, long agents, int major, Path folder)
      throws SQLException {
    return new PooledPostgres(name, agents, major, false, folder);
  }

  /** Starts both with TLS on either side, each with a certificate of its own. */
  static PooledPostgres startWithTls(String name, int major, Path folder) throws Exception {
    trustPool(Certificate.of("localhost", folder.resolve("tls")), folder);
    trustDatabase(Certificate.of("database", folder.resolve("database")), folder);
    return new PooledPostgres(name, 1_000, major, true, folder);
  }

  /** What the engine takes for who signed PgBouncer's certificate. */
  static void trustPool(Certificate root, Path folder) throws IOException {
    Files.copy(root.file(), folder.resolve("ca.crt"), StandardCopyOption.REPLACE_EXISTING);
  }

  /** What PgBouncer takes for who signed the database's certificate. */
  static void trustDatabase(Certificate root, Path folder) throws IOException {
    Files.copy(
        root.file(), folder.resolve("postgresql-ca.crt"), StandardCopyOption.REPLACE_EXISTING);
  }

  /** As the engine's driver connects: the plan's own URL, but for the host. */
  Connection engine(String password) throws SQLException {
    return connect(url(), "yawl", password);
  }

  /** As a driver connects that knows nothing of TLS. */
  Connection engineInTheClear() throws SQLException {
    return connect(url().replace("verify-full", "disable"), "yawl", PASSWORD);
  }

  private String url() {
    return bundle
        .plan()
        .orElseThrow()
        .pgbouncer()
        .url()
        .replace("//pgbouncer:6432/", "//localhost:" + port + "/")
        .replace("/etc/yawl/pgbouncer/", folder + "/");
  }

  /** What PgBouncer's console answers; pgjdbc sends it a SET that it refuses before 1.26. */
  Result console(String user, String command) {
    var where =
        "host=127.0.0.1 port=%s dbname=pgbouncer user=%s password='%s'"
            .formatted(port, user, PASSWORD);
    return Result.of(List.of("psql", "--no-psqlrc", "-A", "-t", "-F", "|", "-c", command, where));
  }

  /** PgBouncer's console, as the plan has an exporter find it. */
  String console() {
    return bundle
        .plan()
        .orElseThrow()
        .pgbouncer()
        .exporter()
        .connection()
        .replace("port=6432 ", "port=" + port + " ");
  }

  /** The names of what our PromQL reads of a target. */
  List<String> read(String target) {
    var scraped = bundle.plan().orElseThrow().scraped().get(target);
    return Objects.requireNonNull(scraped, target).metrics().stream()
        .map(metric -> metric.name())
        .toList();
  }

  /** The database itself, as PgBouncer's own role. */
  Connection pooler() throws SQLException {
    return connect(
        "jdbc:postgresql://localhost:" + databasePort + "/yawl", "yawl_pooler", PASSWORD);
  }

  /** Waits for words of PgBouncer's log. */
  boolean says(String words) {
    return pool.says(words);
  }

  Connection superuser() throws SQLException {
    return database.connect("postgres", "", "yawl");
  }

  /** What the section [pgbouncer] of the file says, as it was read. */
  Map<String, String> lines() {
    return ini.substring(ini.indexOf("[pgbouncer]"))
        .lines()
        .filter(line -> line.contains(" =") && !line.startsWith(";"))
        .map(line -> line.split(" = ?", 2))
        .collect(
            Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new));
  }

  /** Sets up the database, and gives PgBouncer's auth_file. */
  private String roles() throws SQLException {
    try (var superuser = database.connect("postgres", "", "postgres")) {
      run(superuser, "CREATE DATABASE yawl TEMPLATE template0 ENCODING 'UTF8'");
    }
    try (var superuser = superuser()) {
      run(superuser, file("postgresql/roles.sql"));
      run(superuser, "CREATE ROLE console PASSWORD '" + PASSWORD + "'");
      for (var role : List.of("yawl", "yawl_pooler")) {
        run(superuser, "ALTER ROLE " + role + " PASSWORD '" + PASSWORD + "'");
      }
      var secret = rows(superuser, "SELECT rolpassword FROM pg_authid WHERE rolname = 'console'");
      return """
          "yawl_pooler" "%s"
          "pgbouncer_exporter" "%s"
          "pgbouncer_admin" "%s"
          """
          .formatted(PASSWORD, secret.get(0), secret.get(0));
    }
  }

  private Bundle generate(String version, long agents, int major, boolean tls) {
    var certificate =
        """
          tls: true
          settings:
            ssl_cert_file: %1$s/database.crt
            ssl_key_file: %1$s/database.key
        pgbouncer: {tls: true, settings: {query_wait_timeout: 2}}
        """;
    var tier =
        """
        tier: pooled
        agents: %s
        targets: {postgresql: %s, pgbouncer: "%s"}
        postgresql:
          host: 127.0.0.1
          port: %s
          network: 127.0.0.0/8
        """
                .formatted(agents, major, version, databasePort)
            + (tls ? certificate.formatted(folder) : "");
    var made =
        YawlConfig.create().generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
    if (!made.isGood()) throw new AssertionError(made.printFindings());
    return made;
  }

  private String file(String path) {
    return Objects.requireNonNull(bundle.files().get(path), path);
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connection connect(String url, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public void close() {
    pool.close();
    database.close();
    PostgresServer.delete(data);
  }
}
