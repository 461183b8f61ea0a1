package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server of PostgreSQL, or a PgBouncer before one, that runs until it is closed. */
public final class RunningPostgres implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path data;
  private final Path log;
  private final int port;

  private RunningPostgres(Process process, Path data, Path log, int port) {
    this.process = process;
    this.data = data;
    this.log = log;
    this.port = port;
  }

  static RunningPostgres start(List<String> command, Path data, int port) {
    Path log = data.resolve("startup.log");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new RunningPostgres(process, data, log, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** Waits until it takes connections; false where it ends before. */
  boolean isReady() {
    return waited(
        () -> {
          // A server says so in the eighth line of its process file.
          Path status = data.resolve("postmaster.pid");
          var lines = Files.exists(status) ? read(status).lines().toList() : List.<String>of();
          return lines.size() > 7 && lines.get(7).strip().equals("ready");
        });
  }

  /** Waits until it has written some words; false where it ends before. */
  boolean says(String words) {
    return waited(() -> read(log).contains(words));
  }

  private boolean waited(BooleanSupplier isThere) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      if (isThere.getAsBoolean()) return true;
      pause();
    }
    return false;
  }

  Connection connect(String user, String password, String database) throws SQLException {
    return connect(user, password, database, Map.of());
  }

  /** With more of the driver's own properties, such as {@code sslmode}. */
  Connection connect(String user, String password, String database, Map<String, String> more)
      throws SQLException {
    var properties = new Properties();
    properties.putAll(more);
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("preferQueryMode", "simple");
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port + "/" + database, properties);
  }

  /** What it wrote against its files or its clients. */
  List<String> complaints() {
    return PostgresServer.complaints(read(log));
  }

  @Override
  public void close() {
    process.destroy(); // SIGTERM waits for clients to go; ours have gone
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
