package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Kind;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Settings;

/**
 * Which of some files a primary reads, and which a standby, in the order in which a server reads
 * them: at the line of an {@code include}, all of the other file (PostgreSQL 17 manual 19.1.5).
 */
public final class PostgresqlFiles {
  private static final Pattern STANDBY = Pattern.compile("# for PostgreSQL [0-9]+, a standby\\b.*");
  private static final Pattern INCLUDE =
      Pattern.compile(
          "(?i)\\s*(include|include_if_exists|include_dir)(?:\\s*=\\s*|\\s+)'?([^'#]+?)'?\\s*(?:#.*)?");
  private static final String MAIN = "postgresql.conf";

  private final List<Settings> files;

  private PostgresqlFiles(List<Settings> files) {
    this.files = files;
  }

  public static PostgresqlFiles of(Stream<? extends ParsedFile> files) {
    return new PostgresqlFiles(
        files
            .filter(Settings.class::isInstance)
            .map(Settings.class::cast)
            .filter(file -> file.kind() == Kind.POSTGRESQL)
            .toList());
  }

  /**
   * What a primary reads; nothing where there are two main files that differ, for nobody knows
   * which.
   */
  public List<Setting> primary() {
    var own = files.stream().filter(file -> !isStandbys(file)).toList();
    var main = own.stream().filter(file -> name(file).equals(MAIN)).toList();
    if (main.size() > 1) {
      return main.stream().allMatch(file -> file.saysAs(main.get(0))) ? of(main.get(0)) : List.of();
    }
    Set<String> seen = new LinkedHashSet<>();
    var settings = new ArrayList<Setting>();
    main.forEach(file -> read(file, seen, settings));
    own.forEach(file -> read(file, seen, settings));
    return settings;
  }

  /** What each standby reads. */
  public List<List<Setting>> standbys() {
    return files.stream().filter(this::isStandbys).map(this::of).toList();
  }

  /** What a server reads that begins with a file. */
  public List<Setting> of(Settings file) {
    var settings = new ArrayList<Setting>();
    read(file, new LinkedHashSet<>(), settings);
    return settings;
  }

  /** Whether a file has a server read a folder of others. */
  public boolean readsFolder(Settings file) {
    return file.lines().stream()
        .anyMatch(line -> line.stripLeading().regionMatches(true, 0, "include_dir", 0, 11));
  }

  /**
   * A file of which its first line says so, or that leads to a primary while others do not: what it
   * has beside the primary's settings says nothing of the primary.
   */
  private boolean isStandbys(Settings file) {
    return (!file.lines().isEmpty() && STANDBY.matcher(file.lines().get(0)).matches())
        || (leads(file) && !files.stream().allMatch(PostgresqlFiles::leads));
  }

  private static boolean leads(Settings file) {
    return file.settings().stream()
        .anyMatch(s -> s.name().equalsIgnoreCase("primary_conninfo") && !s.value().isEmpty());
  }

  private void read(Settings file, Set<String> seen, List<Setting> settings) {
    if (!seen.add(file.path())) {
      return;
    }
    var own = file.settings().iterator();
    var next = own.hasNext() ? own.next() : null;
    for (int line = 1; line <= file.lines().size(); line++) {
      if (next != null && next.place().line() == line) {
        settings.add(next);
        next = own.hasNext() ? own.next() : null;
      } else {
        included(file, file.lines().get(line - 1)).forEach(f -> read(f, seen, settings));
      }
    }
  }

  private List<Settings> included(Settings file, String line) {
    if (!line.stripLeading().regionMatches(true, 0, "include", 0, "include".length())) {
      return List.of();
    }
    var match = INCLUDE.matcher(line);
    if (!match.matches()) {
      return List.of();
    }
    var folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
    var target = match.group(2).startsWith("./") ? match.group(2).substring(2) : match.group(2);
    boolean isFolder = match.group(1).equalsIgnoreCase("include_dir");
    var path = folder + (isFolder && !target.endsWith("/") ? target + "/" : target);
    return files.stream()
        .filter(
            f ->
                isFolder
                    ? f.path().startsWith(path) && f.path().indexOf('/', path.length()) < 0
                    : f.path().equals(path))
        .sorted(Comparator.comparing(Settings::path))
        .toList();
  }

  private static String name(Settings file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }
}
