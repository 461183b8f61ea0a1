package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.PgbouncerCatalogue;
import org.yawlfoundation.yawl.config.catalogue.PostgresCatalogue;
import org.yawlfoundation.yawl.config.catalogue.RedisCatalogue;
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
  private static final Pattern REDIS =
      Pattern.compile("# for Redis ([0-9]{1,3}\\.[0-9]{1,3})\\b.*");

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
    if (file.kind() == ParsedFile.Kind.PGBOUNCER && !setting.section().equals("pgbouncer")) {
      return ofAnotherSection(subject, setting, version);
    }
    var judge = judge(subject, file, version);
    return judge.problem().apply(setting).stream().flatMap(s -> tell(subject, setting, judge, s));
  }

  private Stream<Finding> ofAnotherSection(Subject subject, Setting setting, String version) {
    if (setting.section().isEmpty()) {
      return subject
          .error(this, "`%s` stands before any section.", setting.name())
          .at(setting.place(), "")
          .help("write `[pgbouncer]` on a line above it")
          .tell();
    }
    var lines = subject.catalogues().pgbouncerLines(version);
    return lines.judges(setting.section())
        ? lines.problemWith(setting.section(), setting.value()).stream()
            .flatMap(
                sentence ->
                    subject
                        .error(this, "%s", sentence)
                        .at(setting.place(), "")
                        .remove(setting.place(), "it")
                        .tell())
        : Stream.empty();
  }

  /** What a program's catalogue says of a name and of a setting. */
  private record Judge(
      boolean isWhole,
      Predicate<String> knows,
      Function<String, Optional<String>> nearest,
      Function<Setting, Optional<String>> problem) {}

  private static Judge judge(Subject subject, ParsedFile.Settings file, String version) {
    return switch (file.kind()) {
      case POSTGRESQL -> {
        var c = subject.catalogues().postgresql(Integer.parseInt(version));
        yield new Judge(
            true,
            name -> c.setting(name).isPresent(),
            c::suggest,
            s -> c.problemWith(s.name(), s.written()));
      }
      case PGBOUNCER -> {
        var c = subject.catalogues().pgbouncer(version);
        yield new Judge(
            true,
            name -> c.setting(name).isPresent(),
            c::suggest,
            s -> c.problemWith(s.name(), s.value()));
      }
      case REDIS -> {
        var c = subject.catalogues().redis(version);
        yield new Judge(
            c.isWhole(),
            name -> c.setting(name).isPresent(),
            c::suggest,
            s -> c.problemWith(s.name(), s.written()));
      }
      case SYSCTL -> {
        var c = subject.catalogues().sysctl();
        yield new Judge(
            false,
            name -> c.sysctl(name).isPresent(),
            c::suggest,
            s -> c.problemWith(s.name(), s.value()));
      }
    };
  }

  /** A name that is missing from a catalogue that is not whole may still be a good one. */
  private Stream<Finding> tell(Subject subject, Setting setting, Judge judge, String sentence) {
    boolean known = judge.knows().test(setting.name());
    var telling =
        known || judge.isWhole()
            ? subject.error(this, "%s", sentence)
            : subject.warning(this, "%s", sentence);
    telling.at(setting.place(), "").remove(setting.place(), "`" + setting.name() + "`");
    if (!known) {
      judge.nearest().apply(setting.name()).ifPresent(n -> telling.help("or write `" + n + "`"));
    }
    return telling.tell();
  }

  /** The version that a file's first line names; a file that names none is not judged. */
  private static Optional<String> version(ParsedFile.Settings file) {
    var first = file.lines().isEmpty() ? "" : file.lines().get(0);
    return switch (file.kind()) {
      case POSTGRESQL ->
          group(POSTGRESQL, first)
              .filter(major -> PostgresCatalogue.knows(Integer.parseInt(major)));
      case PGBOUNCER -> group(PGBOUNCER, first).filter(PgbouncerCatalogue::knows);
      case REDIS -> group(REDIS, first).filter(RedisCatalogue::knows);
      case SYSCTL -> Optional.of("");
    };
  }

  private static Optional<String> group(Pattern form, String line) {
    var match = form.matcher(line);
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }
}
