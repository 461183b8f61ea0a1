package org.yawlfoundation.yawl.config.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

  /** Of two answers, what either says: all labels, and no need where one came without. */
  MetricFacts or(MetricFacts other) {
    var all = new TreeMap<>(labels);
    other.labels().forEach(all::putIfAbsent);
    var need = needs.isEmpty() || other.needs().isEmpty() ? "" : needs;
    return new MetricFacts(name, type, unit, all, need, versions);
  }

  /** What a number counts, by the names that Prometheus recommends, and else by what is said. */
  static MetricUnit unit(String name, MetricType type, String help) {
    var said = help.toLowerCase(Locale.ROOT);
    var words = List.of(name.replaceFirst("_total$", "").split("_", -1));
    var last = words.get(words.size() - 1);
    boolean isDate =
        words.contains("timestamp")
            || last.equals("created")
            || last.equals("expiry")
            || name.endsWith("_start_time_seconds")
            || said.contains("unix time")
            || said.contains("unixtime")
            || said.contains("unix creation time")
            || said.contains("unix epoch")
            || said.contains("since epoch")
            || said.contains("since 1970")
            || said.startsWith("last time at which");
    if (type == MetricType.GAUGE && isDate) {
      return MetricUnit.TIMESTAMP;
    }
    if (said.contains("[0..1]") || name.endsWith("_cpu_usage")) {
      return MetricUnit.RATIO;
    }
    if (!said.contains("number of")) {
      for (var unit : List.of(MetricUnit.MILLISECONDS, MetricUnit.SECONDS, MetricUnit.BYTES)) {
        if (said.contains("in " + unit.name().toLowerCase(Locale.ROOT))) {
          return unit;
        }
      }
    }
    if (words.contains("failed") && type == MetricType.GAUGE) {
      return MetricUnit.NONE;
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
                          || words.contains("connections")
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

  /** Of what several versions say, oldest first: what the last says of each metric. */
  static List<MetricFacts> merged(Map<String, Collection<MetricFacts>> byVersion) {
    var last = new TreeMap<String, MetricFacts>();
    var versions = new TreeMap<String, String>();
    byVersion.forEach(
        (version, facts) ->
            facts.forEach(
                fact -> {
                  last.merge(fact.name(), fact, (older, newer) -> newer.or(older));
                  versions.merge(fact.name(), version, (a, b) -> a + " " + b);
                }));
    var all = String.join(" ", byVersion.keySet());
    return last.values().stream()
        .map(
            fact -> {
              var in = versions.getOrDefault(fact.name(), all);
              return in.equals(all) ? fact : fact.onlyIn(in);
            })
        .toList();
  }
}
