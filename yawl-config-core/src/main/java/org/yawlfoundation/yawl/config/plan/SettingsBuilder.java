package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.catalogue.SettingHistory;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/**
 * Collects the settings of one program, ours first and the user's further ones after them.
 *
 * <p>A setting of ours that the target version lacks is left out, unless the user gives it: it has
 * no value then, and the reason stands in its place. What the user gives is kept, for the checks to
 * judge.
 */
final class SettingsBuilder {
  private final SheetBuilder sheet;
  private final String program;
  private final String version;
  private final Map<String, Object> settings = new LinkedHashMap<>();

  /** For a program whose settings are the same in all versions. */
  SettingsBuilder(SheetBuilder sheet) {
    this(sheet, "", "");
  }

  /** For a version of a program, such as {@code PostgreSQL} and {@code 17}. */
  SettingsBuilder(SheetBuilder sheet, String program, Object version) {
    this.sheet = sheet;
    this.program = program;
    this.version = String.valueOf(version);
  }

  void input(Key<?> key) {
    input(key, Why.source(""));
  }

  void input(Key<?> key, Why why) {
    settings.put(key.name(), absence(key).orElseGet(() -> sheet.input(key, why)));
  }

  <T> void put(Key<T> key, Why why, Function<Inputs, T> formula) {
    settings.put(key.name(), absence(key).orElseGet(() -> sheet.put(key, why, formula)));
  }

  /** Files that the version lacks a setting, if it does. */
  private Optional<Object> absence(Key<?> key) {
    return program.isEmpty() || sheet.tier().given().containsKey(key.path())
        ? Optional.empty()
        : SettingHistory.absence(program, version, key.name())
            .map(
                since ->
                    sheet.absent(
                        key, "left out: %s %s has none; %s".formatted(program, version, since)));
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
