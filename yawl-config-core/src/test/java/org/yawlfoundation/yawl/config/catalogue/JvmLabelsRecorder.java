package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.oracle.Jdks;
import org.yawlfoundation.yawl.config.oracle.Result;

/**
 * Starts {@link JvmMeters} under each JDK and collector, and prints {@code metrics-jvm.tsv}: what
 * values the labels of the collectors' and pools' metrics have; or {@code metrics-micrometer.tsv}:
 * all metrics.
 *
 * <p>{@code JvmLabelsRecorder jvm <folder>}, where {@code <folder>/17/src/hotspot/share} and its
 * neighbours hold the sources of the JDKs that are asked, for the causes; or {@code
 * JvmLabelsRecorder micrometer}.
 */
final class JvmLabelsRecorder {
  private static final Pattern BEAN = Pattern.compile("(?m)^# bean (.*)$");
  private static final Pattern CAUSE = Pattern.compile("GCCause::(_\\w+)");
  private static final Pattern SPELT =
      Pattern.compile("case (_\\w+):\\s*(?:/[/*].*\\s*)?return \"([^\"]+)\"");
  private static final String PAUSE = "jvm_gc_pause_seconds";
  private static final String CONCURRENT = "jvm_gc_concurrent_phase_time_seconds";

  /** Else it is three pools, unless it is small. */
  private static final String ONE_CODE_CACHE = "-XX:-SegmentedCodeCache";

  private JvmLabelsRecorder() {}

  public static void main(String[] args) throws IOException {
    System.out.print(args[0].equals("jvm") ? labels(Path.of(args[1])) : metrics());
  }

  /** The options that choose a collector; a JDK that has none of that name refuses to start. */
  private static Map<String, List<List<String>>> collectors() {
    var collectors = new LinkedHashMap<String, List<List<String>>>();
    for (var name : List.of("G1", "Parallel", "Serial", "Shenandoah", "Z")) {
      var chosen = "-XX:+Use" + name + "GC";
      var ways = new ArrayList<>(List.of(List.of(chosen), List.of(chosen, ONE_CODE_CACHE)));
      if (name.equals("Z")) {
        ways.add(List.of(chosen, "-XX:+ZGenerational"));
      }
      collectors.put(name.equals("Z") ? "ZGC" : name, ways);
    }
    return collectors;
  }

