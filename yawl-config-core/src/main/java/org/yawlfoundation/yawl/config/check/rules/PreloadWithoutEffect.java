package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * An extension that is only preloaded gives nothing, and where its library is missing, no server
 * starts.
 */
@AutoService(Rule.class)
public final class PreloadWithoutEffect implements Rule {
  /**
   * Libraries of PostgreSQL's own extensions that do nothing when they are loaded: those of 14 to
   * 18 have no {@code _PG_init}, but for that of pg_trgm, which only defines its settings.
   */
  static final Set<String> IDLE =
      Collections.unmodifiableSet(
          new TreeSet<>(
              List.of(
                  "amcheck",
                  "btree_gin",
                  "btree_gist",
                  "citext",
                  "cube",
                  "dblink",
                  "earthdistance",
                  "file_fdw",
                  "fuzzystrmatch",
                  "hstore",
                  "lo",
                  "ltree",
                  "pageinspect",
                  "pg_buffercache",
                  "pg_freespacemap",
                  "pg_trgm",
                  "pg_visibility",
                  "pgrowlocks",
                  "pgstattuple",
                  "seg",
                  "sslinfo",
                  "tablefunc",
                  "tcn",
                  "tsm_system_rows",
                  "tsm_system_time",
                  "unaccent",
                  "uuid-ossp")));

  private static final Pattern BETWEEN = Pattern.compile(" *, *");

  @Override
  public String id() {
    return "YC216";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject
        .files(ParsedFile.Settings.class)
        .filter(file -> file.kind() == ParsedFile.Kind.POSTGRESQL)
        .flatMap(file -> file.settings().stream())
        .filter(
            setting -> setting.name().toLowerCase(Locale.ROOT).equals("shared_preload_libraries"))
        .flatMap(setting -> judge(subject, setting));
  }

  private Stream<Finding> judge(Subject subject, Setting setting) {
    var libraries = BETWEEN.splitAsStream(setting.value().strip()).toList();
    var idle = libraries.stream().filter(IDLE::contains).toList();
    if (idle.isEmpty()) {
      return Stream.empty();
    }
    var others =
        libraries.stream().filter(l -> !IDLE.contains(l)).collect(Collectors.joining(", "));
    boolean isOne = idle.size() == 1;
    var telling =
        subject.warning(
            this,
            "Preloading `%s` gives nothing: %s an extension of a database.",
            String.join(", ", idle),
            isOne ? "it is" : "each is");
    telling.at(setting.place(), "").because("%s", created(idle));
    return others.isEmpty()
        ? telling.remove(setting.place(), "the line").tell()
        : telling.write(setting, others).tell();
  }

  private static String created(List<String> extensions) {
    return extensions.stream()
        .map(name -> "CREATE EXTENSION " + quoted(name) + ";")
        .collect(Collectors.joining("\n"));
  }

  private static String quoted(String name) {
    return name.contains("-") ? '"' + name + '"' : name;
  }
}
