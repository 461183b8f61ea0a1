package org.yawlfoundation.yawl.config.tier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of one subject in the order in which people read them, and what their groups are about.
 *
 * <p>A class such as {@link LoadKeys} holds one; {@link Keys} puts them all together. These classes
 * must not ask {@link Keys} for anything while they are loaded, for it loads them.
 */
final class KeyList {
  private final Map<String, Key<?>> keys = new LinkedHashMap<>();
  private final Map<String, String> groups = new LinkedHashMap<>();
  private final Map<String, OpenGroup> open = new LinkedHashMap<>();

  /** A group of keys, by its path; a list's ends in brackets. */
  Group group(String path, String meaning) {
    groups.put(path.replace("[]", ""), meaning);
    return new Group(path);
  }

  /** A group that takes names of the user's own beside its keys. */
  Group open(String path, OpenGroup group) {
    open.put(path, group);
    return group(path, group.meaning());
  }

  /** More keys of a group that another subject tells of. */
  Group more(String path) {
    return new Group(path);
  }

  Map<String, Key<?>> keys() {
    return Collections.unmodifiableMap(keys);
  }

  /** What each group is about, by its path without brackets. */
  Map<String, String> groups() {
    return Collections.unmodifiableMap(groups);
  }

  Map<String, OpenGroup> open() {
    return Collections.unmodifiableMap(open);
  }

  /** Adds keys, each by its name within a group. */
  final class Group {
    private final String prefix;

    private Group(String path) {
      this.prefix = path.isEmpty() ? "" : path + ".";
    }

    /** A value that holds unless a preset or the document gives another. */
    <T> Key<T> input(String name, KeyType<T> type, T fallback, String meaning, String source) {
      var example = type.spell(fallback);
      return add(
          new Key<>(prefix + name, type, meaning, example, true, Optional.of(fallback), source));
    }

    /** A value that follows from others, unless the document gives it; or one of a list. */
    <T> Key<T> given(String name, KeyType<T> type, String meaning, String example) {
      return add(new Key<>(prefix + name, type, meaning, example, true, Optional.empty(), ""));
    }

    /** A value that only follows from others. */
    <T> Key<T> derived(String name, KeyType<T> type, String meaning) {
      return add(new Key<>(prefix + name, type, meaning, "", false, Optional.empty(), ""));
    }

    private <T> Key<T> add(Key<T> key) {
      keys.put(key.path(), key);
      return key;
    }
  }
}
