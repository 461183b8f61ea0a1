package org.yawlfoundation.yawl.config.promql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks promtool of thousands of expressions at once, as rules of one file. */
final class ExpressionJudge {
  private static final Pattern REFUSED =
      Pattern.compile("rule [0-9]+, \"r:([0-9]+)\": (?:could not parse expression: )?(.*)");

  private ExpressionJudge() {}

  /** Why each is refused; empty where it is taken. */
  static List<String> refusals(String promtool, List<String> expressions) {
    var rules = new StringBuilder("groups:\n- name: all\n  rules:\n");
    for (int i = 0; i < expressions.size(); i++) {
      rules.append("  - record: r:").append(i).append("\n    expr: ");
      rules.append(JsonNodeFactory.instance.stringNode(expressions.get(i))).append('\n');
    }
    var refusals = new ArrayList<String>();
    expressions.forEach(e -> refusals.add(""));
    var match = REFUSED.matcher(run(promtool, rules.toString()));
    while (match.find()) {
      refusals.set(Integer.parseInt(match.group(1)), match.group(2));
    }
    return refusals;
  }

  private static String run(String promtool, String rules) {
    try {
      var file = Files.createTempFile("expressions", ".yaml");
      try {
        Files.writeString(file, rules);
        var process =
            new ProcessBuilder(promtool, "check", "rules", "--lint=none", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if ((exit == 0) != said.contains("SUCCESS") || (exit != 0 && !said.contains("\"r:"))) {
          throw new IllegalStateException(said);
        }
        return said;
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
