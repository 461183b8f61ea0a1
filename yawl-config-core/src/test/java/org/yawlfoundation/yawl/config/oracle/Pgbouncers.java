package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The PgBouncers that are asked: Debian's own, and newer ones of the names that {@code
 * .ci/newer-programs} gives them.
 */
public final class Pgbouncers {
  public static final List<String> NAMES = List.of("pgbouncer", "pgbouncer-1.24", "pgbouncer-1.26");

  private Pgbouncers() {}

  /** Where a program lies, or the end of this test with the reason. */
  public static String find(String name) {
    var program = RequiresProgram.Condition.find(name);
    Assumptions.assumeTrue(program.isPresent(), "`" + name + "` is not on the PATH");
    return program.orElseThrow().toString();
  }

  /** A version in full, such as {@code 1.24.1}. */
  public static String version(String program) {
    return Result.of(List.of(program, "--version"))
        .output()
        .replaceAll("(?s).*?PgBouncer (\\d+\\.\\d+\\.\\d+).*", "$1");
  }

  /** The version as a target spells it, such as {@code 1.24}. */
  public static String target(String program) {
    return version(program).replaceFirst("\\.\\d+$", "");
  }

  /** Starts a program on a file, and waits until it listens. */
  public static RunningPostgres start(String program, Path folder, String ini, int port) {
    try {
      var file = Files.writeString(folder.resolve("pgbouncer.ini"), ini);
      var pool =
          RunningPostgres.start(
              Result.unprivileged(List.of(program, file.toString())), folder, port);
      if (!pool.says("process up")) {
        pool.close();
        throw new AssertionError(String.join("\n", pool.complaints()));
      }
      return pool;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
