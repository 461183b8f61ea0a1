package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Durations;

/** Values as people read them in a sum. */
final class Shown {
  private Shown() {}

  static String of(Object value) {
    if (value instanceof Duration duration) {
      return Durations.text(duration);
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof Optional<?> maybe ? maybe.map(Shown::of).orElse("none") : String.valueOf(value);
  }
}
