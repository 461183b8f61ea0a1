package org.yawlfoundation.yawl.config.tier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes tier documents for tests. */
public final class Documents {
  private static final String DATE = "2099-12-31";
  private static final Pattern SETTING = Pattern.compile("(.*?\\.(?:settings|podSettings))\\.(.+)");

  private Documents() {}

  /** A small tier that gives one more key. */
  public static String with(Key<?> key, String text) {
    return of("10000", Map.of(key.path(), text));
  }

  /** A key's example as YAML spells it. */
  public static String example(Key<?> key) {
    return key.type().javaType() == String.class ? "'" + key.example() + "'" : key.example();
  }

  /**
   * A tier that gives some keys.
   *
   * @param values by path, as YAML spells them; a path that ends with {@code []} gives one item
   */
  public static String of(String agents, Map<String, String> values) {
    var all = new LinkedHashMap<String, String>();
    all.put("tier", "t");
    all.put("agents", agents);
    if (values.keySet().stream().anyMatch(path -> path.startsWith("waive"))) {
      all.put("waive[].rule", "YC203");
      all.put("waive[].because", "x");
      all.put("waive[].until", DATE);
    }
    all.putAll(values);
    var tree = new LinkedHashMap<String, Object>();
    all.forEach((path, text) -> put(tree, steps(path), text));
    return print(tree, "");
  }

  /** The keys that lead down to a value; a setting's own name may have dots. */
  public static List<String> steps(String path) {
    var setting = SETTING.matcher(path);
    if (!setting.matches()) {
      return List.of(path.split("\\."));
    }
    var steps = new ArrayList<>(List.of(setting.group(1).split("\\.")));
    steps.add(setting.group(2));
    return steps;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> tree, List<String> steps, String text) {
    var here = tree;
    for (var step : steps.subList(0, steps.size() - 1)) {
      here =
          (Map<String, Object>)
              here.computeIfAbsent(step, s -> new LinkedHashMap<String, Object>());
    }
    here.put(steps.get(steps.size() - 1), text);
  }

  private static String print(Map<String, Object> tree, String indent) {
    var out = new ArrayList<String>();
    tree.forEach(
        (name, value) -> {
          if (!(value instanceof Map<?, ?> map)) {
            out.add(
                name.endsWith("[]")
                    ? indent + name.replace("[]", "") + ": [" + value + "]\n"
                    : indent + name + ": " + value + "\n");
          } else if (name.endsWith("[]")) {
            var item = new ArrayList<String>();
            map.forEach((k, v) -> item.add(k + ": " + v));
            out.add(indent + name.replace("[]", "") + ":\n");
            out.add(indent + "  - " + String.join("\n" + indent + "    ", item) + "\n");
          } else {
            @SuppressWarnings("unchecked")
            var below = (Map<String, Object>) map;
            out.add(indent + name + ":\n" + print(below, indent + "  "));
          }
        });
    return String.join("", out);
  }
}
