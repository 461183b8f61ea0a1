package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prometheus' own judge of rules. */
record Promtool(Path folder) {
  record Verdict(int exit, String said) {}

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

  private Verdict run(String... arguments) throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of("promtool"), List.of(arguments).stream()).toList();
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Verdict(process.waitFor(), said);
  }
}
