package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * What the templates of a Helm chart read of its values.
 *
 * <p>{@code ChartValuesRecorder} reads it in the templates. A value counts as read wherever a
 * template may come to it, whatever the other values are.
 */
public final class ChartCatalogue {
  private static final List<String> KNOWN = List.of("yawl 6.0", "postgresql 16.7", "redis 19.6");

  private static final Pattern FOR =
      Pattern.compile("(?:the (YAWL)|Bitnami's (postgresql|redis)) chart ([0-9]+\\.[0-9]+).*");

  private final ChartValue values = new ChartValue();

  private ChartCatalogue(String chart) {
    for (var row : Rows.of("chart-" + chart.replace(' ', '-') + ".tsv", '\t')) {
      values.add(row.get(0), row.get(1), row.get(2));
    }
  }

  /**
   * The chart that some words name, where there is a catalogue of it: {@code the YAWL chart 6.0.0}
   * is {@code yawl 6.0}.
   */
  public static Optional<String> named(String words) {
    var match = FOR.matcher(words);
    if (!match.matches()) {
      return Optional.empty();
    }
    var name = match.group(1) == null ? match.group(2) : "yawl";
    return Optional.of(name + " " + match.group(3)).filter(KNOWN::contains);
  }

  /** Reads the catalogue of a chart such as {@code postgresql 16.7}; keep it. */
  public static ChartCatalogue of(String chart) {
    return new ChartCatalogue(chart);
  }

  /** All values of the chart. */
  public ChartValue values() {
    return values;
  }

  /**
   * The path that was meant by one that nobody reads: a neighbour spelt nearly so, or one that its
   * name begins with, or the same with fewer steps before it.
   *
   * <p>For example, {@code services.engine.autoscaling} gives {@code autoscaling}, and {@code
   * primary.persistence.storageClassName} gives {@code primary.persistence.storageClass}.
   */
  public Optional<String> suggest(List<String> path) {
    int last = path.size() - 1;
    var above = String.join(".", path.subList(0, last)) + (last == 0 ? "" : ".");
    return find(path.subList(0, last))
        .flatMap(parent -> neighbour(path.get(last), parent))
        .map(above::concat)
        .or(() -> twin(path));
  }

  private static Optional<String> neighbour(String name, ChartValue parent) {
    var names = parent.children().keySet().stream().filter(known -> !known.equals("*")).toList();
    return Spelling.nearest(name, names)
        .or(() -> names.stream().filter(k -> k.length() > 3 && name.startsWith(k)).findFirst());
  }

  /** The same path with fewer steps before it, where that is one that is read. */
  public Optional<String> twin(List<String> path) {
    for (int start = 1; start < path.size(); start++) {
      var rest = path.subList(start, path.size());
      if (find(rest).isPresent()) {
        return Optional.of(String.join(".", rest));
      }
    }
    return Optional.empty();
  }

  /** What is read at a path, or below it. */
  public Optional<ChartValue> find(List<String> path) {
    var found = Optional.of(values);
    for (var step : path) {
      found = found.flatMap(value -> value.child(step));
    }
    return found;
  }
}
