package org.yawlfoundation.yawl.config.tier;

import java.math.BigDecimal;
import org.yawlfoundation.yawl.config.quantity.Cpu;

/** A kind of value that must lie between two others, both included. */
final class Bounded {
  private Bounded() {}

  static <T extends Comparable<? super T>> KeyType<T> between(
      KeyType<T> type, String least, String most) {
    T low = read(type, least);
    T high = read(type, most);
    var schema = new java.util.LinkedHashMap<>(type.schema());
    if (low instanceof BigDecimal) {
      schema.put("minimum", low);
      schema.put("maximum", high);
    } else if (low instanceof Cpu lowCpu && high instanceof Cpu highCpu) {
      schema.putAll(QuantityTypes.cpuSchema(processors(lowCpu), processors(highCpu)));
    }
    return new KeyType<>(
        type.name(),
        type.legal() + ", from `" + least + "` to `" + most + "`",
        type.javaType(),
        scalar -> {
          T value = type.reader().read(scalar);
          if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
            throw NumberTypes.outside(scalar, least, most);
          }
          return value;
        },
        type.spelling(),
        schema);
  }

  private static BigDecimal processors(Cpu cpu) {
    return BigDecimal.valueOf(cpu.millis()).movePointLeft(3).stripTrailingZeros();
  }

  private static <T> T read(KeyType<T> type, String text) {
    try {
      return type.reader().read(Scalar.plain(text));
    } catch (NotLegal e) {
      throw new IllegalStateException(text, e);
    }
  }
}
