package org.yawlfoundation.yawl.config.tier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the keys of one group. */
final class GroupKeys {
  private final String group;
  private final Map<String, Key<?>> keys = new LinkedHashMap<>();

  GroupKeys(String group) {
    this.group = group;
  }

  <T> Key<T> input(String name, KeyType<T> type, T fallback, String meaning, String source) {
    var example = type.spell(fallback);
    return add(name, type, meaning, example, true, Optional.of(fallback), source);
  }

  /** A value that follows from others, unless the document gives it. */
  <T> Key<T> given(String name, KeyType<T> type, String meaning, String example) {
    return add(name, type, meaning, example, true, Optional.empty(), "");
  }

  <T> Key<T> derived(String name, KeyType<T> type, String meaning) {
    return add(name, type, meaning, "", false, Optional.empty(), "");
  }

  void addTo(Map<String, Key<?>> list) {
    list.putAll(keys);
  }

  private <T> Key<T> add(
      String name,
      KeyType<T> type,
      String meaning,
      String example,
      boolean settable,
      Optional<T> fallback,
      String source) {
    var key = new Key<>(group + "." + name, type, meaning, example, settable, fallback, source);
    keys.put(key.path(), key);
    return key;
  }
}
