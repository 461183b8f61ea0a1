package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Kind;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Settings;
import org.yawlfoundation.yawl.config.facts.PostgresqlFiles;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Of two lines with one name the program takes the later; whoever reads the first is misled. */
@AutoService(Rule.class)
public final class SettingTwice implements Rule {
  /** Of these Redis takes each line for itself (redis.conf 8.0). */
  private static final List<String> EACH_FOR_ITSELF =
      List.of(
          "save", "client-output-buffer-limit", "rename-command", "loadmodule", "user", "include");

  @Override
  public String id() {
    return "YC215";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var database = PostgresqlFiles.of(subject.files(Settings.class));
    return subject
        .files(Settings.class)
        .flatMap(
            file ->
                Stream.concat(
                    within(subject, file),
                    file.kind() == Kind.POSTGRESQL
                        ? across(subject, file, database)
                        : Stream.empty()));
  }

  /** Many of systemd's settings are lists, to which each line adds. */
  private Stream<Finding> within(Subject subject, Settings file) {
    return file.kind() == Kind.SYSTEMD
        ? Stream.empty()
        : twice(file.settings(), file.kind()).flatMap(twice -> tell(subject, twice));
  }

  /** What a folder of additions says, and the file says otherwise after it has read the folder. */
  private Stream<Finding> across(Subject subject, Settings file, PostgresqlFiles database) {
    return database.readsFolder(file)
        ? twice(database.of(file), file.kind())
            .filter(twice -> twice.later().place().path().equals(file.path()))
            .filter(twice -> !twice.earlier().place().path().equals(file.path()))
            .flatMap(twice -> tell(subject, twice))
        : Stream.empty();
  }

  private record Twice(Setting earlier, Setting later) {}

  private static Stream<Twice> twice(List<Setting> settings, Kind kind) {
    Map<String, Setting> seen = new LinkedHashMap<>();
    Stream.Builder<Twice> found = Stream.builder();
    for (var setting : settings) {
      var name = kind == Kind.POSTGRESQL ? setting.name().toLowerCase(Locale.ROOT) : setting.name();
      if (kind != Kind.REDIS || !EACH_FOR_ITSELF.contains(name)) {
        var earlier = seen.put(setting.section() + "/" + name, setting);
        if (earlier != null) {
          found.add(new Twice(earlier, setting));
        }
      }
    }
    return found.build();
  }

  private Stream<Finding> tell(Subject subject, Twice twice) {
    var earlier = twice.earlier();
    var later = twice.later();
    var where =
        later.place().path().equals(earlier.place().path())
            ? "line " + later.place().line()
            : later.place().path() + ":" + later.place().line();
    return subject
        .warning(this, "`%s` is not in force here: %s gives it again.", earlier.name(), where)
        .at(earlier.place(), "this one is passed over")
        .because("%s: %s %s", where, later.name(), later.written())
        .remove(earlier.place(), "this line, or the one that follows")
        .tell();
  }
}
