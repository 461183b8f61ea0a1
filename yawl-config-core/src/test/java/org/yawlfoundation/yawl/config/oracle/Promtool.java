package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prometheus' own judge of rules and configurations. */
record Promtool(Path folder, String program) {
  record Verdict(int exit, String said) {}

  private static final int AT_ONCE = 100;

  Promtool(Path folder) {
    this(folder, "promtool");
  }

  /**
   * The files of tests that do not hold; all of them where it does not say which (Prometheus 3).
   */
  List<String> failing(List<String> files) throws IOException, InterruptedException {
    var failing = new ArrayList<String>();
    for (int from = 0; from < files.size(); from += AT_ONCE) {
      var some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
      var said = run(Stream.concat(Stream.of("test", "rules"), some.stream()).toList(), false);
      for (var file : some) {
        if (said.exit() != 0 && !said.said().contains("Unit Testing:  " + file + "\n  SUCCESS")) {
          failing.add(file);
        }
      }
    }
    return failing;
  }

  Verdict checkRules() throws IOException, InterruptedException {
    return checkRules("rules.yaml");
  }

  Verdict checkRules(String file) throws IOException, InterruptedException {
    return run("check", "rules", "--lint=all", "--lint-fatal", file);
  }

  Verdict testRules() throws IOException, InterruptedException {
    return testRules("rules.test.yaml");
  }

  Verdict testRules(String file) throws IOException, InterruptedException {
    return run("test", "rules", file);
  }

  Verdict checkConfig(String file) throws IOException, InterruptedException {
    return run("check", "config", file);
  }

  private Verdict run(String... arguments) throws IOException, InterruptedException {
    return run(List.of(arguments), true);
  }

  private Verdict run(List<String> arguments, boolean withErrors)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(Stream.concat(Stream.of(program), arguments.stream()).toList())
            .directory(folder.toFile())
            .redirectErrorStream(withErrors);
    if (!withErrors) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Verdict(process.waitFor(), said);
  }
}
