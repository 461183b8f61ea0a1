package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/**
 * A label selector: what must be so of an object's labels.
 *
 * @param node with {@code matchLabels} and {@code matchExpressions}, or with the labels themselves
 */
public record Selector(YamlNode node) {
  private Map<String, String> exact() {
    return isMap() ? ClusterObject.texts(node.child("matchLabels")) : labels();
  }

  /** The labels themselves, as a Service's selector has them. */
  private Map<String, String> labels() {
    return ClusterObject.texts(Optional.of(node));
  }

  private boolean isMap() {
    return node.child("matchLabels").isPresent() || node.child("matchExpressions").isPresent();
  }

  /** Whether it takes all there is. */
  public boolean isEmpty() {
    return exact().isEmpty()
        && ClusterObject.all(node, "matchExpressions", "*").findAny().isEmpty();
  }

  /** Its first label or expression, else itself. */
  public YamlNode place() {
    return ClusterObject.all(node, "matchLabels", "*")
        .findFirst()
        .or(() -> ClusterObject.all(node, "matchExpressions", "*", "key").findFirst())
        .or(() -> ClusterObject.all(node, "*").findFirst())
        .orElse(node);
  }

  public boolean takes(Map<String, String> labels) {
    return labels.entrySet().containsAll(exact().entrySet())
        && ClusterObject.all(node, "matchExpressions", "*")
            .allMatch(expression -> holds(expression, labels));
  }

  private static boolean holds(YamlNode expression, Map<String, String> labels) {
    var value = labels.get(expression.textAt("key").orElse(""));
    List<String> values =
        ClusterObject.all(expression, "values", "*").flatMap(v -> v.textAt().stream()).toList();
    return switch (expression.textAt("operator").orElse("")) {
      case "In" -> value != null && values.contains(value);
      case "NotIn" -> value == null || !values.contains(value);
      case "Exists" -> value != null;
      case "DoesNotExist" -> value == null;
      default -> true;
    };
  }

  /** Such as {@code app=yawl, tier=a}. */
  @Override
  public String toString() {
    return Stream.concat(
            exact().entrySet().stream().map(label -> label.getKey() + "=" + label.getValue()),
            ClusterObject.all(node, "matchExpressions", "*").map(Selector::text))
        .collect(Collectors.joining(", "));
  }

  private static String text(YamlNode expression) {
    var values =
        ClusterObject.all(expression, "values", "*").flatMap(v -> v.textAt().stream()).toList();
    return expression.textAt("key").orElse("")
        + " "
        + expression.textAt("operator").orElse("")
        + (values.isEmpty() ? "" : " (" + String.join(", ", values) + ")");
  }
}
