package org.yawlfoundation.yawl.config.tier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The kind of value that a key takes: how it is read, spelt and described to an editor.
 *
 * @param name for people, such as "an amount of memory"
 * @param legal the legal spellings, for people, such as "`512Mi`, `4Gi`"
 * @param javaType of the values
 * @param reader reads a scalar, or says why not
 * @param spelling writes a value as the tier document spells it
 * @param schema the JSON Schema keywords that accept exactly what the reader accepts
 */
public record KeyType<T>(
    String name,
    String legal,
    Class<T> javaType,
    Reader<T> reader,
    Function<T, String> spelling,
    Map<String, Object> schema) {

  public KeyType {
    schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
  }

  /** Reads one scalar. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Scalar scalar) throws NotLegal;
  }

  String spell(Object value) {
    return spelling.apply(javaType.cast(value));
  }

  /** JSON Schema keywords and their values, in turn. */
  static Map<String, Object> keywords(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
