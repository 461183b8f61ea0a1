package org.yawlfoundation.yawl.config.check.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * Spells sums of Kubernetes' quantities as people read them: {@code 6Gi}, {@code 1500m}, {@code
 * 12}.
 */
final class Amounts {
  /** More than any host has, and little enough to add to. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 60);

  private Amounts() {}

  static String text(String resource, BigDecimal amount) {
    boolean isCpu = resource.endsWith("cpu");
    boolean isBytes = resource.endsWith("memory") || resource.endsWith("storage");
    if (isBytes && amount.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
      return Memory.ofBytes(amount.longValue()).toString();
    }
    var plain = amount.stripTrailingZeros();
    return isCpu && plain.scale() > 0
        ? plain.movePointRight(3).toPlainString() + "m"
        : plain.toPlainString();
  }

  /** So many bytes, or as many as sums can bear. */
  static Memory memory(BigDecimal bytes) {
    return Memory.ofBytes(bytes.setScale(0, RoundingMode.CEILING).min(MOST).longValueExact());
  }
}
