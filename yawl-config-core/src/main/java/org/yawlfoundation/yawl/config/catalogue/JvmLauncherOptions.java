package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The options of {@code java} that are no {@code -XX} flags, from its manual; the common ones were
 * tried by starting JDK 17 and 25.
 *
 * <p>An option that nobody knows stops the JVM. One that takes the next word, such as {@code
 * --add-modules}, is taken with it.
 */
final class JvmLauncherOptions {
  private static final Pattern SIZE =
      Pattern.compile("-X(mx|ms|mn|ss)(\\d+|0[xX][0-9a-fA-F]+)[kKmMgGtT]?");
  private static final Pattern SIZED = Pattern.compile("-X(mx|ms|mn|ss).*");
  private static final Pattern KNOWN =
      Pattern.compile(
          "(?s)@.*"
              + "|-(ea|da|enableassertions|disableassertions)(:.*)?|-(esa|dsa|enablesystemassertions|disablesystemassertions)"
              + "|-agent(lib|path):.+|-javaagent:.+|-splash:.+|-verbose(:.*)?|-(server|client)"
              + "|-Xlog(:.*)?|-X(int|mixed|comp|batch|rs|noclassgc|diag|internalversion)|-Xcheck:jni|-Xdebug|-Xrun.+"
              + "|-Xshare:(auto|on|off|dump)|-Xbootclasspath/a:.+|-XshowSettings(:\\w+)?|-Xverify:(all|remote|none)|-noverify|-Xloggc:.+"
              + "|--(add-opens|add-exports|add-reads|add-modules|limit-modules|patch-module|module-path|upgrade-module-path|enable-native-access)=.+"
              + "|--enable-preview|--illegal-access=.+|--class-path=.+|-?-version|-?-?show-?version|--dry-run|--validate-modules");
  private static final List<String> TAKING_THE_NEXT =
      List.of(
          "--add-opens",
          "--add-exports",
          "--add-reads",
          "--add-modules",
          "--limit-modules",
          "--patch-module",
          "--module-path",
          "-p",
          "--upgrade-module-path",
          "--enable-native-access",
          "-cp",
          "-classpath",
          "--class-path",
          "-jar",
          "-m",
          "--module");

  private JvmLauncherOptions() {}

  static Optional<JvmProblem> problem(int jdk, String option, List<String> before) {
    if (!before.isEmpty() && TAKING_THE_NEXT.contains(before.get(before.size() - 1))) {
      return Optional.empty();
    }
    if (!option.startsWith("-") && !option.startsWith("@")) {
      return Optional.of(
          JvmProblem.fatal(
              option,
              "`%s` is no option; the JVM would take it for the main class.".formatted(option)));
    }
    if (SIZED.matcher(option).matches()) {
      return SIZE.matcher(option).matches()
          ? Optional.empty()
          : Optional.of(
              JvmProblem.fatal(option, "`%s` has no size the JVM can read.".formatted(option))
                  .help(
                      "write a whole number, then k, m, g or t, such as `%s4g`"
                          .formatted(option.substring(0, 4))));
    }
    if (isKnown(jdk, option)) {
      return warning(jdk, option);
    }
    return Optional.of(
        JvmProblem.fatal(
            option, "JDK %s has no option `%s` and does not start.".formatted(jdk, option)));
  }

  private static boolean isKnown(int jdk, String option) {
    return KNOWN.matcher(option).matches()
        || TAKING_THE_NEXT.contains(option)
        || (jdk >= 18 && option.matches("--finalization=(enabled|disabled)"))
        || (jdk >= 23 && option.matches("--sun-misc-unsafe-memory-access=(allow|warn|debug|deny)"))
        || (jdk >= 24 && option.matches("--illegal-native-access=(allow|warn|deny)"));
  }

  private static Optional<JvmProblem> warning(int jdk, String option) {
    if (option.startsWith("--illegal-access=")) {
      return Optional.of(
          JvmProblem.warning(
                  option, "JDK %s ignores `%s`: support was removed in 17.".formatted(jdk, option))
              .help("leave it out"));
    }
    if (option.startsWith("-Xloggc:")) {
      return Optional.of(
          JvmProblem.warning(option, "`-Xloggc` is deprecated.")
              .help("write `-Xlog:gc:%s`".formatted(option.substring(8))));
    }
    if (option.equals("-Xverify:none") || option.equals("-noverify")) {
      return Optional.of(
          JvmProblem.warning(option, "`%s` was deprecated in JDK 13.".formatted(option))
              .help("leave it out"));
    }
    if (option.equals("-Xdebug") && jdk >= 22) {
      return Optional.of(
          JvmProblem.warning(option, "`-Xdebug` was deprecated in JDK 22.").help("leave it out"));
    }
    return Optional.empty();
  }
}
