package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;

/** How an alert tells its value, and what Prometheus makes of it. */
enum Shown {
  NUMBER("{{ $value }}") {
    @Override
    String text(BigDecimal value) {
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
  },
  /** A rate, or a number that is not whole. */
  ROUNDED("{{ $value | humanize }}") {
    @Override
    String text(BigDecimal value) {
      return Humanized.number(value);
    }
  },
  DURATION("{{ $value | humanizeDuration }}") {
    @Override
    String text(BigDecimal value) {
      return Humanized.duration(value);
    }
  },
  PERCENTAGE("{{ $value | humanizePercentage }}") {
    @Override
    String text(BigDecimal value) {
      return Humanized.percentage(value);
    }
  },
  BYTES("{{ $value | humanize1024 }}B") {
    @Override
    String text(BigDecimal value) {
      return Humanized.bytes(value) + "B";
    }
  };

  private final String placeholder;

  Shown(String placeholder) {
    this.placeholder = placeholder;
  }

  String placeholder() {
    return placeholder;
  }

  abstract String text(BigDecimal value);
}
