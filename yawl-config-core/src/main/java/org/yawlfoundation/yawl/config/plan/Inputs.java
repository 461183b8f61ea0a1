package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.tier.Key;

/** What a formula may read; it remembers what was read. */
final class Inputs {
  private final SheetBuilder sheet;
  private final Map<String, Object> read = new LinkedHashMap<>();

  Inputs(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  <T> T get(Key<T> key) {
    T value = sheet.value(key);
    read.put(key.path(), value);
    return value;
  }

  /** The value of a key that may have none: not given, or not known to its program's version. */
  <T> Optional<T> find(Key<T> key) {
    var value = sheet.found(key);
    read.put(key.path(), value);
    return value;
  }

  Map<String, Object> read() {
    return read;
  }
}
