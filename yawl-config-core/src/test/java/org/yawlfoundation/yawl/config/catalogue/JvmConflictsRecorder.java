package org.yawlfoundation.yawl.config.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.oracle.Jdks;

/**
 * Asks installed JDKs which flags do not go together, and prints {@code jvm-conflicts.tsv}.
 *
 * <p>Switches that deployments turn, and those that a message of the library names beside a
 * collector, are turned under each collector; what only some collectors say is kept. Pairs of
 * switches, and pairs of numbers of which one must not exceed the other, are asked where one
 * message names both, and for switches that deployments turn.
 */
final class JvmConflictsRecorder {
  static final List<String> COLLECTORS =
      List.of(
          "UseSerialGC", "UseParallelGC", "UseG1GC", "UseZGC", "UseShenandoahGC", "UseEpsilonGC");

  private static final List<String> OFTEN_TURNED =
      List.of(
          "AggressiveHeap",
          "CompactStrings",
          "DisableExplicitGC",
          "ExplicitGCInvokesConcurrent",
          "SegmentedCodeCache",
          "TieredCompilation",
          "UseAdaptiveSizePolicy",
          "UseCodeCacheFlushing",
          "UseCompactObjectHeaders",
          "UseCompressedClassPointers",
          "UseCompressedOops",
          "UseContainerSupport",
          "UsePerfData",
          "UseStringDeduplication",
          "UseTLAB");

  /** Last, so that no flag makes a heap that is felt on this machine. */
  private static final List<String> SMALL = List.of("-Xms64m", "-Xmx64m");

