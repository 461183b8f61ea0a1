package org.yawlfoundation.yawl.config.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * What a JDK takes on its command line, for 17, 21 and 25.
 *
 * <p>The data come from that JDK; {@code JvmFlagsRecorder}, {@code JvmConflictsRecorder} and {@code
 * JvmPropertiesRecorder} ask it. What depends on the machine is not judged: whether a heap can be
 * had, or large pages. A flag's line is read when it is asked for.
 */
public final class JvmCatalogue {
  private static final Pattern FLAG =
      Pattern.compile("(?s)-XX:([+-]?)([A-Za-z]\\w*)(?:(:?=|:)(.*))?");
  private static final String REPLACED = "deprecated, use ";
  private static final List<String> COLLECTORS =
      List.of(
          "UseSerialGC", "UseParallelGC", "UseG1GC", "UseZGC", "UseShenandoahGC", "UseEpsilonGC");

  private final int jdk;
  private final String flags;
  private final JvmConflicts conflicts;
  private final JvmProperties properties;

  private JvmCatalogue(int jdk) {
    this.jdk = jdk;
    this.flags = Rows.text("jvm-" + jdk + ".tsv");
    this.conflicts = new JvmConflicts(jdk);
    this.properties = new JvmProperties(jdk);
  }

  /** Whether there is a catalogue of a JDK. */
  public static boolean knows(long jdk) {
    return jdk == 17 || jdk == 21 || jdk == 25;
  }

  /** Reads the catalogue of JDK 17, 21 or 25; keep it, for each call reads it again. */
  public static JvmCatalogue of(int jdk) {
    if (!knows(jdk)) {
      throw new IllegalArgumentException(
          "There is a catalogue for JDK 17, 21 and 25, not for " + jdk);
    }
    return new JvmCatalogue(jdk);
  }

  public int jdk() {
    return jdk;
  }

  /** The flag of a name without {@code -XX:}; case counts. */
  public Optional<JvmFlag> flag(String name) {
    return Rows.find(flags, name, '\t').map(JvmFlag::from);
  }

