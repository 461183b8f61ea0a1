package org.yawlfoundation.yawl.config.tier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the key list: a value's name, kind and meaning, wherever it stands (document, plan,
 * help, schema).
 *
 * @param path such as {@code engine.resources.memory}; below {@code settings} the program's own
 *     name follows
 * @param type how the value is read and spelt
 * @param meaning one sentence, with the unit
 * @param example a legal value, as the document spells it
 * @param settable whether the tier document may give it; else it only follows from others
 * @param fallback the value of an input that no preset and no document gives
 * @param source where the fallback comes from; empty where there is none
 */
public record Key<T>(
    String path,
    KeyType<T> type,
    String meaning,
    String example,
    boolean settable,
    Optional<T> fallback,
    String source) {

  /** A key is its path. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key<?> key && path.equals(key.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** The last part of the path: the name within its group, which may hold dots in an open one. */
  public String name() {
    return OpenGroup.of(path)
        .map(group -> path.substring(group.length() + 1))
        .orElseGet(() -> path.substring(path.lastIndexOf('.') + 1));
  }

  /** The path without its last part, or nothing for a key at the top. */
  public String group() {
    return path.equals(name()) ? "" : path.substring(0, path.length() - name().length() - 1);
  }

  /** Whether a document may give a value: it is of the key's kind, and within its range. */
  public boolean takes(Object value) {
    if (!type.javaType().isInstance(value)) {
      return false;
    }
    try {
      type.reader().read(Scalar.plain(spell(value)));
      return true;
    } catch (NotLegal e) {
      return false;
    }
  }

  /** A value of this key as the tier document spells it. */
  public String spell(Object value) {
    return value instanceof Optional<?> maybe
        ? maybe.map(type::spell).orElse("none")
        : type.spell(value);
  }
}
