package org.yawlfoundation.yawl.config.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an exporter says of one metric, on its way into a catalogue.
 *
 * @param labels with all their values where these are few and known, else with none
 */
record MetricFacts(
    String name,
    MetricType type,
    MetricUnit unit,
    Map<String, List<String>> labels,
    String needs,
    String versions) {
  static final String COLUMNS = "# name\ttype\tunit\tlabels\tneeds\tversions\n";

  MetricFacts {
    labels = new TreeMap<>(labels);
  }

  static MetricFacts of(String name, MetricType type, String help, Collection<String> labels) {
    var open = new TreeMap<String, List<String>>();
    labels.forEach(label -> open.put(label, List.of()));
    return new MetricFacts(name, type, unit(name, type, help), open, "", "");
  }

  MetricFacts with(String label, Collection<String> values) {
    var all = new TreeMap<>(labels);
    all.put(label, List.copyOf(values));
    return new MetricFacts(name, type, unit, all, needs, versions);
  }

  MetricFacts in(MetricUnit other) {
    return new MetricFacts(name, type, other, labels, needs, versions);
  }

  MetricFacts needing(String what) {
    return new MetricFacts(name, type, unit, labels, what, versions);
  }

  MetricFacts onlyIn(String which) {
    return new MetricFacts(name, type, unit, labels, needs, which);
  }

  /** What a number counts, by the names that Prometheus recommends, and else by what is said. */
  static MetricUnit unit(String name, MetricType type, String help) {
    var said = help.toLowerCase(Locale.ROOT);
    var words = List.of(name.replaceFirst("_total$", "").split("_", -1));
    var last = words.get(words.size() - 1);
    boolean isDate =
        words.contains("timestamp")
            || last.equals("created")
            || name.endsWith("_start_time_seconds")
            || said.contains("unix time")
            || said.contains("unix creation time")
            || said.contains("unix epoch")
            || said.contains("since epoch")
            || said.contains("since 1970");
    if (type == MetricType.GAUGE && isDate) {
      return MetricUnit.TIMESTAMP;
    }
    return switch (last) {
      case "seconds" -> MetricUnit.SECONDS;
      case "milliseconds", "ms" -> MetricUnit.MILLISECONDS;
      case "bytes" -> MetricUnit.BYTES;
      case "ratio" -> MetricUnit.RATIO;
      case "info", "labels", "annotations" -> MetricUnit.NONE;
      default ->
          words.contains("seconds") && !said.contains("number of")
              ? MetricUnit.SECONDS
              : words.contains("bytes")
                  ? MetricUnit.BYTES
                  : type == MetricType.COUNTER
                          || said.contains("number of")
                          || said.contains("count of")
                          || (last.endsWith("s") && !last.endsWith("ss") && !last.equals("status"))
                      ? MetricUnit.COUNT
                      : MetricUnit.NONE;
    };
  }

  String line() {
    var shown =
        labels.entrySet().stream()
            .map(
                e ->
                    e.getKey()
                        + (e.getValue().isEmpty() ? "" : "=" + String.join("|", e.getValue())))
            .collect(Collectors.joining(";"));
    return String.join("\t", name, lower(type), lower(unit), shown, needs, versions) + "\n";
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** A catalogue's file: what is said of it, and one line for each metric by its name. */
  static String file(String head, Collection<MetricFacts> facts) {
    var byName = new TreeMap<String, MetricFacts>();
    facts.forEach(fact -> byName.put(fact.name(), fact));
    return head.indent(0).lines().map(line -> "# " + line + "\n").collect(Collectors.joining())
        + COLUMNS
        + byName.values().stream().map(MetricFacts::line).collect(Collectors.joining());
  }

  /** Of what several versions say, what is said of each metric by the last that has it. */
  static List<MetricFacts> merged(Map<String, Collection<MetricFacts>> byVersion) {
    var last = new TreeMap<String, MetricFacts>();
    var versions = new TreeMap<String, SortedSet<String>>();
    byVersion.forEach(
        (version, facts) ->
            facts.forEach(
                fact -> {
                  last.put(fact.name(), fact);
                  versions.computeIfAbsent(fact.name(), n -> new TreeSet<>()).add(version);
                }));
    var all = new ArrayList<MetricFacts>();
    last.forEach(
        (name, fact) -> {
          var in = new LinkedHashMap<>(versions).get(name);
          all.add(
              in == null || in.size() == byVersion.size()
                  ? fact
                  : fact.onlyIn(String.join(" ", in)));
        });
    return all;
  }
}
