package org.yawlfoundation.yawl.config.tier;

/**
 * One option of a JVM.
 *
 * <p>The java launcher splits an argument file and its environment variable at blanks, each by
 * rules of its own, which JDK 17 to 25 share.
 *
 * @param text as the JVM gets it, such as {@code -Xmx2880m}; JDK 25 java manual
 */
public record JvmOption(String text) {
  static final String PATTERN = "^-[^\\s:]([^\\s]*[^\\s:])?$";

  /** In an argument file, quotes keep blanks and {@code #}; between them a backslash escapes. */
  public String inArgumentFile() {
    return text.isEmpty() || hasAnyOf(" \t\"'#\\")
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : text;
  }

  /** In {@code JDK_JAVA_OPTIONS}, either quote keeps all up to the next of its kind. */
  public String inEnvironment() {
    return hasAnyOf(" \t\"'") ? '"' + text.replace("\"", "\"'\"'\"") + '"' : text;
  }

  private boolean hasAnyOf(String signs) {
    return text.chars().anyMatch(c -> signs.indexOf(c) >= 0);
  }

  @Override
  public String toString() {
    return text;
  }
}
