package org.yawlfoundation.yawl.config.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.finding.Severity;

/** From which severity on a finding fails the run. */
public enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  /** The level that a user named. */
  public static Optional<FailOn> of(String word) {
    return Stream.of(values()).filter(level -> level.word().equals(word)).findFirst();
  }

  /** As a user writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a finding of this severity fails the run. */
  public boolean isMetBy(Severity severity) {
    return this == ERROR
        ? severity == Severity.ERROR
        : this == WARNING && severity != Severity.INFO;
  }
}
