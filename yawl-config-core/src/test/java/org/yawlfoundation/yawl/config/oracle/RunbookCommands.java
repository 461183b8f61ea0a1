package org.yawlfoundation.yawl.config.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/** What the runbooks of a tier tell people to paste: each block once, by its language. */
final class RunbookCommands {
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final Pattern BLOCK =
      Pattern.compile("^( *)```([a-z]+)\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

  /** What opens a session of PostgreSQL: its host, if it names one, and its role. */
  private static final Pattern SESSION =
      Pattern.compile(
          "psql (--host=\\S+ |)--port=\\S+ --dbname=\\S+ --username=(\\w+)$", Pattern.MULTILINE);

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

  /**
   * A statement, and who a page has it run by.
   *
   * @param server {@code primary} or {@code standby}
   * @param role that the page's last session before it logs in as
   * @param sql without its semicolon
   */
  record Asked(String server, String role, String sql) {}

  /** The statements of SQL, each once for whoever runs it. */
  List<Asked> statements() {
    return pages().values().stream().flatMap(page -> statements(page).stream()).distinct().toList();
  }

  private static List<Asked> statements(String page) {
    var asked = new ArrayList<Asked>();
    var server = "nowhere";
    var role = "nobody";
    int end = 0;
    for (var block : BLOCK.matcher(page).results().toList()) {
      var session = SESSION.matcher(block.group(3));
      if (session.find()) {
        var prose = page.substring(end, block.start());
        boolean isStandby =
            session.group(1).isEmpty()
                ? prose.contains("standby's own machine")
                : session.group(1).contains("standby");
        server = isStandby ? "standby" : "primary";
        role = session.group(2);
      } else if (block.group(2).equals("sql")) {
        for (var sql : block.group(3).split(";\n", -1)) {
          if (!sql.isBlank()) asked.add(new Asked(server, role, sql.strip()));
        }
      }
      end = block.end();
    }
    return asked;
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
