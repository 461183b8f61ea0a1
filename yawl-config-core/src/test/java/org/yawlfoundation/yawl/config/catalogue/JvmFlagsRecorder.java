package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.oracle.Jdks;

/**
 * Asks an installed JDK for its flags and prints the file {@code jvm-<major>.tsv}.
 *
 * <p>{@code PrintFlagsFinal} tells what is there, {@code PrintFlagsRanges} what a number may be.
 * What once was there, the JVM only tells when it is asked by name, so every word in its library
 * that could be a flag's name is tried, as is every flag with its own value, and the warnings are
 * kept.
 *
 * <p>Which collector reads a flag, no JVM tells: the flags that HotSpot declares under {@code
 * gc/<collector>} are read from a source tree, where one is given.
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
  private static final Pattern RANGE =
      Pattern.compile("^\\s*\\w+ (\\w+)\\s+\\[ *(\\S+) *\\.\\.\\. *(\\S+) *].*");
  private static final Pattern LIMITED =
      Pattern.compile("Invalid (\\w+)=\\S+ Must be at most (\\S+)M\\.");
  private static final Pattern DECLARED =
      Pattern.compile("(?m)^ +product(?:_pd)?\\(\\w+, *(\\w+),");
  private static final List<String> FOLDERS =
      List.of("epsilon", "g1", "parallel", "serial", "shenandoah", "x", "z");
  private static final List<String> COLLECTORS =
      List.of("Epsilon", "G1", "Parallel", "Serial", "Shenandoah", "Z", "Z");

  private JvmFlagsRecorder() {}

  /** A major, the folder {@code src/hotspot/share} of its sources, and where those are from. */
  public static void main(String[] arguments) throws IOException {
    System.out.print(
        record(Integer.parseInt(arguments[0]), collectors(Path.of(arguments[1])), arguments[2]));
  }

  static String record(int major, Map<String, String> collectors, String sources) {
    var rows = flags(major);
    var again = new HashSet<>(flags(major).values());
    rows.values().stream().filter(row -> !again.contains(row)).forEach(row -> row.set(3, ""));
    var version = JvmPropertiesRecorder.version(major);
    addDeprecated(major, rows);
    addObsolete(major, rows);
    ranges(major).forEach((name, range) -> set(rows, name, 5, range));
    collectors.forEach((name, collector) -> set(rows, name, 6, collector));
    return """
        # What OpenJDK %s on linux-amd64 says of its flags. Asked by JvmFlagsRecorder, with
        # java -XX:+UnlockExperimentalVMOptions -XX:+UnlockDiagnosticVMOptions -XX:+PrintFlagsFinal -version
        # and by starting it with each name to hear its warnings. A default is given where neither the machine nor chance decides it.
        # Ranges: java -XX:+PrintFlagsRanges, those that are the same with one processor, a heap of 64 MiB and the serial collector.
        # Collectors: where HotSpot's sources declare a flag (gc/<collector>/*_globals.hpp); a JVM does not say it.
        # Those sources: %s.
        # flag\ttype\tkind\tdefault\tlife\trange\tcollector
        """
            .formatted(version, sources)
        + rows.values().stream()
            .map(row -> String.join("\t", row) + "\n")
            .collect(Collectors.joining());
  }

  private static SortedMap<String, List<String>> flags(int major) {
    var options = Stream.concat(UNLOCK.stream(), Stream.of("-XX:+PrintFlagsFinal")).toList();
    var rows = new TreeMap<String, List<String>>();
    Jdks.start(major, options)
        .output()
        .lines()
        .map(FLAG::matcher)
        .filter(Matcher::matches)
        .forEach(
            m ->
                rows.put(
                    m.group(2), row(m.group(2), m.group(1), m.group(3), m.group(4), m.group(5))));
    return rows;
  }

  private static List<String> row(
      String name, String type, String value, String kind, String origin) {
    boolean fixed = origin.equals("default");
    return new ArrayList<>(List.of(name, type, kindIn(kind), fixed ? value : "", "", "", ""));
  }

  private static void set(Map<String, List<String>> rows, String name, int column, String value) {
    var row = rows.get(name);
    if (row != null && !row.get(2).equals("obsolete")) {
      row.set(column, value);
    }
  }

  /** What a number may be, as {@code 0..100}, where the machine does not decide it. */
  private static Map<String, String> ranges(int major) {
    var ranges = askRanges(major, List.of());
    ranges
        .entrySet()
        .retainAll(
            askRanges(major, List.of("-XX:ActiveProcessorCount=1", "-Xmx64m", "-XX:+UseSerialGC"))
                .entrySet());
    for (var name :
        words(library(major), Pattern.compile("Invalid (\\w+)=%.*Must be at most .*"))) {
      var range = ranges.getOrDefault(name, "..");
      var largest = range.substring(range.indexOf("..") + 2);
      var answer = Jdks.start(major, List.of("-XX:" + name + "=" + largest));
      var said = LIMITED.matcher(answer.errors() + answer.output());
      if (said.find() && said.group(1).equals(name)) {
        var limit = Long.toString(Long.parseLong(said.group(2)) << 20);
        ranges.put(name, range.substring(0, range.length() - largest.length()) + limit);
      }
    }
    return ranges;
  }

  private static Map<String, String> askRanges(int major, List<String> beside) {
    var options =
        Stream.of(UNLOCK, beside, List.of("-XX:+PrintFlagsRanges")).flatMap(List::stream).toList();
    var ranges = new TreeMap<String, String>();
    Jdks.start(major, options)
        .output()
        .lines()
        .map(RANGE::matcher)
        .filter(Matcher::matches)
        .forEach(m -> ranges.put(m.group(1), number(m.group(2)) + ".." + number(m.group(3))));
    return ranges;
  }

  private static String number(String text) {
    var number = new BigDecimal(text);
    return number.precision() > 30
        ? number.stripTrailingZeros().toString()
        : number.stripTrailingZeros().toPlainString();
  }

  private static Map<String, String> collectors(Path share) throws IOException {
    var collectors = new TreeMap<String, String>();
    for (int i = 0; i < FOLDERS.size(); i++) {
      var folder = share.resolve("gc").resolve(FOLDERS.get(i));
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(f -> f.toString().endsWith("_globals.hpp")).toList()) {
          var collector = COLLECTORS.get(i);
          DECLARED
              .matcher(Files.readString(file))
              .results()
              .forEach(m -> collectors.put(m.group(1), collector));
        }
      }
    }
    return collectors;
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
    for (var word : words(library(major), NAME)) {
      if (!rows.containsKey(word)) options.add("-XX:+" + word);
    }
    var heard = hear(major, options);
    OBSOLETE
        .matcher(heard)
        .results()
        .forEach(
            m -> rows.put(m.group(1), List.of(m.group(1), "", "obsolete", "", m.group(2), "", "")));
    DEPRECATED
        .matcher(heard)
        .results()
        .filter(m -> !rows.containsKey(m.group(1)))
        .forEach(
            m -> rows.put(m.group(1), List.of(m.group(1), "", "alias", "", m.group(2), "", "")));
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

  static Path library(int major) {
    return Jdks.trueHome(major).resolve("lib/server/libjvm.so");
  }

  /** The texts of a library that match, or what their last group finds. */
  static SortedSet<String> words(Path library, Pattern wanted) {
    try {
      var text = new String(Files.readAllBytes(library), StandardCharsets.ISO_8859_1);
      return Stream.of(text.split("[^ -~]+"))
          .map(wanted::matcher)
          .filter(Matcher::matches)
          .map(m -> m.group(m.groupCount()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
