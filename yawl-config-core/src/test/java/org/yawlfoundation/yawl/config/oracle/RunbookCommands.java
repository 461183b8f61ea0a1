package org.yawlfoundation.yawl.config.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/** What the runbooks of a tier tell people to paste: each block once, by its language. */
final class RunbookCommands {
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final Pattern BLOCK =
      Pattern.compile("^( *)```([a-z]+)\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** One call of kubectl, up to whatever takes its output. */
  private static final Pattern KUBECTL =
      Pattern.compile("\\bkubectl (?:'[^']*'|\"[^\"]*\"|[^'\"|)<])*");

  private final Bundle bundle;

  RunbookCommands(String tier) {
    bundle = CONFIG.generate(TierSource.of("t.yaml", tier), LocalDate.of(2026, 11, 24));
  }

  /** The pages, by path. */
  Map<String, String> pages() {
    var pages = new TreeMap<String, String>();
    bundle
        .files()
        .forEach(
            (path, text) -> {
              if (path.startsWith("operations/runbooks/")) {
                pages.put(path, text);
              }
            });
    return pages;
  }

  /** The blocks of one language, each once. */
  List<String> blocks(String language) {
    return pages().values().stream()
        .flatMap(page -> blocks(page, language).stream())
        .distinct()
        .toList();
  }

  /** All that one page has for a shell, from top to bottom. */
  static String script(String page) {
    return String.join("", blocks(page, "sh"));
  }

  private static List<String> blocks(String page, String language) {
    return BLOCK
        .matcher(page)
        .results()
        .filter(block -> block.group(2).equals(language))
        .map(block -> block.group(3).indent(-block.group(1).length()))
        .toList();
  }

  /** The statements of SQL, each once. */
  List<String> statements() {
    return blocks("sql").stream()
        .flatMap(block -> Stream.of(block.split(";\n", -1)))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .distinct()
        .toList();
  }

  /** The calls of kubectl, each once, with names in place of the shell's variables. */
  List<String> kubectl() {
    return blocks("sh").stream()
        .flatMap(block -> KUBECTL.matcher(block).results())
        .map(call -> call.group().strip().lines().findFirst().orElseThrow())
        .map(call -> call.replaceAll("\"\\$\\{[a-z]+:\\?}\"", "some"))
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }

  /** The lines that call another program, each once. */
  List<String> calls(String program) {
    return blocks("sh").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(program + " "))
        .distinct()
        .toList();
  }
}
