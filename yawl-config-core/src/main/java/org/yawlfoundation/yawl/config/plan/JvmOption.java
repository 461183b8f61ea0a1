package org.yawlfoundation.yawl.config.plan;

/**
 * One option of a JVM, as its command line spells it.
 *
 * @param text without spaces
 */
public record JvmOption(String text) {
  @Override
  public String toString() {
    return text;
  }
}
