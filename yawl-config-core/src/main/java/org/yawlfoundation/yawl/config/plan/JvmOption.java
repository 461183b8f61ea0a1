package org.yawlfoundation.yawl.config.plan;

/**
 * One option of a JVM, as its command line spells it.
 *
 * @param text without spaces, such as {@code -Xmx2880m}; JDK 25 java manual
 */
public record JvmOption(String text) {
  @Override
  public String toString() {
    return text;
  }
}
