package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a program answered.
 *
 * @param exitCode 0 where it was content
 * @param output what it wrote, errors first
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
        var builder = new ProcessBuilder(command).redirectError(errors.toFile()).redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
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

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