  /** Every flag's name, sorted. */
  public SortedSet<String> names() {
    return Rows.parse(flags, '\t').stream()
        .map(row -> row.get(0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The flag that was meant, if one is near. */
  public Optional<String> suggest(String name) {
    return Spelling.nearest(name, names());
  }

  /** What this JDK has against these options, in their order. */
  public List<JvmProblem> problemsWith(List<String> options) {
    var problems = new ArrayList<JvmProblem>();
    for (int i = 0; i < options.size(); i++) {
      problem(options.get(i), options.subList(0, i), options).ifPresent(problems::add);
    }
    return List.copyOf(problems);
  }

  /**
   * Returns what this JDK has against one option among others, or nothing where it takes it.
   *
   * <p>The others count, for an unlocking flag must stand before what it unlocks, and only one
   * collector may be on. An unknown flag stops the JVM; one that was removed not long ago is only
   * warned of.
   *
   * <p>For example, {@code -XX:+ZGenerational} stops JDK 17, is taken by 21, and gives a warning in
   * 25.
   */
  public Optional<JvmProblem> problemWith(String option, List<String> allOptions) {
    int place = allOptions.indexOf(option);
    return problem(option, place < 0 ? allOptions : allOptions.subList(0, place), allOptions);
  }

  private Optional<JvmProblem> problem(String option, List<String> before, List<String> all) {
    if (option.startsWith("-D")) {
      return properties.problem(option);
    }
    if (!option.startsWith("-XX:")) {
      return JvmLauncherOptions.problem(jdk, option, before);
    }
    var parts = FLAG.matcher(option);
    if (!parts.matches()) {
      return Optional.of(JvmProblem.fatal(option, "`%s` names no flag.".formatted(option)));
    }
    String name = parts.group(2);
    if (List.of("Flags", "VMOptionsFile").contains(name) || name.equals("StartFlightRecording")) {
      return Optional.empty();
    }
    var found = flag(name);
    if (found.isEmpty()) {
      return unknown(option, name, all);
    }
    var flag = found.get();
    if (flag.kind() == JvmFlag.Kind.OBSOLETE) {
      return Optional.of(
          JvmProblem.warning(option, "JDK %s ignores `%s`: %s.".formatted(jdk, name, flag.life()))
              .help("leave it out"));
    }
    return form(option, flag, parts.group(1), parts.group(3), parts.group(4))
        .or(() -> locked(option, flag, before))
        .or(() -> secondCollector(option, flag, all))
        .or(() -> conflicts.problem(option, flag, all))
        .or(() -> otherCollector(option, flag, all))
        .or(() -> deprecated(option, flag));
  }

  private Optional<JvmProblem> unknown(String option, String name, List<String> all) {
    if (all.contains("-XX:+IgnoreUnrecognizedVMOptions")) {
      return Optional.of(
          JvmProblem.warning(
              option,
              "JDK %s has no flag `%s` and ignores it without a word.".formatted(jdk, name)));
    }
    var problem =
        JvmProblem.fatal(
            option, "JDK %s has no flag `%s` and does not start.".formatted(jdk, name));
    return Optional.of(
        suggest(name)
            .map(near -> problem.help("write `%s`, or leave it out".formatted(near)))
            .orElseGet(() -> problem.help("leave it out")));
  }

  private Optional<JvmProblem> form(
      String option, JvmFlag flag, String sign, @Nullable String equals, @Nullable String value) {
    if (flag.kind() == JvmFlag.Kind.ALIAS) {
      return Optional.empty();
    }
    if (flag.isBool()) {
      return !sign.isEmpty() && equals == null
          ? Optional.empty()
          : Optional.of(
              JvmProblem.fatal(option, "`%s` is switched with + or -.".formatted(flag.name()))
                  .help("write `-XX:+%s` or `-XX:-%s`".formatted(flag.name(), flag.name())));
    }
    if (!sign.isEmpty() || equals == null || value == null) {
      return Optional.of(
          JvmProblem.fatal(option, "`%s` takes a value.".formatted(flag.name()))
              .help("write `-XX:%s=...`".formatted(flag.name())));
    }
    return equals.equals(":=") && !flag.isText()
        ? Optional.of(
            JvmProblem.fatal(option, "`%s` takes a value after `=`.".formatted(flag.name()))
                .help("write `-XX:%s=%s`".formatted(flag.name(), value)))
        : JvmValues.problem(jdk, option, flag, value);
  }

  private static Optional<JvmProblem> locked(String option, JvmFlag flag, List<String> before) {
    String key =
        flag.kind() == JvmFlag.Kind.EXPERIMENTAL
            ? "UnlockExperimentalVMOptions"
            : flag.kind() == JvmFlag.Kind.DIAGNOSTIC ? "UnlockDiagnosticVMOptions" : "";
    if (key.isEmpty()
        || flag.name().startsWith("Unlock")
        || before.lastIndexOf("-XX:+" + key) > before.lastIndexOf("-XX:-" + key)) {
      return Optional.empty();
    }
    var sentence =
        "`%s` is %s and locked; the JVM does not start."
            .formatted(
                flag.name(),
                flag.kind() == JvmFlag.Kind.EXPERIMENTAL ? "experimental" : "diagnostic");
    return Optional.of(
        JvmProblem.fatal(option, sentence).help("write `-XX:+%s` before it".formatted(key)));
  }

  /**
   * The last word on each collector counts; of those that stay on, all but the first are one too
   * many.
   */
  private static Optional<JvmProblem> secondCollector(
      String option, JvmFlag flag, List<String> all) {
    if (!COLLECTORS.contains(flag.name()) || !option.startsWith("-XX:+")) {
      return Optional.empty();
    }
    return COLLECTORS.stream()
        .filter(other -> !other.equals(flag.name()))
        .filter(other -> isOn("+" + other, all) && isOn("+" + flag.name(), all))
        .filter(other -> all.indexOf("-XX:+" + other) < all.indexOf(option))
        .findFirst()
        .map(
            other ->
                JvmProblem.fatal(
                        option,
                        "`%s` and `%s` are two collectors; the JVM takes one."
                            .formatted(other, flag.name()))
                    .help("leave one of them out"));
  }

  /** A JVM takes the flags of all collectors, and reads those of its own. */
  private static Optional<JvmProblem> otherCollector(
      String option, JvmFlag flag, List<String> all) {
    if (flag.collector().isEmpty() || isOn("+Use" + flag.collector() + "GC", all)) {
      return Optional.empty();
    }
    return COLLECTORS.stream()
        .filter(collector -> isOn("+" + collector, all))
        .findFirst()
        .map(
            collector ->
                JvmProblem.warning(
                        option,
                        "`%s` is a flag of `Use%sGC`; `%s` takes no notice of it."
                            .formatted(flag.name(), flag.collector(), collector))
                    .help("leave it out"));
  }

  /** Whether the last word on a switch is this one, such as {@code +UseZGC}. */
  static boolean isOn(String turned, List<String> all) {
    var other = (turned.charAt(0) == '+' ? "-" : "+") + turned.substring(1);
    return all.lastIndexOf("-XX:" + turned) > all.lastIndexOf("-XX:" + other);
  }

  private Optional<JvmProblem> deprecated(String option, JvmFlag flag) {
    if (flag.life().isEmpty()) {
      return Optional.empty();
    }
    var problem =
        JvmProblem.warning(
            option, "JDK %s warns of `%s`: %s.".formatted(jdk, flag.name(), flag.life()));
    return Optional.of(
        flag.life().startsWith(REPLACED)
            ? problem.help("write `%s`".formatted(flag.life().substring(REPLACED.length())))
            : problem);
  }
}
