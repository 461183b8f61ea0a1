package org.yawlfoundation.yawl.config.finding;

import java.util.Locale;

/**
 * How much a finding matters. An error stops every write of the run; the others are told and pass.
 */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  /** The word that printers show, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
