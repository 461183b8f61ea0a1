package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.PgbouncerCatalogue;
import org.yawlfoundation.yawl.config.catalogue.PostgresCatalogue;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * A setting that its program does not take, by name or by value, keeps the program from starting.
 */
@AutoService(Rule.class)
public final class SettingRefused implements Rule {
  private static final Pattern POSTGRESQL = Pattern.compile("# for PostgreSQL ([0-9]{1,4})\\b.*");
  private static final Pattern PGBOUNCER =
      Pattern.compile("[;#] for PgBouncer ([0-9]{1,4}\\.[0-9]{1,4}(?:\\.[0-9]{1,4})?)\\b.*");

  @Override
  public String id() {
    return "YC303";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject
        .files(ParsedFile.Settings.class)
        .flatMap(file -> Stream.concat(unreadable(subject, file), refused(subject, file)));
  }

  private Stream<Finding> unreadable(Subject subject, ParsedFile.Settings file) {
    return file.problems().stream()
        .flatMap(
            p ->
                subject
                    .error(this, "%s", p.message())
                    .at(p.place(), "")
                    .remove(p.place(), "the line")
                    .tell());
  }

  private Stream<Finding> refused(Subject subject, ParsedFile.Settings file) {
    var version = version(file);
    return version.stream()
        .flatMap(v -> file.settings().stream().flatMap(s -> judge(subject, file, s, v)));
  }

  private Stream<Finding> judge(
      Subject subject, ParsedFile.Settings file, Setting setting, String version) {
    Optional<String> problem;
    Optional<String> near;
    switch (file.kind()) {
      case POSTGRESQL -> {
        var catalogue = subject.catalogues().postgresql(Integer.parseInt(version));
        problem = catalogue.problemWith(setting.name(), setting.written());
        near =
            catalogue.setting(setting.name()).isPresent()
                ? Optional.empty()
                : catalogue.suggest(setting.name());
      }
      case PGBOUNCER -> {
        var catalogue = subject.catalogues().pgbouncer(version);
        boolean ours = setting.section().equals("pgbouncer");
        problem = ours ? catalogue.problemWith(setting.name(), setting.value()) : Optional.empty();
        near =
            catalogue.setting(setting.name()).isPresent()
                ? Optional.empty()
                : catalogue.suggest(setting.name());
      }
      default -> {
        var catalogue = subject.catalogues().sysctl();
        problem =
            catalogue.sysctl(setting.name()).isPresent()
                ? Optional.empty()
                : Optional.of(
                    "The kernel setting `" + setting.name() + "` is not one that we know.");
        near = catalogue.suggest(setting.name());
      }
    }
    return problem.stream()
        .flatMap(
            sentence -> {
              boolean known = file.kind() != ParsedFile.Kind.SYSCTL;
              var telling =
                  known
                      ? subject.error(this, "%s", sentence)
                      : subject.warning(this, "%s", sentence);
              telling.at(setting.place(), "").remove(setting.place(), "`" + setting.name() + "`");
              near.ifPresent(name -> telling.help("or write `" + name + "`"));
              return telling.tell();
            });
  }

  /** The version that a file's first line names; a file that names none is not judged. */
  private static Optional<String> version(ParsedFile.Settings file) {
    var first = file.lines().isEmpty() ? "" : file.lines().get(0);
    return switch (file.kind()) {
      case POSTGRESQL ->
          group(POSTGRESQL, first)
              .filter(major -> PostgresCatalogue.knows(Integer.parseInt(major)));
      case PGBOUNCER -> group(PGBOUNCER, first).filter(PgbouncerCatalogue::knows);
      case SYSCTL -> Optional.of("");
    };
  }

  private static Optional<String> group(Pattern form, String line) {
    var match = form.matcher(line);
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }
}
