package org.yawlfoundation.yawl.config.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that writes two runs in turn, to be killed or to compete. */
final class WriterProcess implements AutoCloseable {
  private static final long LONGEST_LIFE_SECONDS = 30;

  private final Process process;
  private final BufferedReader output;

  private WriterProcess(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts the JVM, which says {@code ready} and waits until it is told to go. */
  static WriterProcess start(Path out, int times, String letters) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(
        List.of(WriterProcess.class.getName(), out.toString(), String.valueOf(times), letters));
    return new WriterProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Lets it write, once it is ready to. */
  void go() throws IOException {
    var line = output.readLine();
    if (!"ready".equals(line)) {
      throw new IOException(
          "The writer says: " + line + "\n" + String.join("\n", output.lines().toList()));
    }
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /** Waits for its end, and gives what it said: nothing where all went well. */
  String end() throws InterruptedException {
    var said = String.join("\n", output.lines().toList());
    boolean ended = process.waitFor(LONGEST_LIFE_SECONDS, TimeUnit.SECONDS);
    return ended && process.exitValue() == 0 ? said : said + "\nended badly";
  }

  /** Kills it, wherever it is. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  public static void main(String[] args) throws Exception {
    var out = Path.of(args[0]);
    var writer = new TreeWriter(Trees.VERSION);
    writer.write(out.resolveSibling("warm-up" + ProcessHandle.current().pid()), Trees.run("A"));
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_LIFE_SECONDS);
    for (int i = 0; i < Integer.parseInt(args[1]) && System.nanoTime() < end; i++) {
      var letter = args[2].substring(i % args[2].length(), i % args[2].length() + 1);
      var result = writer.write(out, Trees.run(letter));
      if (!result.findings().isEmpty()) {
        System.out.println(result.findings());
      }
    }
  }
}
