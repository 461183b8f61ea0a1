package org.yawlfoundation.yawl.config.catalogue;

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

/** What an exporter answers to a scrape, in Prometheus' text format. */
final class Exposition {
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final List<String> PARTS = List.of("_bucket", "_sum", "_count");

  private final Map<String, MetricType> types = new LinkedHashMap<>();
  private final Map<String, String> helps = new LinkedHashMap<>();
  private final SortedMap<String, SortedMap<String, SortedSet<String>>> labels = new TreeMap<>();

  private Exposition() {}

  static Exposition parse(String text) {
    var exposition = new Exposition();
    text.lines().forEach(exposition::read);
    return exposition;
  }

  private void read(String line) {
    var words = List.of(line.split(" ", 4));
    if (line.startsWith("# TYPE ")) {
      types.put(words.get(2), MetricType.valueOf(words.get(3).toUpperCase(Locale.ROOT)));
    } else if (line.startsWith("# HELP ")) {
      helps.put(words.get(2), words.size() > 3 ? words.get(3) : "");
    } else if (!line.isBlank() && !line.startsWith("#")) {
      int brace = line.indexOf('{');
      int end = brace < 0 ? line.indexOf(' ') : line.lastIndexOf('}');
      var ofFamily =
          labels.computeIfAbsent(
              family(line.substring(0, brace < 0 ? end : brace)), f -> new TreeMap<>());
      if (brace >= 0) {
        LABEL
            .matcher(line.substring(brace, end + 1))
            .results()
            .filter(l -> !l.group(1).equals("le"))
            .forEach(
                l -> ofFamily.computeIfAbsent(l.group(1), n -> new TreeSet<>()).add(l.group(2)));
      }
    }
  }

  private String family(String series) {
    return types.containsKey(series)
        ? series
        : PARTS.stream()
            .filter(series::endsWith)
            .map(part -> series.substring(0, series.length() - part.length()))
            .filter(types::containsKey)
            .findFirst()
            .orElse(series);
  }

  /** All metrics, with the names of their labels. */
  Collection<MetricFacts> facts() {
    var facts = new ArrayList<MetricFacts>();
    labels.forEach(
        (name, byLabel) ->
            facts.add(
                MetricFacts.of(
                    name,
                    types.getOrDefault(name, MetricType.UNTYPED),
                    helps.getOrDefault(name, ""),
                    byLabel.keySet())));
    return facts;
  }

  /** The values seen of a metric's label. */
  SortedSet<String> values(String metric, String label) {
    return labels.getOrDefault(metric, new TreeMap<>()).getOrDefault(label, new TreeSet<>());
  }
}
