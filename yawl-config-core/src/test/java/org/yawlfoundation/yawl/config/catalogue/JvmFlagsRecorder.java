package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.oracle.Jdks;

/**
 * Asks an installed JDK for its flags and prints the file {@code jvm-<major>.tsv}.
 *
 * <p>{@code PrintFlagsFinal} tells what is there. What once was there, the JVM only tells when it
 * is asked by name, so every word in its library that could be a flag's name is tried, as is every
 * flag with its own value, and the warnings are kept.
 */
final class JvmFlagsRecorder {
  static final List<String> UNLOCK =
      List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+UnlockDiagnosticVMOptions");
  private static final Pattern FLAG =
      Pattern.compile("^\\s*(\\w+)\\s+(\\w+)\\s+:?= *(.*?)\\s*\\{([^}]*)}\\s*\\{([^}]*)}\\s*$");
  private static final Pattern OBSOLETE =
      Pattern.compile("Ignoring option (\\w+); (support was removed in [\\d.]+)");
  private static final Pattern DEPRECATED =
      Pattern.compile("Option (\\w+) was (deprecated in version [\\d.]+)");
  private static final Pattern REPLACED =
      Pattern.compile("-XX:\\+(\\w+) is (deprecated)\\. Will use (\\S+) instead");
  private static final Pattern REFUSED = Pattern.compile("VM option '[+-]?(\\w+)");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]{3,60}");

  private JvmFlagsRecorder() {}

  public static void main(String[] majors) {
    for (var major : majors) {
      System.out.print(record(Integer.parseInt(major)));
    }
  }

  static String record(int major) {
    var rows = new TreeMap<String, List<String>>();
    var options = Stream.concat(UNLOCK.stream(), Stream.of("-XX:+PrintFlagsFinal")).toList();
    var answer = Jdks.start(major, options);
    answer
        .output()
        .lines()
        .map(FLAG::matcher)
        .filter(m -> m.matches())
        .forEach(
            m ->
                rows.put(
                    m.group(2), row(m.group(2), m.group(1), m.group(3), m.group(4), m.group(5))));
    var version = answer.errors().lines().findFirst().orElse("").replaceAll(".*\"(.*?)\".*", "$1");
    addDeprecated(major, rows);
    addObsolete(major, rows);
    return """
        # What OpenJDK %s on linux-amd64 says of its flags. Asked by JvmFlagsRecorder, with
        # java -XX:+UnlockExperimentalVMOptions -XX:+UnlockDiagnosticVMOptions -XX:+PrintFlagsFinal -version
        # and by starting it with each name to hear its warnings. A default is given where the machine does not decide it.
        # flag\ttype\tkind\tdefault\tlife
        """
            .formatted(version)
        + rows.values().stream()
            .map(row -> String.join("\t", row) + "\n")
            .collect(Collectors.joining());
  }

  private static List<String> row(
      String name, String type, String value, String kind, String origin) {
    boolean fixed = origin.equals("default");
    return new ArrayList<>(List.of(name, type, kindIn(kind), fixed ? value : "", ""));
  }

  /**
   * {@code C2 pd product} and the like say which part reads a flag; what counts here is who may set
   * it.
   */
  static String kindIn(String words) {
    return Stream.of("experimental", "diagnostic", "manageable")
        .filter(words::contains)
        .findFirst()
        .orElse("product");
  }

  private static void addDeprecated(int major, Map<String, List<String>> rows) {
    var options = new ArrayList<>(UNLOCK);
    for (var row : rows.values()) {
      if (row.get(1).equals("bool")) {
        boolean loud = row.get(0).equals("PrintGC") || row.get(0).equals("PrintGCDetails");
        options.add("-XX:" + (loud || row.get(3).equals("true") ? "+" : "-") + row.get(0));
      } else if (!row.get(1).startsWith("ccstr") && !row.get(3).isEmpty()) {
        options.add("-XX:" + row.get(0) + "=" + row.get(3));
      }
    }
    var heard = hear(major, options);
    Stream.of(DEPRECATED, REPLACED)
        .flatMap(p -> p.matcher(heard).results())
        .forEach(
            m -> {
              var row = rows.get(m.group(1));
              if (row != null)
                row.set(4, m.groupCount() == 3 ? "deprecated, use " + m.group(3) : m.group(2));
            });
  }

  private static void addObsolete(int major, Map<String, List<String>> rows) {
    var options = new ArrayList<>(List.of("-XX:+IgnoreUnrecognizedVMOptions"));
    for (var word : words(Jdks.home(major).resolve("lib/server/libjvm.so"))) {
      if (!rows.containsKey(word)) options.add("-XX:+" + word);
    }
    var heard = hear(major, options);
    OBSOLETE
        .matcher(heard)
        .results()
        .forEach(m -> rows.put(m.group(1), List.of(m.group(1), "", "obsolete", "", m.group(2))));
    DEPRECATED
        .matcher(heard)
        .results()
        .filter(m -> !rows.containsKey(m.group(1)))
        .forEach(m -> rows.put(m.group(1), List.of(m.group(1), "", "alias", "", m.group(2))));
  }

  /**
   * Starts the JVM until no option is refused any more: at the first refusal it would not read the
   * rest.
   */
  private static String hear(int major, List<String> options) {
    var heard = new StringBuilder();
    while (true) {
      var answer = Jdks.start(major, options);
      heard.append(answer.errors()).append(answer.output());
      var refused =
          REFUSED
              .matcher(answer.errors())
              .results()
              .map(m -> m.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!options.removeIf(
          option -> refused.contains(option.replaceAll("-XX:[+-]?(\\w+).*", "$1")))) {
        return heard.toString();
      }
    }
  }

  private static SortedSet<String> words(Path library) {
    try {
      var text = new String(Files.readAllBytes(library), StandardCharsets.ISO_8859_1);
      return Stream.of(text.split("[^ -~]+"))
          .filter(word -> NAME.matcher(word).matches())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
