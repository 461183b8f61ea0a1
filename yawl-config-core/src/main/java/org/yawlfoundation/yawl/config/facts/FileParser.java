package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Kind;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Option;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Problem;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Row;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/** Reads a file as the program that it is for reads it; each kind has a grammar of its own. */
public final class FileParser {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("^(\\s*)(?:-(?=.*=))?([^=\\s]+)(\\s*=\\s*)(.*?)\\s*$");
  private static final Pattern POSTGRES =
      Pattern.compile(
          "^(\\s*)([A-Za-z_][A-Za-z0-9_$.]*)(\\s*=\\s*|\\s+)('(?:[^'\\\\]|\\\\.|'')*'|[^\\s#']+)?\\s*(#.*)?$");
  private static final Pattern REDIS =
      Pattern.compile("^(\\s*)([A-Za-z][A-Za-z0-9_.-]*)(\\s+)(\\S.*?)\\s*$");
  private static final Pattern SECTION = Pattern.compile("^\\s*\\[([^\\]]*)\\]\\s*$");
  private static final Pattern POSTGRES_INCLUDE =
      Pattern.compile("(?i)\\s*include(_dir|_if_exists)?[\\s=].*");
  private static final Pattern PGBOUNCER_INCLUDE = Pattern.compile("\\s*%include\\s.*");
  private static final Pattern REDIS_INCLUDE = Pattern.compile("(?i)\\s*include\\s.*");
  private static final Pattern SYSCTL_LEFT_ALONE = Pattern.compile("\\s*-[^=]*");

  private FileParser() {}

  /** The file, parsed, where its name tells its kind. */
  public static Optional<ParsedFile> parse(String path, String text) {
    if (path.endsWith(".md")) {
      return Optional.of(new ParsedFile.Page(path, List.of()));
    }
    var lines = text.lines().toList();
    var name = path.substring(path.lastIndexOf('/') + 1);
    if (isYaml(name)) {
      return Optional.of(new ParsedFile.Yaml(path, lines, YamlFile.parse(path, text)));
    } else if (name.endsWith(".options")) {
      return Optional.of(new ParsedFile.Options(path, lines, options(path, lines)));
    } else if (name.endsWith(".ini")) {
      return Optional.of(settings(path, lines, Kind.PGBOUNCER));
    } else if (name.endsWith(".sql")) {
      return Optional.of(new ParsedFile.Sql(path, lines, SqlReader.read(path, text)));
    } else if (name.endsWith(".service") || path.contains(".service.d/")) {
      return Optional.of(settings(path, lines, Kind.SYSTEMD));
    } else if (path.contains("sysctl.d/") || name.equals("sysctl.conf")) {
      return Optional.of(settings(path, lines, Kind.SYSCTL));
    }
    if (name.endsWith(".json")) {
      return Optional.of(new ParsedFile.Json(path, lines, JsonReader.read(path, text)));
    } else if (path.contains("limits.d/")
        || name.equals("limits.conf")
        || name.equals("pg_hba.conf")) {
      return Optional.of(new ParsedFile.Rows(path, lines, rows(path, lines)));
    } else if (name.equals("redis.conf")
        || (name.endsWith(".conf") && ("/" + path).contains("/redis/"))) {
      return Optional.of(settings(path, lines, Kind.REDIS));
    }
    return name.endsWith(".conf") && isPostgresql(path, lines)
        ? Optional.of(settings(path, lines, Kind.POSTGRESQL))
        : Optional.empty();
  }

