package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One major of PostgreSQL, to ask what it says to a configuration file. It listens on the loopback
 * address only.
 */
public final class PostgresServer {
  private static final Pattern COMPLAINT =
      Pattern.compile("^(?:.*?\\b(?:LOG|WARNING|ERROR|FATAL|PANIC):  |\\S*postgres: )(.*)$");

  private final int major;
  private final Path home;
  private final Path pristine;

  /** What came of a start: whether clients could have come in, and what the server wrote. */
  public record Start(boolean succeeded, List<String> log) {
    public Start {
      log = List.copyOf(log);
    }
  }

  /** What to do with a running server. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  PostgresServer(int major, Path home) {
    this.major = major;
    this.home = home;
    this.pristine = temporary("pristine");
    var made =
        Result.of(
            command(
                "initdb",
                "-D",
                pristine.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "-N"));
    if (!made.succeeded()) throw new IllegalStateException(made.errors());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(pristine)));
  }

  public int major() {
    return major;
  }

  /** The version in full, such as {@code 17.11}. */
  public String version() {
    return Result.of(command("postgres", "--version"))
        .output()
        .replaceAll("(?s).*?(\\d+\\.\\d+).*", "$1");
  }

  /**
   * Reads a file as a starting server would, and returns what it says against it; nothing where it
   * is content.
   *
   * <p>This asks {@code postgres -C}, which reads the whole file before it prints one setting. It
   * tells more than the view {@code pg_file_settings}, which cannot tell a bad value from one that
   * needs a restart. As long as a name is unknown, the values are not looked at; sums over several
   * settings are first done at a real start.
   */
  public List<String> problemsOf(String confText) {
    var answer = ask(confText, "data_directory");
    var told = complaints(answer.errors());
    var details = told.stream().filter(line -> !line.startsWith("configuration file \"")).toList();
    return answer.succeeded() || !details.isEmpty()
        ? details
        : List.of("exit code " + answer.exitCode() + ": " + told);
  }

  /** What a server would make of a setting, some of which it counts out of the whole file. */
  public String valueOf(String setting, String confText) {
    var answer = ask(confText, setting);
    if (!answer.succeeded()) throw new IllegalStateException(answer.errors());
    return answer.output().strip();
  }

  private Result ask(String confText, String setting) {
    Path file = write(confText);
    try {
      return Result.of(
          command(
              "postgres", "-C", setting, "-D", pristine.toString(), "-c", "config_file=" + file));
    } finally {
      delete(file);
    }
  }

  /** The pages of 2 MiB that a server of this file needs for its shared memory; 15 and later. */
  long hugePagesOf(String confText) {
    Path file = write(confText);
    try {
      var answer =
          Result.of(
              command(
                  "postgres",
                  "-C",
                  "shared_memory_size_in_huge_pages",
                  "-D",
                  pristine.toString(),
                  "-c",
                  "config_file=" + file));
      if (!answer.succeeded()) throw new IllegalStateException(answer.errors());
      return Long.parseLong(answer.output().strip());
    } finally {
      delete(file);
    }
  }

  /**
   * Starts a server on this very file, with only its address, port, socket folder and log target
   * overruled, and stops it.
   */
  public Start startsWith(String confText) {
    var log = new ArrayList<String>();
    boolean started = run(confText, log, connection -> true).orElse(false);
    return new Start(started, log);
  }

  /** Starts a server on this very file, does the work, and stops it. */
  public <T> T whileRunning(String confText, Work<T> work) {
    var log = new ArrayList<String>();
    return run(confText, log, work)
        .orElseThrow(() -> new IllegalStateException(String.join("\n", log)));
  }

  private <T> Optional<T> run(String confText, List<String> log, Work<T> work) {
    Path data = cluster();
    Path file = write(confText);
    var server = start(data, file, freePort());
    try {
      if (!server.isReady()) return Optional.empty();
      try (var connection = server.connect("postgres", "", "postgres")) {
        return Optional.of(work.with(connection));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      server.close();
      log.addAll(server.complaints());
      delete(file);
      delete(data);
    }
  }

  /** The data folder of a new cluster, whose one superuser is {@code postgres}. */
  Path cluster() {
    Path data = temporary("data");
    copy(pristine, data);
    return data;
  }

  /**
   * Starts a server on this very file, with only its address, port, socket folder and log target
   * overruled, and whatever else is given.
   */
  RunningPostgres start(Path data, Path configFile, int port, String... more) {
    var command =
        new ArrayList<>(
            List.of(
                "-D", data.toString(), "-c", "config_file=" + configFile, "-c", "port=" + port));
    Stream.concat(
            Stream.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "logging_collector=off",
                "log_destination=stderr"),
            Stream.of(more))
        .forEach(setting -> command.addAll(List.of("-c", setting)));
    return RunningPostgres.start(command("postgres", command.toArray(String[]::new)), data, port);
  }

  private List<String> command(String program, String... arguments) {
    var executable = home.resolve("bin").resolve(program).toString();
    return Result.unprivileged(Stream.concat(Stream.of(executable), Stream.of(arguments)).toList());
  }

  static List<String> complaints(String text) {
    return text.lines()
        .map(COMPLAINT::matcher)
        .filter(m -> m.matches())
        .map(m -> m.group(1))
        .toList();
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path temporary(String name) {
    try {
      return Files.createTempDirectory(
          "postgresql-" + major + "-" + name,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(String text) {
    try {
      return Files.writeString(Files.createTempFile("postgresql", ".conf"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) {
    try (var paths = Files.walk(from)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path));
        if (!path.equals(from)) Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path root) {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                throws IOException {
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
