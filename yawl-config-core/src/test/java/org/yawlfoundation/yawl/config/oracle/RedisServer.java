package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** A redis-server of this machine, to be asked what it takes. */
public final class RedisServer {
  /** What the programs are called: Debian's own, and newer ones beside it. */
  public static final List<String> PROGRAMS =
      List.of("redis-server", "redis-server-7.2", "redis-server-7.4", "redis-server-8.0");

  private static final Pattern REFUSED =
      Pattern.compile("at line (\\d+)\\n>>> '[^\\n]*'\\n([^\\n]*)");

  private final String program;
  private final String version;

  private RedisServer(String program) {
    this.program = program;
    this.version =
        Result.of(List.of(program, "--version"))
            .output()
            .replaceAll("(?s).*? v=(\\d+\\.\\d+\\.\\d+).*", "$1");
  }

  /** The program of a name, or the end of this test with the reason. */
  public static RedisServer named(String name) {
    for (var wanted : List.of(name, "redis-cli")) {
      Assumptions.assumeTrue(
          RequiresProgram.Condition.find(wanted).isPresent(),
          "`" + wanted + "` is not on the PATH");
    }
    return new RedisServer(RequiresProgram.Condition.find(name).orElseThrow().toString());
  }

  /** Such as {@code 7.0.15}. */
  public String version() {
    return version;
  }

  /** Such as {@code 7.0}. */
  public String minor() {
    return version.substring(0, version.lastIndexOf('.'));
  }

  /** What it says against the line of a file, which it reads before it does anything. */
  public Optional<String> refusal(String line) {
    var answer = start(line + "\nport nonsense\n");
    var refused = REFUSED.matcher(answer);
    if (!refused.find()) {
      return Optional.of(answer);
    }
    return refused.group(1).equals("1") ? Optional.of(refused.group(2)) : Optional.empty();
  }

  /**
   * Whether it knows the name of a line that it does not refuse: 8.0 keeps a line that it does not
   * know until its modules are loaded. No machine has the address, so it stops all the same.
   */
  public boolean knows(String line) {
    return !start(line + "\nport 1\nbind 192.0.2.1\n").contains("Unresolved Configuration");
  }

  private String start(String conf) {
    try {
      var file = Files.createTempFile("redis", ".conf");
      try {
        Files.writeString(file, conf, StandardCharsets.ISO_8859_1);
        var answer = Result.of(List.of(program, file.toString()));
        return answer.output() + answer.errors();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Work with a server that runs. */
  public interface Work {
    void with(Running server);
  }

  /** Starts it on a file, at a socket in a folder, and stops it after the work. */
  public void whileRunning(String conf, Path folder, Work work) {
    try {
      var socket = folder.resolve("socket");
      var log = folder.resolve("log");
      var file = Files.writeString(folder.resolve("redis.conf"), conf);
      var process =
          new ProcessBuilder(program, file.toString(), "--unixsocket", socket.toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try {
        var running = new Running(process.pid(), socket, log);
        for (int i = 0; i < 500 && process.isAlive() && !running.isReady(); i++) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        if (!running.isReady()) {
          throw new IllegalStateException(running.log());
        }
        work.with(running);
      } finally {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A server that runs. */
  public record Running(long pid, Path socket, Path logFile) {
    /** All that it has said so far. */
    public String log() {
      try {
        return Files.readString(logFile);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean isReady() {
      return log().contains("Ready to accept connections")
          || log().contains("ready to accept connections");
    }

    /** What it answers to a command, line by line. */
    public List<String> ask(List<String> command) {
      var words =
          new ArrayList<>(
              List.of(
                  RequiresProgram.Condition.find("redis-cli").orElseThrow().toString(),
                  "-s",
                  socket.toString()));
      words.addAll(command);
      return Result.of(words).output().lines().toList();
    }

    /** The settings of some names or patterns. */
    public Map<String, String> settings(List<String> names) {
      var command = new ArrayList<>(List.of("CONFIG", "GET"));
      command.addAll(names);
      var lines = ask(command);
      var settings = new LinkedHashMap<String, String>();
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        settings.put(lines.get(i), lines.get(i + 1));
      }
      return Collections.unmodifiableMap(settings);
    }
  }
}
