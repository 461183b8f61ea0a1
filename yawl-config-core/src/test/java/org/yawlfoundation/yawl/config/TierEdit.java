package org.yawlfoundation.yawl.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yawlfoundation.yawl.config.finding.Change;
import org.yawlfoundation.yawl.config.tier.Documents;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** Edits a tier document as a user would who does what a help says. */
final class TierEdit {
  private TierEdit() {}

  static String apply(String document, List<Change> changes) {
    var root = map((YamlMap) YamlFile.parse("tier.yaml", document).documents().get(0));
    changes.forEach(change -> apply(root, change));
    var out = new StringBuilder();
    write(root, 0, out);
    return out.toString();
  }

  @SuppressWarnings("unchecked")
  private static void apply(Map<String, Object> root, Change change) {
    var steps = Documents.steps(change.key());
    var here = root;
    for (var step : steps.subList(0, steps.size() - 1)) {
      here = (Map<String, Object>) here.computeIfAbsent(step, s -> new LinkedHashMap<>());
    }
    var last = steps.get(steps.size() - 1);
    int bracket = last.indexOf('[');
    if (bracket >= 0) {
      int index = Integer.parseInt(last.substring(bracket + 1, last.length() - 1));
      var list = (List<Object>) Objects.requireNonNull(here.get(last.substring(0, bracket)));
      if (change.isRemoval()) {
        list.remove(index);
      } else {
        list.set(index, change.value());
      }
    } else if (change.isRemoval()) {
      here.remove(last);
    } else {
      here.put(last, change.value());
    }
  }

  private static Map<String, Object> map(YamlMap map) {
    var copy = new LinkedHashMap<String, Object>();
    map.entries().forEach((key, entry) -> copy.put(key, copy(entry.value())));
    return copy;
  }

  private static Object copy(YamlNode node) {
    if (node instanceof YamlMap map) {
      return map(map);
    } else if (node instanceof YamlList list) {
      return new ArrayList<>(list.items().stream().map(TierEdit::copy).toList());
    }
    var scalar = (YamlScalar) node;
    return scalar.style() == YamlScalar.Style.PLAIN ? scalar.text() : '"' + scalar.text() + '"';
  }

  private static void write(Map<?, ?> map, int indent, StringBuilder out) {
    map.forEach(
        (key, value) -> {
          out.append(" ".repeat(indent)).append(key).append(":");
          if (value instanceof Map<?, ?> below) {
            out.append(below.isEmpty() ? " {}\n" : "\n");
            write(below, indent + 2, out);
          } else if (value instanceof List<?> items) {
            out.append(items.isEmpty() ? " []\n" : "\n");
            items.forEach(
                item -> out.append(" ".repeat(indent + 2)).append("- ").append(item).append('\n'));
          } else {
            out.append(' ').append(value).append('\n');
          }
        });
  }
}
