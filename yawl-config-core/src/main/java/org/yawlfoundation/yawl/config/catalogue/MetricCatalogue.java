package org.yawlfoundation.yawl.config.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.yawlfoundation.yawl.config.catalogue.MetricSeries.Part;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * What is measured, by which exporter, and at which target it is scraped.
 *
 * <p>Each exporter has a file of its own, {@code metrics-<exporter>.tsv}, whose first lines say
 * which version was asked and how. A file is read when a name is looked for that no earlier one
 * has. Safe for many threads at once.
 */
public final class MetricCatalogue {
  /**
   * One exporter's metrics.
   *
   * @param kind of its file, {@code metrics-<kind>.tsv}
   * @param target what is scraped for them
   */
  private record Exporter(String name, String kind, String target) {
    Exporter(String name, String target) {
      this(name, name, target);
    }
  }

  /** In the order in which names are looked for. */
  private static final List<Exporter> OTHERS =
      List.of(
          new Exporter("micrometer", "engine"),
          new Exporter("kube-state-metrics", "kube-state-metrics"),
          new Exporter("cadvisor", "kubelet"),
          new Exporter("postgres_exporter", "postgresql"),
          new Exporter("pgbouncer_exporter", "pgbouncer"),
          new Exporter("scrape", Metric.ANY_TARGET),
          new Exporter("prometheus", "prometheus"),
          new Exporter("alertmanager", "alertmanager"),
          new Exporter("node_exporter", "node"),
          new Exporter("kubelet", "kubelet"),
          new Exporter("cert-manager", "cert-manager"),
          new Exporter("blackbox_exporter", "blackbox"),
          new Exporter("go", Metric.ANY_TARGET));

  private final List<Exporter> exporters = new ArrayList<>();
  private final Map<String, Map<String, List<String>>> rows;
  private final Map<String, Metric> found;
  private final Map<String, Metric> own = new LinkedHashMap<>();

  private MetricCatalogue(
      List<Exporter> exporters,
      Map<String, Map<String, List<String>>> rows,
      Map<String, Metric> found,
      Collection<Metric> own) {
    this.exporters.addAll(exporters);
    this.rows = rows;
    this.found = found;
    own.forEach(metric -> this.own.put(metric.name(), metric));
  }

  /** The metrics of a fleet whose engine's names are those of a profile; keep it. */
  public static MetricCatalogue of(MetricProfile profile, Collection<Metric> own) {
    var exporters = new ArrayList<Exporter>();
    exporters.add(new Exporter("engine", "engine-" + profile.spelling(), "engine"));
    exporters.addAll(OTHERS);
    return new MetricCatalogue(
        exporters, new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), own);
  }

  /** The same, and a user's own metrics, which come before ours. */
  public MetricCatalogue with(Collection<Metric> own) {
    return new MetricCatalogue(exporters, rows, found, own);
  }

  /**
   * The series of a name, if anything exports them.
   *
   * <p>A histogram's own name has none: its series end in {@code _bucket}, {@code _sum} and {@code
   * _count}. A summary's has some only where the exporter computes quantiles.
   */
  public Optional<MetricSeries> series(String name) {
    var whole = metric(name).filter(metric -> has(metric, Part.VALUE));
    if (whole.isPresent()) {
      return whole.map(metric -> new MetricSeries(name, metric, Part.VALUE));
    }
    for (var part : List.of(Part.BUCKET, Part.SUM, Part.COUNT)) {
      if (name.endsWith(part.suffix())) {
        return metric(name.substring(0, name.length() - part.suffix().length()))
            .filter(metric -> has(metric, part))
            .map(metric -> new MetricSeries(name, metric, part));
      }
    }
    return Optional.empty();
  }

  private static boolean has(Metric metric, Part part) {
    return switch (metric.type()) {
      case HISTOGRAM -> part != Part.VALUE;
      case SUMMARY ->
          part == Part.VALUE ? metric.labels().containsKey(Metric.QUANTILE) : part != Part.BUCKET;
      case COUNTER, GAUGE, UNTYPED -> part == Part.VALUE;
    };
  }

  /** The family of a name. */
  public Optional<Metric> metric(String name) {
    var mine = own.get(name);
    if (mine != null) {
      return Optional.of(mine);
    }
    var known = Optional.ofNullable(found.get(name)).or(() -> find(name));
    known.ifPresent(metric -> found.put(name, metric));
    return known;
  }

  private Optional<Metric> find(String name) {
    for (var exporter : exporters) {
      var row = rows(exporter).get(name);
      if (row != null) {
        return Optional.of(Metric.from(row, exporter.name(), exporter.target()));
      }
    }
    return Optional.empty();
  }

  private Map<String, List<String>> rows(Exporter exporter) {
    return rows.computeIfAbsent(
        exporter.kind(),
        kind -> {
          var all = new LinkedHashMap<String, List<String>>();
          Rows.of("metrics-" + kind + ".tsv", '\t')
              .forEach(row -> all.putIfAbsent(row.get(0), row));
          return all;
        });
  }

  /** All that is scraped for something known, sorted. */
  public SortedSet<String> targets() {
    var targets = new TreeSet<String>();
    exporters.forEach(exporter -> targets.add(exporter.target()));
    return targets;
  }

  /** The name of every family, sorted. */
  public SortedSet<String> names() {
    var names = new TreeSet<>(own.keySet());
    exporters.forEach(exporter -> names.addAll(rows(exporter).keySet()));
    return names;
  }

  /** The name of the series that were meant, if some are near. */
  public Optional<String> suggest(String name) {
    var known = new TreeSet<String>();
    names().forEach(family -> series(known, metric(family).orElseThrow()));
    return Spelling.nearest(name, known);
  }

  private static void series(Collection<String> names, Metric metric) {
    for (var part : Part.values()) {
      if (has(metric, part)) {
        names.add(metric.name() + part.suffix());
      }
    }
  }
}
