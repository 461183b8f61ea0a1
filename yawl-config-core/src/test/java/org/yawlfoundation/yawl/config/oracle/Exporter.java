package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that answers to scrapes, on the loopback address.
 *
 * @param program its file
 */
public record Exporter(Path program) {
  private static final Pattern VERSION = Pattern.compile("version:? ([0-9]+\\.[0-9]+)");
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  /** All programs of a name that are on the path: of releases, such as {@code x-1.9}, or plain. */
  public static Stream<Exporter> named(String name, String... releases) {
    return Stream.concat(Stream.of(name), Stream.of(releases).map(release -> name + "-" + release))
        .flatMap(program -> RequiresProgram.Condition.find(program).stream())
        .map(Exporter::new);
  }

  /** Its version, such as {@code 0.17}. */
  public String version() {
    var said = Result.of(List.of(program.toString(), "--version"));
    return VERSION
        .matcher(said.output() + said.errors())
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  /** What it says of its options. */
  public String help() {
    var said = Result.of(List.of(program.toString(), "--help"));
    return said.output() + said.errors();
  }

  /** A port that nobody listens at. */
  public static int freePort() {
    return PostgresServer.freePort();
  }

  /** Starts it, scrapes it until it says all words, and stops it. */
  public String scraped(
      List<String> options, Map<String, String> environment, int port, String... words) {
    return asked(options, environment, port, "/metrics", words);
  }

  /**
   * Starts it, asks for a page until that says all words, and stops it.
   *
   * @param port where it listens, as the options tell it
   */
  public String asked(
      List<String> options,
      Map<String, String> environment,
      int port,
      String page,
      String... words) {
    try {
      var builder =
          new ProcessBuilder(
                  Stream.concat(Stream.of(program.toString()), options.stream()).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(environment);
      var process = builder.start();
      try {
        return answer(process, port, page, words);
      } finally {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String answer(Process process, int port, String page, String... words) {
    long end = System.nanoTime() + PATIENCE;
    var answer = "";
    while (process.isAlive() && System.nanoTime() < end) {
      answer = get(port, page);
      if (Stream.of(words).allMatch(answer::contains)) return answer;
      RunningPostgres.pause();
    }
    throw new IllegalStateException(program + " does not say " + List.of(words) + ": " + answer);
  }

  private static String get(int port, String page) {
    try {
      var connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
      connection.setReadTimeout(20_000);
      try (var in = connection.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      return "";
    }
  }
}
