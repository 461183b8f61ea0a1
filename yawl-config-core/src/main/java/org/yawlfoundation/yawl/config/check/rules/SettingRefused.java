package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.PgbouncerCatalogue;
import org.yawlfoundation.yawl.config.catalogue.PostgresCatalogue;
import org.yawlfoundation.yawl.config.catalogue.RedisCatalogue;
import org.yawlfoundation.yawl.config.catalogue.SettingProblem;
import org.yawlfoundation.yawl.config.catalogue.SettingProblem.Fault;
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

  private static final Pattern WAY_OUT = Pattern.compile(".*; write `([^`]+)`\\.");

  @Override
  public String id() {
    return "YC303";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var told = new HashSet<String>();
    return subject
        .files(ParsedFile.Settings.class)
        .flatMap(file -> Stream.concat(unreadable(subject, file), refused(subject, file)))
        .filter(finding -> told.add(finding.at() + finding.headline()));
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
    if (file.kind() == ParsedFile.Kind.PGBOUNCER
        && !setting.section().isEmpty()
        && !setting.section().equals("pgbouncer")) {
      return ofAnotherSection(subject, setting, version);
    }
    return Stream.concat(
        beforeAnySection(subject, file, setting),
        judge(subject, file.kind(), setting, version).stream()
            .flatMap(problem -> tell(subject, file, setting, problem, version)));
  }

  /** Told of the first alone: one line mends all. */
  private Stream<Finding> beforeAnySection(
      Subject subject, ParsedFile.Settings file, Setting setting) {
    return file.kind() == ParsedFile.Kind.PGBOUNCER
            && setting.section().isEmpty()
            && setting.equals(file.settings().get(0))
        ? subject
            .error(this, "`%s` stands before any section.", setting.name())
            .atName(setting)
            .help("write `[pgbouncer]` on a line above it")
            .tell()
        : Stream.empty();
  }

  private Stream<Finding> ofAnotherSection(Subject subject, Setting setting, String version) {
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

  /** What a program's catalogue says of a setting. */
  private static Optional<SettingProblem> judge(
      Subject subject, ParsedFile.Kind kind, Setting setting, String version) {
    var catalogues = subject.catalogues();
    return switch (kind) {
      case POSTGRESQL ->
          catalogues.postgresql(Integer.parseInt(version)).judge(setting.name(), setting.written());
      case PGBOUNCER -> {
        var c = catalogues.pgbouncer(version);
        boolean known = c.setting(setting.name()).isPresent();
        yield problem(setting, known, true, c::suggest, c::problemWith);
      }
      case REDIS -> {
        var c = catalogues.redis(version);
        boolean known = c.setting(setting.name()).isPresent();
        yield problem(
            setting,
            known,
            c.isWhole(),
            c::suggest,
            (name, value) -> c.problemWith(name, setting.written()));
      }
      case SYSCTL -> {
        var c = catalogues.sysctl();
        boolean known = c.sysctl(setting.name()).isPresent();
        yield problem(setting, known, false, c::suggest, c::problemWith);
      }
      case SYSTEMD -> Optional.empty();
    };
  }

  /**
   * What a catalogue says that gives a sentence alone; one that ends in "write `3`" tells the way
   * out. A name that is missing from a catalogue that is not whole may still be a good one.
   */
  private static Optional<SettingProblem> problem(
      Setting setting,
      boolean isKnown,
      boolean isWhole,
      Function<String, Optional<String>> suggest,
      BiFunction<String, String, Optional<String>> problemWith) {
    var fault = isKnown ? Fault.VALUE : isWhole ? Fault.NAME : Fault.NAME_WITHOUT_EFFECT;
    return problemWith
        .apply(setting.name(), setting.value())
        .map(
            sentence ->
                new SettingProblem(
                    sentence,
                    fault,
                    isKnown
                        ? group(WAY_OUT, sentence).stream().toList()
                        : suggest.apply(setting.name()).stream()
                            .filter(name -> isMendable(problemWith.apply(name, setting.value())))
                            .toList()));
  }

  /** Whether a value is good under another name, or its own help will make it so. */
  private static boolean isMendable(Optional<String> sentence) {
    return sentence.isEmpty() || group(WAY_OUT, sentence.get()).isPresent();
  }

  private Stream<Finding> tell(
      Subject subject,
      ParsedFile.Settings file,
      Setting setting,
      SettingProblem problem,
      String version) {
    var telling =
        problem.isCertain()
            ? subject.error(this, "%s", problem.sentence())
            : subject.warning(this, "%s", problem.sentence());
    if (problem.isOfName()) {
      telling.atName(setting);
      for (var name : problem.instead()) {
        var value =
            judge(subject, file.kind(), setting.named(name), version).stream()
                .flatMap(other -> other.instead().stream())
                .findFirst();
        telling.rename(setting, name, value.orElse(setting.value()), file);
      }
    } else {
      telling.at(setting.place(), "");
      problem.instead().forEach(value -> telling.write(setting, value));
    }
    return telling.remove(setting.place(), "`" + setting.name() + "`").tell();
  }

  /** The major of PostgreSQL that a file's first line names, where there is a catalogue of it. */
  static Optional<Integer> postgresql(ParsedFile.Settings file) {
    return file.kind() == ParsedFile.Kind.POSTGRESQL
        ? version(file).map(Integer::valueOf)
        : Optional.empty();
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
      case SYSTEMD -> Optional.empty();
    };
  }

  private static Optional<String> group(Pattern form, String line) {
    var match = form.matcher(line);
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }
}