  /** What a JVM of these options says; nothing where it refuses them. */
  static String told(int jdk, List<String> options) {
    var command = new ArrayList<String>();
    command.add(Jdks.home(jdk).resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-Xmx64m",
            "-XX:ActiveProcessorCount=2",
            "-cp",
            System.getProperty("java.class.path"),
            JvmMeters.class.getName()));
    var result = Result.of(command);
    return result.succeeded() ? result.output() : "";
  }

  /** Of one JDK and collector, the values by metric and label. */
  static SortedMap<String, SortedMap<String, SortedSet<String>>> values(int jdk, String collector) {
    var all = new TreeMap<String, SortedMap<String, SortedSet<String>>>();
    for (var options : collectors().getOrDefault(collector, List.of())) {
      var told = told(jdk, options);
      if (told.isEmpty()) {
        continue;
      }
      var exposition = Exposition.parse(told);
      var beans = new TreeSet<String>();
      BEAN.matcher(told).results().forEach(bean -> beans.add(bean.group(1)));
      var concurrent = exposition.values(CONCURRENT, "gc");
      if (!concurrent.isEmpty()) {
        add(all, CONCURRENT, "gc", concurrent);
      }
      // A collector that did not have to work tells of no pause, but it may.
      var pausing = new TreeSet<>(beans);
      pausing.removeAll(concurrent);
      pausing.addAll(exposition.values(PAUSE, "gc"));
      add(all, PAUSE, "gc", pausing);
      for (var area : List.of("jvm_memory_used_bytes", "jvm_memory_max_bytes")) {
        add(all, area, "id", exposition.values(area, "id"));
      }
    }
    return all;
  }

  private static void add(
      Map<String, SortedMap<String, SortedSet<String>>> all,
      String metric,
      String label,
      Collection<String> values) {
    all.computeIfAbsent(metric, m -> new TreeMap<>())
        .computeIfAbsent(label, l -> new TreeSet<>())
        .addAll(values);
  }

  private static String labels(Path sources) throws IOException {
    var lines = new ArrayList<String>();
    var jdks = new TreeSet<Integer>();
    for (int jdk : Jdks.homes().keySet()) {
      for (var collector : collectors().keySet()) {
        var values = values(jdk, collector);
        if (values.isEmpty()) {
          continue;
        }
        jdks.add(jdk);
        var causes = causes(sources.resolve(jdk + "/src/hotspot/share"), collector);
        values.values().stream()
            .filter(labels -> labels.containsKey("gc"))
            .forEach(labels -> labels.put("cause", causes));
        values.forEach(
            (metric, byLabel) ->
                byLabel.forEach(
                    (label, of) -> {
                      if (!of.isEmpty()) {
                        lines.add(
                            String.join(
                                "\t",
                                collector,
                                String.valueOf(jdk),
                                metric,
                                label,
                                String.join("|", of)));
                      }
                    }));
      }
    }
    return """
        # What values the labels have that depend on the collector, under Micrometer 1.15.9 on JDK %s. JvmLabelsRecorder
        # asked running JVMs for the collectors' and pools' names (of ZGC on 21 both, with generations and without), and HotSpot's
        # sources of the same JDK for the causes: those that gc/<collector> names, and those that the rest names.
        # collector\tjdk\tmetric\tlabel\tvalues
        """
            .formatted(jdks.stream().map(String::valueOf).collect(Collectors.joining(", ")))
        + lines.stream().sorted().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** Why a collector may collect: the causes that its own sources name, and those of no other's. */
  private static SortedSet<String> causes(Path share, String collector) throws IOException {
    var spelt = new TreeMap<String, String>();
    SPELT
        .matcher(Files.readString(share.resolve("gc/shared/gcCause.cpp")))
        .results()
        .forEach(cause -> spelt.put(cause.group(1), cause.group(2)));
    var own =
        collector.equals("ZGC") ? List.of("z", "x") : List.of(collector.toLowerCase(Locale.ROOT));
    var causes = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(share)) {
      for (var file : files.filter(f -> f.toString().matches(".*\\.[ch]pp")).toList()) {
        var folder = share.relativize(file);
        boolean isACollectors =
            folder.startsWith("gc") && folder.getNameCount() > 2 && !folder.startsWith("gc/shared");
        if ((!isACollectors || own.contains(folder.getName(1).toString()))
            && !file.endsWith("gcCause.cpp")
            && !file.endsWith("gcCause.hpp")) {
          CAUSE
              .matcher(Files.readString(file))
              .results()
              .map(cause -> spelt.getOrDefault(cause.group(1), ""))
              .forEach(causes::add);
        }
      }
    }
    causes.remove("");
    causes.removeIf(cause -> cause.startsWith("WhiteBox") || cause.startsWith("ILLEGAL"));
    return causes;
  }

  /** All metrics, of all JDKs and collectors. */
  private static String metrics() {
    var facts = new TreeMap<String, MetricFacts>();
    for (int jdk : Jdks.homes().keySet()) {
      collectors().values().stream()
          .flatMap(List::stream)
          .flatMap(options -> facts(jdk, options).stream())
          .forEach(fact -> facts.merge(fact.name(), fact, MetricFacts::or));
    }
    facts.values().removeIf(fact -> fact.name().startsWith("yawl_"));
    return MetricFacts.file(
        """
        What the meters that Spring Boot binds say, under Micrometer 1.15.9 and HikariCP 7.0.2, on JDK %s and each of their
        collectors. JvmLabelsRecorder asked. Which values gc, cause and id have under which collector is in metrics-jvm.tsv;
        application, environment and version are the tags that upstream's application.yml gives all.
        """
            .formatted(
                Jdks.homes().keySet().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "))),
        facts.values());
  }

  static Collection<MetricFacts> facts(int jdk, List<String> options) {
    return Exposition.parse(told(jdk, options)).facts().stream()
        .map(JvmLabelsRecorder::tagged)
        .toList();
  }

  private static MetricFacts tagged(MetricFacts fact) {
    var all = fact;
    for (var tag : List.of("application", "environment", "version")) {
      all = all.labels().containsKey(tag) ? all : all.with(tag, List.of());
    }
    return all.labels().containsKey("area") ? all.with("area", List.of("heap", "nonheap")) : all;
  }
}
