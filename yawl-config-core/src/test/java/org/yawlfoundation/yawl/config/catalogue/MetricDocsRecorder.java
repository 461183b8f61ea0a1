package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints the catalogues of exporters that no registry here has as programs, from their sources.
 *
 * <p>{@code MetricDocsRecorder
 * kube-state-metrics|cadvisor|pgbouncer_exporter|cert-manager|blackbox_exporter <folder of the
 * repository> <version>}
 */
final class MetricDocsRecorder {
  private static final Pattern LABEL =
      Pattern.compile("`([a-zA-Z_*]+)=?`(?:=?`?(?:&lt;|<)([^&>]*)(?:&gt;|>))?");
  private static final Pattern CHOICE = Pattern.compile("[A-Za-z0-9]+(\\|[A-Za-z0-9]+)+");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(label|annotation|nodeselector)_[A-Z_]+");

  private MetricDocsRecorder() {}

  public static void main(String[] args) throws IOException {
    System.out.print(record(args[0], Path.of(args[1]), args[2]));
  }

  static String record(String exporter, Path repository, String version) throws IOException {
    return switch (exporter) {
      case "kube-state-metrics" -> kubeStateMetrics(repository, version);
      case "cadvisor" -> cadvisor(repository, version);
      case "pgbouncer_exporter" -> pgbouncer(repository, version);
      case "cert-manager" ->
          sources(
              List.of(repository.resolve("pkg/metrics"), repository.resolve("internal/collectors")),
              "What cert-manager %s exports: its pkg/metrics and internal/collectors (github.com/cert-manager/cert-manager)",
              version);
      case "blackbox_exporter" ->
          sources(
              List.of(repository.resolve("prober")),
              "What blackbox_exporter %s says of a probe: its prober (github.com/prometheus/blackbox_exporter)",
              version);
      default -> throw new IllegalArgumentException("No exporter " + exporter);
    };
  }

  private static String kubeStateMetrics(Path repository, String version) throws IOException {
    var facts = new ArrayList<MetricFacts>();
    try (Stream<Path> pages = Files.walk(repository.resolve("docs/metrics"))) {
      for (var page : pages.filter(p -> p.toString().endsWith("-metrics.md")).sorted().toList()) {
        if (!page.endsWith("customresourcestate-metrics.md")) {
          table(Files.readAllLines(page), facts);
        }
      }
    }
    return MetricFacts.file(
        """
        What kube-state-metrics %s exports: the tables of its docs/metrics (github.com/kubernetes/kube-state-metrics), as
        MetricDocsRecorder reads them. The values of a label stand after it where its page has all; a star is the rest of a name.
        """
            .formatted(version),
        facts);
  }

  private static void table(List<String> page, List<MetricFacts> facts) {
    var head = new TreeMap<String, Integer>();
    for (var line : page) {
      var cells = cells(line);
      if (!line.startsWith("|")) {
        head.clear();
      } else if (cells.get(0).equals("Metric name")) {
        for (int i = 0; i < cells.size(); i++) {
          head.put(cells.get(i), i);
        }
      } else if (cells.get(0).startsWith("kube_") && !head.isEmpty()) {
        facts.add(row(head, cells));
      }
    }
  }

  private static MetricFacts row(Map<String, Integer> head, List<String> cells) {
    var help = at(head, cells, "Description");
    var type = MetricType.valueOf(at(head, cells, "Metric type").toUpperCase(Locale.ROOT));
    var labels = new TreeMap<String, List<String>>();
    LABEL
        .matcher(at(head, cells, "Labels/tags"))
        .results()
        .forEach(
            label -> {
              var values = label.group(2) == null ? "" : label.group(2);
              labels.put(
                  placeholder(label.group(1)),
                  CHOICE.matcher(values).matches() ? List.of(values.split("\\|", -1)) : List.of());
            });
    var name = cells.get(0);
    var unit = MetricFacts.unit(name, type, help);
    boolean isSeconds = at(head, cells, "Unit (where applicable)").equals("seconds");
    return new MetricFacts(
        name,
        type,
        type == MetricType.GAUGE && (isSeconds || name.endsWith("_time"))
            ? MetricUnit.TIMESTAMP
            : unit,
        labels,
        at(head, cells, "Opt-in").equals("Opt-in") ? "--metric-opt-in-list=" + name : "",
        "");
  }

