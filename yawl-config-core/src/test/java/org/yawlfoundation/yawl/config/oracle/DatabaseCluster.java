package org.yawlfoundation.yawl.config.oracle;

import static org.yawlfoundation.yawl.config.oracle.PostgresqlRolesTest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/**
 * A primary and its standbys, on the loopback address, that read the files of one small tier as
 * they are. The test's superuser is let in by a line before ours in pg_hba.conf.
 */
final class DatabaseCluster implements AutoCloseable {
  static final String PASSWORD = "one for all, since it opens nothing";

  private final PostgresServer server;
  private final Path folder;
  private final int port = PostgresServer.freePort();
  private final Map<String, String> files;
  private final List<Path> data = new ArrayList<>();

  private DatabaseCluster(PostgresServer server, Path folder, String targets, String database) {
    this.server = server;
    this.folder = folder;
    this.files = files(targets, database);
  }

  /** Writes the files to a folder, and sets up the primary's data. */
  static DatabaseCluster of(PostgresServer server, Path folder) throws SQLException {
    return of(server, folder, "");
  }

  /**
   * The same, for further programs.
   *
   * @param targets their versions, such as {@code pgbouncer: 1.24}
   */
  static DatabaseCluster of(PostgresServer server, Path folder, String targets)
      throws SQLException {
    return of(server, folder, targets, "");
  }

  /**
   * The same, with more of the database's keys.
   *
   * @param database keys of {@code postgresql}, such as {@code tls: true}
   */
  static DatabaseCluster of(PostgresServer server, Path folder, String targets, String database)
      throws SQLException {
    var cluster = new DatabaseCluster(server, folder, targets, database);
    cluster.data.add(server.cluster());
    cluster.write("postgresql.conf", cluster.file("postgresql/postgresql.conf"));
    cluster.write("standby_1.conf", cluster.file("postgresql/standby_1.conf"));
    cluster.write(
        "pg_hba.conf",
        "host all postgres 127.0.0.1/32 trust\n" + cluster.file("postgresql/pg_hba.conf"));
    cluster.write("pgpass", "localhost:" + cluster.port + ":replication:*:" + PASSWORD + "\n");
    try (var primary = cluster.startPrimary()) {
      try (var superuser = primary.connect("postgres", "", "postgres")) {
        run(superuser, "CREATE DATABASE yawl TEMPLATE template0 ENCODING 'UTF8'");
      }
      try (var superuser = primary.connect("postgres", "", "yawl")) {
        run(superuser, cluster.file("postgresql/roles.sql"));
        for (var role : List.of("yawl", "yawl_replication", "yawl_backup", "yawl_monitoring")) {
          run(superuser, "ALTER ROLE " + role + " PASSWORD '" + PASSWORD + "'");
        }
      }
    }
    return cluster;
  }

  String file(String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  RunningPostgres startPrimary() {
    return start(data.get(0), "postgresql.conf", port);
  }

  /** A copy of the stopped primary's data becomes the first standby's. */
  RunningPostgres startStandby() throws IOException {
    return start(data.get(1), "standby_1.conf", PostgresServer.freePort());
  }

  void copyForStandby() throws IOException {
    var copy = server.temporary("standby");
    data.add(copy);
    PostgresServer.copy(data.get(0), copy);
    Files.createFile(copy.resolve("standby.signal"));
  }

  private RunningPostgres start(Path data, String configFile, int port) {
    var started =
        server.start(
            data, folder.resolve(configFile), port, "hba_file=" + folder.resolve("pg_hba.conf"));
    if (!started.isReady()) {
      started.close();
      throw new AssertionError(String.join("\n", started.complaints()));
    }
    return started;
  }

  private Map<String, String> files(String targets, String database) {
    var tier =
        """
        tier: cluster
        agents: 1000
        targets: {postgresql: %s, %s}
        postgresql:
          host: localhost
          port: %s
          memory: 2Gi
          network: 127.0.0.0/8
          standby: {passfile: %s}
        """
                .formatted(server.major(), targets, port, folder.resolve("pgpass"))
            + database.indent(2);
    var bundle =
        YawlConfig.create().generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
    if (!bundle.isGood()) throw new AssertionError(bundle.printFindings());
    return bundle.files();
  }

  private void write(String name, String text) {
    try {
      var file = Files.writeString(folder.resolve(name), text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    data.forEach(PostgresServer::delete);
  }
}
