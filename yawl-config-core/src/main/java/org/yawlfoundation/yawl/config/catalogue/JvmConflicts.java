package org.yawlfoundation.yawl.config.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Flags that a JDK does not take together, or of which it drops one. */
final class JvmConflicts {
  private final int jdk;
  private final String text = Rows.text("jvm-conflicts.tsv");

  JvmConflicts(int jdk) {
    this.jdk = jdk;
  }

  /** What this JDK has against a flag beside others of all options. */
  Optional<JvmProblem> problem(String option, JvmFlag flag, List<String> all) {
    var named = flag.isBool() ? option.substring("-XX:".length()) : flag.name();
    if (!text.contains("\n" + jdk + "\t" + named + "\t")) {
      return Optional.empty();
    }
    var version = String.valueOf(jdk);
    return Rows.parse(text, '\t').stream()
        .filter(row -> row.get(0).equals(version) && row.get(1).equals(named))
        .flatMap(row -> problem(row, option, flag, all).stream())
        .findFirst();
  }

  private Optional<JvmProblem> problem(
      List<String> row, String option, JvmFlag flag, List<String> all) {
    var other = row.get(2);
    if (row.get(3).equals("atMost")) {
      return atMost(option, flag, other, all);
    }
    if (!JvmCatalogue.isOn(row.get(1), all) || !JvmCatalogue.isOn(other, all)) {
      return Optional.empty();
    }
    boolean fatal = row.get(3).equals("fatal");
    var sentence =
        "JDK %s %s `%s` beside `-XX:%s`: %s."
            .formatted(
                jdk,
                fatal ? "does not start with" : "warns of",
                option,
                other,
                row.get(4).replaceFirst("\\.$", ""));
    var problem = fatal ? JvmProblem.fatal(option, sentence) : JvmProblem.warning(option, sentence);
    return Optional.of(problem.help("leave it out"));
  }

  private Optional<JvmProblem> atMost(String option, JvmFlag flag, String other, List<String> all) {
    var less = last(flag.name(), all).filter(value -> option.endsWith("=" + value));
    var more = last(other, all);
    var most = more.flatMap(value -> number(flag, value));
    if (less.flatMap(value -> number(flag, value))
        .filter(number -> most.filter(m -> number.compareTo(m) > 0).isPresent())
        .isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        JvmProblem.fatal(
                option,
                "`%s` is above `%s`, which is %s; JDK %s does not start."
                    .formatted(flag.name(), other, more.orElseThrow(), jdk))
            .help("write `-XX:%s=%s`".formatted(flag.name(), more.orElseThrow())));
  }

  private Optional<BigDecimal> number(JvmFlag flag, String value) {
    return JvmValues.number(jdk, flag, value);
  }

  private static Optional<String> last(String name, List<String> all) {
    var start = "-XX:" + name + "=";
    return all.stream()
        .filter(option -> option.startsWith(start))
        .reduce((first, last) -> last)
        .map(option -> option.substring(start.length()));
  }
}