  private static String placeholder(String label) {
    return PLACEHOLDER.matcher(label).matches()
        ? label.substring(0, label.indexOf('_') + 1) + "*"
        : label;
  }

  private static String at(Map<String, Integer> head, List<String> cells, String column) {
    var at = head.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at);
  }

  /** The cells of a table's row, between bars that no backslash stands before. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    for (int i = 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells.isEmpty() ? List.of("") : cells;
  }

  /** The labels that the kubelet gives each series (pkg/kubelet/server/server.go). */
  private static final List<String> OF_CONTAINERS =
      List.of("container", "id", "image", "name", "namespace", "pod");

  private static final Pattern CADVISOR =
      Pattern.compile(
          "name:\\s+\"((?:container|machine)_[a-z0-9_]+)\",\\s+help:\\s+\"([^\"]*)\",\\s+valueType:\\s+prometheus\\.(\\w+)Value,(?:\\s+extraLabels:\\s+(?:\\[\\]string\\{([^}]*)\\}|(\\w+)))?");
  private static final Pattern CONSTANT =
      Pattern.compile("(prometheus\\w*Label\\w*)\\s+=\\s+\"(\\w+)\"");

  private static final Pattern DOCUMENTED_BYTES =
      Pattern.compile("(?m)^`(\\w+)` \\|[^|]*\\|[^|]*\\| bytes");

  private static String cadvisor(Path repository, String version) throws IOException {
    var facts = new ArrayList<MetricFacts>();
    var sources = new StringBuilder();
    for (var file : List.of("prometheus.go", "prometheus_machine.go")) {
      sources.append(Files.readString(repository.resolve("lib/metrics").resolve(file)));
    }
    var bytes = new TreeSet<String>();
    DOCUMENTED_BYTES
        .matcher(Files.readString(repository.resolve("docs/storage/prometheus.md")))
        .results()
        .forEach(line -> bytes.add(line.group(1)));
    var constants = new TreeMap<String, String>();
    CONSTANT.matcher(sources).results().forEach(c -> constants.put(c.group(1), c.group(2)));
    CADVISOR
        .matcher(sources)
        .results()
        .forEach(
            m -> {
              var labels = new TreeSet<String>();
              if (m.group(1).startsWith("container_")) {
                labels.addAll(OF_CONTAINERS);
              }
              var extra = m.group(4) == null ? "" : m.group(4).replace("\"", "");
              for (var label : List.of(extra.split(",", -1))) {
                labels.add(constants.getOrDefault(label.strip(), label.strip()));
              }
              labels.remove("");
              var type = MetricType.valueOf(m.group(3).toUpperCase(Locale.ROOT));
              var fact = MetricFacts.of(m.group(1), type, m.group(2), labels);
              facts.add(bytes.contains(fact.name()) ? fact.in(MetricUnit.BYTES) : fact);
            });
    return MetricFacts.file(
        """
        What cAdvisor %s gives as part of the kubelet, at /metrics/cadvisor: its lib/metrics and, of units, its docs, as
        MetricDocsRecorder reads them. The first labels are those that the kubelet gives (pkg/kubelet/server/server.go).
        """
            .formatted(version),
        facts);
  }

  private static final Pattern MAP =
      Pattern.compile("\\t\\t\"([a-z_]+)\": \\{\\n(.*?)\\n\\t\\t\\},", Pattern.DOTALL);
  private static final Pattern COLUMN =
      Pattern.compile(
          "\"([a-z_]+)\":\\s+\\{(LABEL|GAUGE|COUNTER), \"([^\"]+)\", [0-9e.-]+, \"([^\"]*)\"\\}");
  private static final Pattern DESC =
      Pattern.compile(
          "BuildFQName\\(namespace, \"([a-z]*)\", \"([a-z_]+)\"\\),\\s+\"([^\"]*)\",\\s+(?:nil|\\[\\]string\\{([^}]*)\\})");

  private static String pgbouncer(Path repository, String version) throws IOException {
    var source = Files.readString(repository.resolve("collector.go"));
    var facts = new ArrayList<MetricFacts>();
    MAP.matcher(source)
        .results()
        .forEach(
            map -> {
              var columns = COLUMN.matcher(map.group(2)).results().toList();
              var labels = new LinkedHashSet<String>();
              columns.stream()
                  .filter(c -> c.group(2).equals("LABEL"))
                  .forEach(c -> labels.add(c.group(1)));
              var subsystem = map.group(1).replace("stats_totals", "stats");
              columns.stream()
                  .filter(c -> !c.group(2).equals("LABEL"))
                  .forEach(
                      c ->
                          facts.add(
                              MetricFacts.of(
                                  "pgbouncer_" + subsystem + "_" + c.group(3),
                                  MetricType.valueOf(c.group(2)),
                                  c.group(4),
                                  labels)));
            });
    DESC.matcher(source)
        .results()
        .forEach(
            desc -> {
              var labels = desc.group(4) == null ? "" : desc.group(4).replace("\"", "");
              facts.add(
                  MetricFacts.of(
                      "pgbouncer_"
                          + (desc.group(1).isEmpty() ? "" : desc.group(1) + "_")
                          + desc.group(2),
                      MetricType.GAUGE,
                      desc.group(3),
                      labels.isEmpty() ? List.of() : List.of(labels.split(", ", -1))));
            });
    return MetricFacts.file(
        """
        What pgbouncer_exporter %s exports: its collector.go (github.com/prometheus-community/pgbouncer_exporter), as
        MetricDocsRecorder reads it.
        """
            .formatted(version),
        facts);
  }

  /**
   * Metrics as programs in Go declare them: options, with labels right behind or where they are
   * used.
   */
  private static final Pattern OPTIONS =
      Pattern.compile(
          "(?:(\\w+)\\s*=\\s*)?(?:prometheus\\.New\\w+\\(\\s*(?://.*\\s*)?)?prometheus\\.(Gauge|Counter|Histogram|Summary)Opts\\{((?:[^{}]|\\{[^{}]*\\})*)\\}(?:,\\s*\\[\\]string\\{([^}]*)\\})?");

  private static final Pattern FIELD =
      Pattern.compile("(Namespace|Subsystem|Name|Help):\\s*(?:\"([^\"]*)\"|(\\w+))");
  private static final Pattern DESCRIBED =
      Pattern.compile("NewDesc\\(\"(\\w+)\", \"([^\"]*)\", \\[\\]string\\{([^}]*)\\}");
  private static final Pattern USED =
      Pattern.compile("Vec\\(\\s*(\\w+),\\s*\\[\\]string\\{([^}]*)\\}");

  private static String sources(List<Path> folders, String head, String version)
      throws IOException {
    var facts = new TreeMap<String, MetricFacts>();
    var source = new StringBuilder();
    for (var folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (var file : files.sorted().toList()) {
          if (file.toString().endsWith(".go") && !file.toString().endsWith("_test.go")) {
            source.append(Files.readString(file));
          }
        }
      }
    }
    var labels = new TreeMap<String, String>();
    USED.matcher(source).results().forEach(use -> labels.put(use.group(1), use.group(2)));
    OPTIONS
        .matcher(source)
        .results()
        .forEach(
            o -> {
              var fields = new TreeMap<String, String>();
              FIELD
                  .matcher(o.group(3))
                  .results()
                  .forEach(
                      f ->
                          fields.put(
                              f.group(1),
                              f.group(2) != null
                                  ? f.group(2)
                                  : f.group(1).equals("Namespace") ? "certmanager" : ""));
              var name =
                  Stream.of("Namespace", "Subsystem", "Name")
                      .map(field -> fields.getOrDefault(field, ""))
                      .filter(part -> !part.isEmpty())
                      .collect(java.util.stream.Collectors.joining("_"));
              var of =
                  o.group(4) != null
                      ? o.group(4)
                      : o.group(1) == null ? "" : labels.getOrDefault(o.group(1), "");
              facts.put(
                  name,
                  MetricFacts.of(
                      name,
                      MetricType.valueOf(o.group(2).toUpperCase(Locale.ROOT)),
                      fields.getOrDefault("Help", ""),
                      words(o.group(3).contains("Objectives:") ? "quantile, " + of : of)));
            });
    DESCRIBED
        .matcher(source)
        .results()
        .forEach(
            d ->
                facts.put(
                    d.group(1),
                    MetricFacts.of(d.group(1), MetricType.GAUGE, d.group(2), words(d.group(3)))));
    return MetricFacts.file(
        head.formatted(version) + ",\nas MetricDocsRecorder reads them.\n", facts.values());
  }

  private static List<String> words(String quoted) {
    var plain = quoted.replace("\"", "").strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split("\\s*,\\s*", 0));
  }
}
