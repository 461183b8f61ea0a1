package org.yawlfoundation.yawl.config.artifact;

/** The language of a file: decides how values are spelt and quoted, and how comments begin. */
public enum Language {
  YAML("#"),
  POSTGRESQL_CONF("#"),
  INI(";"),
  JVM_OPTIONS("#"),
  SYSCTL("#");

  private final String comment;

  Language(String comment) {
    this.comment = comment;
  }

  /** What a comment line begins with, without the blank after it. */
  public String comment() {
    return comment;
  }

  /** The language that a file's name tells. */
  public static Language of(String path) {
    if (path.endsWith(".yaml")) {
      return YAML;
    } else if (path.endsWith(".ini")) {
      return INI;
    } else if (path.endsWith(".options")) {
      return JVM_OPTIONS;
    } else if (path.startsWith("kernel/sysctl.d/")) {
      return SYSCTL;
    } else if (path.endsWith(".conf")) {
      return POSTGRESQL_CONF;
    }
    throw new IllegalArgumentException("No language is known for " + path);
  }
}
