package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Kind;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** What hosts and containers allow the database's programs. */
public final class LimitFacts implements FactSource {
  public static final FactKey<Long> UNIT_FILES =
      new FactKey<>("the open files of PgBouncer's service", Long.class);
  public static final FactKey<Long> SESSION_FILES =
      new FactKey<>("the open files of PgBouncer's sessions", Long.class);
  public static final FactKey<Long> POD_FILES =
      new FactKey<>("the open files of PgBouncer's container", Long.class);
  public static final FactKey<Long> HUGE_PAGES = new FactKey<>("the host's huge pages", Long.class);

  private static final Pattern SERVICE =
      Pattern.compile("(?:.*/)?pgbouncer[^/]*\\.service(?:\\.d/[^/]+)?");
  private static final Pattern ULIMIT =
      Pattern.compile(".*\\bulimit\\s+(?:-[SH]+\\s+)?-S?n\\s+([0-9]+)\\b.*", Pattern.DOTALL);

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    for (var file : files) {
      if (file instanceof ParsedFile.Settings settings) {
        settings(settings, facts);
      } else if (file instanceof ParsedFile.Rows rows) {
        rows.rows().forEach(row -> row(row, facts));
      }
    }
  }

  private static void settings(ParsedFile.Settings file, Facts facts) {
    if (file.kind() == Kind.SYSTEMD && SERVICE.matcher(file.path()).matches()) {
      file.settings().stream()
          .filter(setting -> setting.name().equals("LimitNOFILE"))
          .forEach(setting -> facts.setting(setting, UNIT_FILES, LimitFacts::soft));
    } else if (file.kind() == Kind.SYSCTL) {
      file.settings().stream()
          .filter(setting -> setting.name().equals("vm.nr_hugepages"))
          .forEach(setting -> facts.setting(setting, HUGE_PAGES, Facts::count));
    }
  }

  private static void row(ParsedFile.Row row, Facts facts) {
    var words = row.words();
    if (words.size() == 4
        && words.get(0).equals("pgbouncer")
        && words.get(2).equals("nofile")
        && !words.get(1).equals("hard")) {
      facts.add(SESSION_FILES, words.get(3), Facts::count, row.place(), "pgbouncer - nofile");
    }
  }

  static void read(Workloads workloads, Facts facts) {
    workloads
        .pgbouncer()
        .ifPresent(
            deployment ->
                Workloads.containers(deployment.node())
                    .flatMap(Workloads::command)
                    .forEach(word -> ulimit(deployment.path(), word, facts)));
  }

  private static void ulimit(String path, YamlScalar word, Facts facts) {
    var match = ULIMIT.matcher(word.text());
    if (word.text().contains("ulimit") && match.matches()) {
      var place = new Place(path, word.line(), word.column(), word.width());
      facts.add(POD_FILES, match.group(1), Facts::count, place, POD_FILES.name());
    }
  }

  /** {@code soft:hard}, or both in one number (systemd.exec(5)). */
  private static Long soft(String text) {
    int colon = text.indexOf(':');
    return Facts.count(colon < 0 ? text : text.substring(0, colon));
  }
}
