package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/** Collects the settings of one program, ours first and the user's further ones after them. */
final class SettingsBuilder {
  private final SheetBuilder sheet;
  private final Map<String, Object> settings = new LinkedHashMap<>();

  SettingsBuilder(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  void input(Key<?> key) {
    settings.put(key.name(), sheet.input(key));
  }

  void input(Key<?> key, Why why) {
    settings.put(key.name(), sheet.input(key, why));
  }

  <T> void put(Key<T> key, Why why, Function<Inputs, T> formula) {
    settings.put(key.name(), sheet.put(key, why, formula));
  }

  /** A setting that was filed earlier, since something else needed it. */
  void take(Key<?> key) {
    settings.put(key.name(), sheet.value(key));
  }

  /** Ours, and whatever else the user gave below the group. */
  Map<String, Object> build(String group) {
    sheet.tier().settings(group).keySet().stream()
        .filter(path -> !settings.containsKey(path.substring(group.length() + 1)))
        .forEach(path -> settings.put(path.substring(group.length() + 1), given(path)));
    return settings;
  }

  private Object given(String path) {
    return sheet.required(Keys.find(path).<Key<?>>map(key -> key).orElseGet(() -> Keys.open(path)));
  }
}
