package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Kind;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Option;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Problem;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/** Reads a file as the program that it is for reads it; each kind has a grammar of its own. */
public final class FileParser {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("^(\\s*)(-?[^=\\s]+)(\\s*=\\s*)(.*?)\\s*$");
  private static final Pattern POSTGRES =
      Pattern.compile(
          "^(\\s*)([A-Za-z_][A-Za-z0-9_$.]*)(\\s*=\\s*|\\s+)('(?:[^']|'')*'|[^\\s#']+)?\\s*(#.*)?$");
  private static final Pattern SECTION = Pattern.compile("^\\s*\\[([^\\]]*)\\]\\s*$");
  private static final Pattern WORD =
      Pattern.compile("(?:[^\\s\"']|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')+");

  private FileParser() {}

  /** The file, parsed, where its name tells its kind. */
  public static Optional<ParsedFile> parse(String path, String text) {
    var lines = text.lines().toList();
    var name = path.substring(path.lastIndexOf('/') + 1);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return Optional.of(new ParsedFile.Yaml(path, lines, YamlFile.parse(path, text)));
    } else if (name.endsWith(".options")) {
      return Optional.of(new ParsedFile.Options(path, lines, options(path, lines)));
    } else if (name.endsWith(".ini")) {
      return Optional.of(settings(path, lines, Kind.PGBOUNCER));
    } else if (path.contains("sysctl.d/") || name.equals("sysctl.conf")) {
      return Optional.of(settings(path, lines, Kind.SYSCTL));
    }
    return name.endsWith(".conf")
        ? Optional.of(settings(path, lines, Kind.POSTGRESQL))
        : Optional.empty();
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
              || (text.startsWith(";") && kind != Kind.POSTGRESQL);
      var header = SECTION.matcher(line);
      if (comment) {
        continue;
      } else if (kind == Kind.PGBOUNCER && header.matches()) {
        section = header.group(1);
        continue;
      }
      var match = (kind == Kind.POSTGRESQL ? POSTGRES : ASSIGNMENT).matcher(line);
      if (!match.matches()) {
        problems.add(new Problem("This is no setting.", place(path, i, line, 0, line.length())));
        continue;
      }
      var written = match.group(4) == null ? "" : match.group(4);
      int at = match.group(4) == null ? line.length() : match.start(4);
      var value = kind == Kind.POSTGRESQL ? unquoted(written) : written;
      settings.add(
          new Setting(
              section,
              match.group(2),
              value,
              written,
              place(path, i, line, at, written.length()),
              place(path, i, line, match.start(2), match.group(2).length())));
    }
    return new ParsedFile.Settings(path, lines, kind, settings, problems);
  }

  private static String unquoted(String value) {
    return value.startsWith("'")
        ? value.substring(1, value.length() - 1).replace("''", "'")
        : value;
  }

  /**
   * An argument file of the java launcher: words between blanks, quotes around words with blanks,
   * comments after #.
   */
  private static List<Option> options(String path, List<String> lines) {
    var options = new ArrayList<Option>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.strip().startsWith("#")) {
        continue;
      }
      var words = WORD.matcher(line);
      while (words.find()) {
        options.add(
            new Option(
                plain(words.group()), place(path, i, line, words.start(), words.group().length())));
      }
    }
    return options;
  }

  private static String plain(String word) {
    return word.startsWith("\"")
        ? word.substring(1, word.length() - 1).replaceAll("\\\\(.)", "$1")
        : word;
  }

  private static Place place(String path, int index, String line, int start, int width) {
    return new Place(
        path,
        index + 1,
        line.codePointCount(0, Math.min(start, line.length())) + 1,
        Math.max(1, width));
  }
}