  /** Prometheus' rules are often in files that end in .rules. */
  static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".rules");
  }

  /** Many programs have files that end in .conf; in a folder, those of PostgreSQL tell it. */
  private static boolean isPostgresql(String path, List<String> lines) {
    return path.indexOf('/') < 0
        || path.contains("postgres")
        || path.contains("conf.d/")
        || (!lines.isEmpty() && lines.get(0).startsWith("# for PostgreSQL "));
  }

  private static ParsedFile settings(String path, List<String> lines, Kind kind) {
    var settings = new ArrayList<Setting>();
    var problems = new ArrayList<Problem>();
    var section = "";
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var text = line.strip();
      boolean comment =
          text.isEmpty()
              || text.startsWith("#")
              || (text.startsWith(";") && kind != Kind.POSTGRESQL && kind != Kind.REDIS);
      var header = SECTION.matcher(line);
      if (comment || isDirective(line, kind)) {
        continue;
      } else if ((kind == Kind.PGBOUNCER || kind == Kind.SYSTEMD) && header.matches()) {
        section = header.group(1);
        continue;
      }
      var match = form(kind).matcher(line);
      if (!match.matches() && kind == Kind.SYSTEMD) {
        continue;
      } else if (!match.matches()) {
        problems.add(new Problem("This is no setting.", place(path, i, line, 0, line.length())));
        continue;
      }
      var written = match.group(4) == null ? "" : match.group(4);
      int at = match.group(4) == null ? line.length() : match.start(4);
      var value = value(written, kind);
      settings.add(
          new Setting(
              section,
              kind == Kind.SYSCTL ? dotted(match.group(2)) : match.group(2),
              value,
              written,
              place(path, i, line, at, written.length()),
              place(path, i, line, match.start(2), match.group(2).length())));
    }
    return new ParsedFile.Settings(path, lines, kind, settings, problems);
  }

  private static Pattern form(Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> POSTGRES;
      case REDIS -> REDIS;
      case PGBOUNCER, SYSCTL, SYSTEMD -> ASSIGNMENT;
    };
  }

  private static String value(String written, Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> unquoted(written);
      case REDIS ->
          written.matches("\"[^\"\\\\]*\"|'[^']*'")
              ? written.substring(1, written.length() - 1)
              : written;
      case PGBOUNCER, SYSCTL, SYSTEMD -> written;
    };
  }

  /** A line that is no setting but names other files to read, or settings to leave alone. */
  private static boolean isDirective(String line, Kind kind) {
    var form =
        switch (kind) {
          case POSTGRESQL -> POSTGRES_INCLUDE;
          case PGBOUNCER -> PGBOUNCER_INCLUDE;
          case REDIS -> REDIS_INCLUDE;
          case SYSCTL -> SYSCTL_LEFT_ALONE;
          case SYSTEMD -> null;
        };
    return form != null && form.matcher(line).matches();
  }

  private static String unquoted(String value) {
    return value.startsWith("'")
        ? value.substring(1, value.length() - 1).replaceAll("'(')|\\\\(['\\\\])", "$1$2")
        : value;
  }

  /**
   * A kernel setting's name with dots: where a slash is the first separator, the two trade places.
   */
  private static String dotted(String name) {
    int slash = name.indexOf('/');
    int dot = name.indexOf('.');
    if (slash < 0 || (dot >= 0 && dot < slash)) {
      return name;
    }
    var traded = new StringBuilder();
    name.chars().map(c -> c == '/' ? '.' : c == '.' ? '/' : c).forEach(traded::appendCodePoint);
    return traded.toString();
  }

  private static List<Row> rows(String path, List<String> lines) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      int comment = line.indexOf('#');
      var text = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (!text.isEmpty()) {
        rows.add(
            new Row(
                List.of(text.split("\\s+", -1)),
                place(path, i, line, line.indexOf(text), text.length())));
      }
    }
    return rows;
  }

  /** An argument file of the java launcher, line by line. */
  private static List<Option> options(String path, List<String> lines) {
    var options = new ArrayList<Option>();
    for (int i = 0; i < lines.size(); i++) {
      for (var word : ArgumentLine.words(lines.get(i))) {
        options.add(
            new Option(word.text(), place(path, i, lines.get(i), word.start(), word.width())));
      }
    }
    return options;
  }

  private static Place place(String path, int index, String line, int start, int width) {
    return new Place(
        path,
        index + 1,
        line.codePointCount(0, Math.min(start, line.length())) + 1,
        Math.max(1, width));
  }
}
