package org.yawlfoundation.yawl.config.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.LabelDomain;
import org.yawlfoundation.yawl.config.catalogue.Metric;
import org.yawlfoundation.yawl.config.catalogue.MetricType;
import org.yawlfoundation.yawl.config.catalogue.MetricUnit;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/** Metrics that a file says are the user's own: {@code prometheus/metrics.yaml} of our trees. */
public final class OwnMetrics {
  private OwnMetrics() {}

  /** Of all files that tell of targets and their metrics, those that are marked as own. */
  public static List<Metric> of(Collection<ParsedFile> files) {
    return files.stream()
        .filter(ParsedFile.Yaml.class::isInstance)
        .flatMap(file -> ((ParsedFile.Yaml) file).yaml().documents().stream())
        .filter(document -> document.child("kind").isEmpty())
        .flatMap(document -> ClusterObject.all(document, "targets", "*", "metrics", "*"))
        .filter(metric -> metric.textAt("own").filter("true"::equals).isPresent())
        .flatMap(metric -> metric(metric).stream())
        .toList();
  }

  private static Optional<Metric> metric(YamlNode node) {
    var name = node.textAt("name");
    var type = word(MetricType.values(), node.textAt("type"));
    var unit = word(MetricUnit.values(), node.textAt("unit"));
    Map<String, LabelDomain> labels = new LinkedHashMap<>();
    ClusterObject.all(node, "labels", "*")
        .flatMap(label -> label.textAt().stream())
        .forEach(label -> labels.put(label, LabelDomain.OPEN));
    return name.map(
        n -> Metric.own(n, type.orElse(MetricType.UNTYPED), unit.orElse(MetricUnit.NONE), labels));
  }

  private static <T extends Enum<T>> Optional<T> word(T[] values, Optional<String> text) {
    return Stream.of(values)
        .filter(value -> text.filter(value.name().toLowerCase(Locale.ROOT)::equals).isPresent())
        .findFirst();
  }
}
