package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yawlfoundation.yawl.config.artifact.AlertRulesFile;
import org.yawlfoundation.yawl.config.artifact.AlertTests;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.render.TreeRenderer;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/**
 * One alert of the generated rules, and the generated tests of it alone: for each test promtool
 * evaluates all rules of a file, so that a file of sixty alerts takes it half a minute.
 *
 * @param name of the alert
 * @param rule as the file has it
 * @param tests that look for it
 * @param interval between two evaluations
 */
record ProvenAlert(
    String name, Map<String, Object> rule, List<Map<String, Object>> tests, Object interval) {

  /** All alerts of a tier, in the order of the file. */
  static List<ProvenAlert> of(ScaleTier tier) {
    var tree =
        new TreeRenderer(List.of(new AlertRulesFile(), new AlertTests()))
            .render(new PlanDeriver().derive(tier));
    var texts = new LinkedHashMap<String, String>();
    tree.files().values().forEach(file -> texts.put(file.path(), file.text()));
    var tests = map(load(texts.get("prometheus/rules.test.yaml")));
    var proven = new ArrayList<ProvenAlert>();
    for (var group : list(map(load(texts.get("prometheus/rules.yaml"))).get("groups"))) {
      for (var rule : list(map(group).get("rules"))) {
        var name = String.valueOf(map(rule).get("alert"));
        proven.add(
            new ProvenAlert(
                name,
                map(rule),
                list(tests.get("tests")).stream()
                    .map(ProvenAlert::map)
                    .filter(test -> isOf(name, test))
                    .toList(),
                map(group).get("interval")));
      }
    }
    return proven;
  }

  /** The same alert with one of its lines changed. */
  ProvenAlert with(String key, Object value) {
    var changed = new LinkedHashMap<>(rule);
    changed.put(key, value);
    return new ProvenAlert(name, changed, tests, interval);
  }

  ProvenAlert without(String key) {
    var changed = new LinkedHashMap<>(rule);
    changed.remove(key);
    return new ProvenAlert(name, changed, tests, interval);
  }

  String text(String key) {
    return String.valueOf(rule.get(key));
  }

  /** Writes its rule and its tests, and returns the file of the tests. */
  String write(Path folder, String file) throws IOException {
    var group = new LinkedHashMap<String, Object>();
    group.put("name", "one");
    group.put("interval", interval);
    group.put("rules", List.of(rule));
    var rules = new LinkedHashMap<String, Object>();
    rules.put("groups", List.of(group));
    var judged = new LinkedHashMap<String, Object>();
    judged.put("rule_files", List.of(file + ".yaml"));
    judged.put("evaluation_interval", interval);
    judged.put("tests", tests);
    Files.writeString(folder.resolve(file + ".yaml"), dump(rules));
    Files.writeString(folder.resolve(file + ".test.yaml"), dump(judged));
    return file + ".test.yaml";
  }

  private static boolean isOf(String alert, Map<String, Object> test) {
    var looks = list(test.get("alert_rule_test"));
    return looks.stream().allMatch(look -> alert.equals(map(look).get("alertname")));
  }

  private static String dump(Object document) {
    return new Dump(DumpSettings.builder().build()).dumpToString(document);
  }

  private static Object load(@Nullable String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text == null ? "" : text);
  }

  @SuppressWarnings("unchecked") // a YAML mapping
  private static Map<String, Object> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
  }

  private static List<?> list(@Nullable Object node) {
    return node instanceof List<?> list ? list : List.of();
  }
}