  /** What a node's settings decide, and not the flags. */
  private static final Pattern OF_THE_MACHINE =
      Pattern.compile("(?i).*(huge.?(pages|tlbfs)|large pages|core ?dump|numa).*");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]{3,60}");
  private static final Pattern ORDER =
      Pattern.compile("(\\w+) \\(%\\w+\\) must be less than or equal to (\\w+) \\(%\\w+\\).*");
  private static final Pattern MESSAGE = Pattern.compile("[A-Z+-].* .*");
  private static final Pattern OF_A_COLLECTOR =
      Pattern.compile("[A-Z+-].*(Shenandoah|ZGC|G1|Parallel|Serial|Epsilon|GC).* .*");

  private final int major;
  private final JvmCatalogue catalogue;
  private final List<String> known;
  private final Map<List<String>, Set<String>> heard = new LinkedHashMap<>();
  private final Set<String> rows = new TreeSet<>();

  JvmConflictsRecorder(int major) {
    this.major = major;
    this.catalogue = JvmCatalogue.of(major);
    this.known = known();
  }

  public static void main(String[] majors) {
    System.out.print(
        """
        # Which flags do not go together, asked of the JDKs that jvm-17.tsv, jvm-21.tsv and jvm-25.tsv name.
        # JvmConflictsRecorder starts each with both, and with a heap of 64 MiB. An option that stops the JVM beside the other
        # is fatal; atMost: a number that must not exceed the other one.
        # jdk\toption\tbeside\tverdict\tsaid
        """);
    for (var major : majors) {
      record(Integer.parseInt(major)).forEach(System.out::println);
    }
  }

  static Set<String> record(int major) {
    var recorder = new JvmConflictsRecorder(major);
    recorder.underEachCollector();
    recorder.switches();
    recorder.orders();
    return recorder.rows;
  }

  private void underEachCollector() {
    for (var option : oftenTurned()) {
      saidBySome(option).forEach((collector, line) -> row(option, "+" + collector, line));
    }
    for (var named : switchesNamedIn(OF_A_COLLECTOR)) {
      named.forEach(
          option ->
              saidBySome(option).forEach((collector, line) -> row(option, "+" + collector, line)));
    }
  }

  /** By collector, what the JVM says to a switch, and not under every collector. */
  private Map<String, String> saidBySome(String option) {
    var said = new TreeMap<String, Set<String>>();
    for (var collector : COLLECTORS) {
      var lines = new LinkedHashSet<>(hear(List.of("+" + collector, option)));
      lines.removeAll(hear(List.of("+" + collector)));
      said.put(collector, lines);
    }
    var first = new TreeMap<String, String>();
    said.forEach(
        (collector, lines) ->
            lines.stream()
                .filter(line -> !said.values().stream().allMatch(all -> all.contains(line)))
                .findFirst()
                .ifPresent(line -> first.put(collector, line)));
    return first;
  }

  private void switches() {
    var pairs = new TreeSet<List<String>>((a, b) -> a.toString().compareTo(b.toString()));
    switchesNamedIn(MESSAGE).stream().filter(named -> named.size() == 2).forEach(pairs::add);
    var often = oftenTurned();
    for (int i = 0; i < often.size(); i++) {
      for (var later : often.subList(i + 1, often.size())) {
        pairs.add(List.of(often.get(i), later));
      }
    }
    for (var pair : pairs) {
      together(pair.get(0), pair.get(1)).stream()
          .findFirst()
          .ifPresent(line -> row(pair.get(0), pair.get(1), line));
    }
  }

  private List<String> oftenTurned() {
    return known.stream().filter(option -> OFTEN_TURNED.contains(option.substring(1))).toList();
  }

  /** The switches that each message of the library names, sorted. */
  private List<List<String>> switchesNamedIn(Pattern message) {
    return JvmFlagsRecorder.words(JvmFlagsRecorder.library(major), message).stream()
        .map(
            text -> {
              var words = WORD.matcher(text).results().map(m -> m.group()).toList();
              return known.stream().filter(o -> words.contains(o.substring(1))).sorted().toList();
            })
        .filter(named -> !named.isEmpty())
        .distinct()
        .toList();
  }

  /** What a JVM says to options beside what it says to each of them alone. */
  Set<String> together(String option, String beside) {
    var lines = new LinkedHashSet<>(hear(List.of(option, beside)));
    lines.removeAll(hear(List.of(option)));
    lines.removeAll(hear(List.of(beside)));
    return lines;
  }

  private void orders() {
    for (var text :
        JvmFlagsRecorder.words(
            JvmFlagsRecorder.library(major),
            Pattern.compile(".* must be less than or equal to .*"))) {
      var order = ORDER.matcher(text);
      if (order.matches()
          && usable(order.group(1))
          && usable(order.group(2))
          && isAtMost(order.group(1), order.group(2))) {
        rows.add(String.join("\t", "" + major, order.group(1), order.group(2), "atMost", ""));
      }
    }
  }

  /** Whether a number is taken that equals the other one, and a larger one stops the JVM. */
  boolean isAtMost(String less, String most) {
    return Stream.of(10L, 1L << 24)
        .anyMatch(
            number ->
                hear(List.of(less + "=" + number, most + "=" + number)).isEmpty()
                    && hear(List.of(less + "=" + (number + (number >> 1)), most + "=" + number))
                        .stream()
                        .anyMatch(this::stops));
  }

  private boolean usable(String name) {
    return catalogue
        .flag(name)
        .filter(f -> f.kind() == JvmFlag.Kind.PRODUCT || f.kind() == JvmFlag.Kind.MANAGEABLE)
        .isPresent();
  }

  /** Each switch that is no diagnosis, and no collector, the other way than by default. */
  private List<String> known() {
    return catalogue.names().stream()
        .filter(name -> usable(name) && !COLLECTORS.contains(name))
        .map(name -> catalogue.flag(name).orElseThrow())
        .filter(JvmFlag::isBool)
        .filter(flag -> !flag.name().matches("(Print|Show|Trace|Check|CITime|Debug|Unlock).*"))
        .map(flag -> (flag.defaultValue().equals("true") ? "-" : "+") + flag.name())
        .toList();
  }

  private void row(String option, String beside, String said) {
    rows.add(
        String.join(
            "\t",
            "" + major,
            option,
            beside,
            stops(said) ? "fatal" : "warning",
            said.replaceFirst("^fatal: ", "")));
  }

  private boolean stops(String said) {
    return said.startsWith("fatal: ");
  }

  private Set<String> hear(List<String> options) {
    return heard.computeIfAbsent(options, this::ask);
  }

  private Set<String> ask(List<String> options) {
    var all = new ArrayList<>(JvmFlagsRecorder.UNLOCK);
    options.forEach(option -> all.add("-XX:" + option));
    all.addAll(SMALL);
    var answer = Jdks.start(major, all);
    var lines =
        (answer.errors() + answer.output())
            .lines()
            .map(line -> line.replaceAll("^\\[[0-9.]+s]|^OpenJDK 64-Bit Server VM ", "").strip());
    if (!answer.succeeded()) {
      return lines
          .filter(line -> !line.startsWith("Error") && !line.isEmpty())
          .limit(1)
          .map(line -> "fatal: " + line)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return lines
        .filter(
            line ->
                line.matches("(\\[warning].*|warning: .*)")
                    && !OF_THE_MACHINE.matcher(line).matches())
        .map(line -> line.replaceFirst("^(\\[warning]\\[[^]]*] ?|warning: )", ""))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
