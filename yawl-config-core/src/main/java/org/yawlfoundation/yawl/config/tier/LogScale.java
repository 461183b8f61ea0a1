package org.yawlfoundation.yawl.config.tier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * Values between two others, evenly on a logarithmic scale.
 *
 * <p>The one place where floating point is used: StrictMath gives the same bits on every machine,
 * and the result is rounded to a step before anybody sees it.
 */
final class LogScale {
  private LogScale() {}

  static <T> T between(
      Key<T> key, T low, T high, T step, long lowAgents, long agents, long highAgents) {
    var from = number(low);
    var to = number(high);
    if (from.compareTo(to) == 0) {
      return low;
    }
    double share = (log(agents) - log(lowAgents)) / (log(highAgents) - log(lowAgents));
    double ratio = StrictMath.log(to.doubleValue() / from.doubleValue());
    var exact = new BigDecimal(from.doubleValue() * StrictMath.exp(ratio * share));
    var unit = number(step);
    var steps = exact.divide(unit, 0, RoundingMode.HALF_UP);
    return key.type().javaType().cast(value(low, steps.multiply(unit)));
  }

  private static double log(long agents) {
    return StrictMath.log((double) agents);
  }

  static <T> T read(Key<T> key, String text) {
    try {
      var type = key.type();
      if (type.javaType() == BigDecimal.class) {
        return type.javaType().cast(new BigDecimal(text));
      }
      return type.reader().read(Scalar.plain(text));
    } catch (NotLegal e) {
      throw new IllegalArgumentException(key.path() + " " + e.complaint(), e);
    }
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Memory memory) {
      return BigDecimal.valueOf(memory.bytes());
    } else if (value instanceof Cpu cpu) {
      return BigDecimal.valueOf(cpu.millis());
    } else if (value instanceof Percentage percentage) {
      return percentage.percent();
    }
    return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) value);
  }

  private static Object value(Object kind, BigDecimal number) {
    if (kind instanceof Memory) {
      return Memory.ofBytes(number.longValueExact());
    } else if (kind instanceof Cpu) {
      return new Cpu(number.longValueExact());
    } else if (kind instanceof Percentage) {
      return new Percentage(number);
    }
    return kind instanceof BigDecimal
        ? number.stripTrailingZeros()
        : (Object) number.longValueExact();
  }
}
