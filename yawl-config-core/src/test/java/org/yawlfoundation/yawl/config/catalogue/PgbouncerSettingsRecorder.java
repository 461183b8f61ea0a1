package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.yawlfoundation.yawl.config.oracle.Pgbouncers;
import org.yawlfoundation.yawl.config.oracle.Result;

/**
 * Asks a real PgBouncer for its settings, with SHOW CONFIG on its console, and prints of each its
 * name, its default, and whether RELOAD applies it: what {@code pgbouncer.tsv} must say.
 */
final class PgbouncerSettingsRecorder {
  private static final String INI =
      """
      [databases]
      [pgbouncer]
      listen_addr=127.0.0.1
      listen_port=%s
      unix_socket_dir=
      auth_type=any
      """;

  private PgbouncerSettingsRecorder() {}

  public static void main(String[] names) throws IOException {
    for (var name : names) {
      var program = Pgbouncers.find(name);
      System.out.println("# PgBouncer " + Pgbouncers.version(program));
      ask(program, Files.createTempDirectory("pgbouncer"))
          .forEach(row -> System.out.println(String.join("\t", row)));
    }
  }

  static List<List<String>> ask(String program, Path folder) {
    try {
      int port;
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
      var ini = INI.formatted(port);
      try (var running = Pgbouncers.start(program, folder, ini, port)) {
        var where = "host=127.0.0.1 port=" + running.port() + " dbname=pgbouncer user=pgbouncer";
        var answer =
            Result.of(
                List.of("psql", "--no-psqlrc", "-A", "-t", "-F", "|", "-c", "SHOW CONFIG", where));
        if (!answer.succeeded()) throw new IllegalStateException(answer.errors());
        return answer
            .output()
            .lines()
            .map(line -> List.of(line.split("\\|", -1)))
            .map(
                row ->
                    List.of(
                        row.get(0), row.get(2), row.get(3).equals("yes") ? "RELOAD" : "RESTART"))
            .sorted(Comparator.comparing(row -> row.get(0)))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
