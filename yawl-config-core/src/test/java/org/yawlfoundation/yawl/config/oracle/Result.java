package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a program answered.
 *
 * @param exitCode 0 where it was content
 */
public record Result(int exitCode, String errors, String output) {
  public boolean succeeded() {
    return exitCode == 0;
  }

  /** Runs a program to its end, which must come within a minute. */
  public static Result of(List<String> command) {
    try {
      Path errors = Files.createTempFile("oracle", ".err");
      Path output = Files.createTempFile("oracle", ".out");
      try {
        var builder =
            new ProcessBuilder(command)
                .redirectError(errors.toFile())
                .redirectOutput(output.toFile());
        builder
            .environment()
            .keySet()
            .removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
          throw new IllegalStateException(command.get(0) + " did not end within a minute");
        }
        return new Result(process.exitValue(), read(errors), read(output));
      } finally {
        Files.delete(errors);
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Puts before a command what makes it run for others than root.
   *
   * <p>PostgreSQL and PgBouncer refuse to run as root; in a user namespace of its own, root is
   * nobody.
   */
  public static List<String> unprivileged(List<String> command) {
    var prefix =
        "root".equals(System.getProperty("user.name"))
            ? Stream.of("unshare", "-U")
            : Stream.<String>of();
    return Stream.concat(prefix, command.stream()).toList();
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
