package org.yawlfoundation.yawl.config.oracle;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads and writes the settings of a kernel where nobody else feels it: in a machine of its own, or
 * in new namespaces of the running kernel, by somebody who may write nothing else. {@code
 * .ci/own-kernel-init} is the other end.
 */
public final class KernelShell implements AutoCloseable {
  private static final Path SCRIPT = Path.of("..", ".ci", "own-kernel-init");

  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter orders;

  private KernelShell(List<String> command, String memory) {
    try {
      var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("KERNEL_MEMORY", memory);
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answers = process.inputReader(StandardCharsets.UTF_8);
    orders = process.outputWriter(StandardCharsets.UTF_8);
    answer();
  }

  /** A kernel that is booted for this, with so many MiB of memory. */
  public static KernelShell booted(Path program, int mebibytes) {
    return new KernelShell(List.of(program.toString()), String.valueOf(mebibytes));
  }

  /** The running kernel, in new namespaces such as {@code -n}. */
  public static KernelShell inside(String... namespaces) {
    try {
      var script = Files.readString(SCRIPT);
      return new KernelShell(
          Stream.of(stranger(), List.of(namespaces), List.of("sh", "-c", script))
              .flatMap(List::stream)
              .toList(),
          "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this machine lets a stranger have a network of his own. */
  public static boolean mayUnshare() {
    return Result.of(Stream.of(stranger(), List.of("-n", "true")).flatMap(List::stream).toList())
        .succeeded();
  }

  /** Runs a line of shell in new namespaces of the running kernel. */
  static Result in(String line, String... namespaces) {
    return Result.of(
        Stream.of(stranger(), List.of(namespaces), List.of("sh", "-c", line))
            .flatMap(List::stream)
            .toList());
  }

  /** Root of a user namespace, but nobody outside of it. */
  private static List<String> stranger() {
    var nobody =
        "root".equals(System.getProperty("user.name"))
            ? Stream.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
            : Stream.<String>of();
    return Stream.concat(nobody, Stream.of("unshare", "-U", "-r")).toList();
  }

  /** Such as {@code 6.12}. */
  public String version() {
    return ask("kernel").get(0).replaceAll("^([0-9]+\\.[0-9]+).*", "$1");
  }

  /** Paths below {@code /proc/sys} that may be written. */
  public SortedSet<String> keys() {
    return new TreeSet<>(ask("keys"));
  }

  /** Those that somebody may write who owns these new namespaces and nothing else. */
  public SortedSet<String> owned(String... namespaces) {
    return new TreeSet<>(ask("owned " + String.join(" ", namespaces)));
  }

  /** The value of a key, with one blank between its words. */
  public String read(String path) {
    return words(ask("read " + path));
  }

  /** The value of a key after it was offered another. */
  public String write(String path, String value) {
    return words(ask("write " + path + " " + value));
  }

  private static String words(List<String> lines) {
    return String.join("\n", lines).replaceAll("[ \t]+", " ").strip();
  }

  private List<String> ask(String order) {
    try {
      orders.write(order + "\n");
      orders.flush();
      return answer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> answer() {
    try {
      var lines = new ArrayList<String>();
      while (true) {
        var line = answers.readLine();
        if (line == null) {
          throw new IOException("the kernel has gone");
        } else if (line.equals(".")) {
          return lines;
        }
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
