package org.yawlfoundation.yawl.config.tier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the keys of one program's settings. */
final class SettingKeys {
  private final String group;
  private final Map<String, Key<?>> keys = new LinkedHashMap<>();

  SettingKeys(String group) {
    this.group = group;
  }

  <T> Key<T> add(String name, KeyType<T> type, String meaning, String example) {
    var key =
        new Key<>(
            group + ".settings." + name, type, meaning, example, true, Optional.<T>empty(), "");
    keys.put(key.path(), key);
    return key;
  }

  <T> Key<T> add(String name, KeyType<T> type, T fallback, String meaning, String source) {
    var key =
        new Key<>(
            group + ".settings." + name,
            type,
            meaning,
            type.spell(fallback),
            true,
            Optional.of(fallback),
            source);
    keys.put(key.path(), key);
    return key;
  }

  void addTo(Map<String, Key<?>> list) {
    list.putAll(keys);
  }
}
